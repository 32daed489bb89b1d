package io.github.headerspec.importer.preprocessor;

/**
 * A branch of a condition in the header that the preprocessor came to.
 *
 * @param offset where the directive begins
 * @param taken whether what follows was read
 */
public record Branch(int offset, boolean taken) {}
