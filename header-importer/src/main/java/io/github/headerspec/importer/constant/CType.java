package io.github.headerspec.importer.constant;

/** An arithmetic type of C or C++ that a constant can have. */
public enum CType {
  /** {@code bool} and {@code _Bool}. */
  BOOL,
  /** {@code char}. */
  CHAR,
  /** {@code signed char}. */
  SIGNED_CHAR,
  /** {@code unsigned char}. */
  UNSIGNED_CHAR,
  /** {@code short}. */
  SHORT,
  /** {@code unsigned short}. */
  UNSIGNED_SHORT,
  /** {@code int}. */
  INT,
  /** {@code unsigned int}. */
  UNSIGNED_INT,
  /** {@code long}. */
  LONG,
  /** {@code unsigned long}. */
  UNSIGNED_LONG,
  /** {@code long long} and {@code __int64}. */
  LONG_LONG,
  /** {@code unsigned long long} and {@code unsigned __int64}. */
  UNSIGNED_LONG_LONG
}
