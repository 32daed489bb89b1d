package io.github.headerspec.compare;

import io.github.headerspec.spec.Keyword;

/** Facts as a spec has them. */
final class Shown {

  private Shown() {}

  static String of(Object fact) {
    return fact instanceof Keyword word ? word.word() : fact.toString();
  }
}
