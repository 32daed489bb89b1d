package io.github.headerspec.generator;

/**
 * One generated Java file.
 *
 * @param typeName the qualified name of its only top-level type
 * @param text the whole file: ASCII, lines ended by a line feed
 * @param enumName the qualified name of the enum that it is made for; files of one enum do not
 *     compile without each other
 */
public record GeneratedSource(String typeName, String text, String enumName) {}
