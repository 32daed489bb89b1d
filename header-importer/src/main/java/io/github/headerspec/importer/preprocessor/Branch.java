package io.github.headerspec.importer.preprocessor;

/**
 * What the preprocessor did with a branch of a condition in the header.
 *
 * @param offset where the directive begins
 * @param taken whether what follows was read
 */
public record Branch(int offset, boolean taken) {}
