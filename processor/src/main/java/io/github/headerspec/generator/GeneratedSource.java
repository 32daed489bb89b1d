package io.github.headerspec.generator;

/**
 * One generated Java file.
 *
 * @param typeName the qualified name of its only top-level type
 * @param text the whole file: ASCII, lines ended by a line feed
 */
public record GeneratedSource(String typeName, String text) {}
