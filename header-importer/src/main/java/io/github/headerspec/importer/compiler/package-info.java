/** What a C compiler that the user names says: its macros, include folders, target and verdict. */
package io.github.headerspec.importer.compiler;
