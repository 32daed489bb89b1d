/** Markdown and HTML in any mixture, as the part of CommonMark that a spec is made of. */
package io.github.headerspec.importer.markup;
