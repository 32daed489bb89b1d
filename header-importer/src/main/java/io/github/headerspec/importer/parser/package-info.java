/** From preprocessed tokens to the declarations that matter to enums. */
package io.github.headerspec.importer.parser;
