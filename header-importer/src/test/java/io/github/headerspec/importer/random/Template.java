package io.github.headerspec.importer.random;

/**
 * A construct with places to fill in. An upper-case letter after {@code $} is a name of this use of
 * the template: A to M are enumerators, N to Z anything else. Lower-case letters are chosen again
 * each time: see {@link Templates}.
 *
 * @param language in which languages it means something
 * @param text the text
 * @param exports which names later pieces can use: upper-case letters
 * @param witnesses how C++ names enumerators that are in classes, separated by spaces
 */
record Template(Language language, String text, String exports, String witnesses) {

  /** Where a template means something. */
  enum Language {
    ANY,
    C,
    CPP
  }

  static Template any(String text, String exports) {
    return new Template(Language.ANY, text, exports, "");
  }

  static Template any(String text) {
    return any(text, "");
  }

  static Template c(String text) {
    return new Template(Language.C, text, "", "");
  }

  static Template c(String text, String exports) {
    return new Template(Language.C, text, exports, "");
  }

  static Template cpp(String text) {
    return new Template(Language.CPP, text, "", "");
  }

  static Template cpp(String text, String exports) {
    return new Template(Language.CPP, text, exports, "");
  }

  /** One with enumerators that have to be used to be seen. */
  static Template used(String text, String witnesses) {
    return new Template(Language.CPP, text, "", witnesses);
  }

  boolean isFor(boolean cpp) {
    return language == Language.ANY || (language == Language.CPP) == cpp;
  }
}
