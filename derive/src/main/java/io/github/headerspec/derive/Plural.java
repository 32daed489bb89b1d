package io.github.headerspec.cli;

/** Numbers of things in sentences. */
final class Count {

  private Count() {}

  static String of(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
