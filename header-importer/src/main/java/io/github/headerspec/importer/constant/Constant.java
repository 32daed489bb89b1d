package io.github.headerspec.importer.constant;

import java.math.BigInteger;

/**
 * A value that is certain.
 *
 * @param value the value, in the range of its type
 * @param type its type
 */
public record Constant(BigInteger value, CType type) {}
