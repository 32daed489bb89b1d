/** Writes specs: a new one, or changes spliced into one that people have edited. */
package io.github.headerspec.edit;
