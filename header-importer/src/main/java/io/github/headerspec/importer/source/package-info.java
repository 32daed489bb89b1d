/** A header as it is written: its file, its text, its language, tokens and lines. */
package io.github.headerspec.importer.source;
