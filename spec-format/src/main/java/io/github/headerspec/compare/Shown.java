package io.github.headerspec.compare;

import io.github.headerspec.spec.Word;

/** Facts as a spec has them. */
final class Shown {

  private Shown() {}

  static String of(Object fact) {
    return fact instanceof Word word ? word.word() : fact.toString();
  }
}
