/**
 * Macros, includes and conditions: from the text of a header to the tokens a compiler would see.
 */
package io.github.headerspec.importer.preprocessor;
