package io.github.headerspec.derive;

/** Numbers of things in sentences. */
final class Plural {

  private Plural() {}

  static String of(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
