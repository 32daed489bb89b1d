package io.github.headerspec.importer.random;

import java.util.List;

/**
 * A part of a random header that stands for itself.
 *
 * @param text whole lines
 * @param witnesses the qualified enumerators that C++ has to use for them to be in the debugging
 *     information
 */
record Piece(String text, List<String> witnesses) {

  /** How many lines it has. */
  int lines() {
    return (int) text.lines().count();
  }
}
