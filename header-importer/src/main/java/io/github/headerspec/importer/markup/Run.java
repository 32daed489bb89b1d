package io.github.headerspec.importer.markup;

/**
 * A stretch of text that looks the same from end to end.
 *
 * @param text the text
 * @param style how it looks
 */
record Run(String text, Style style) {

  /**
   * How text looks. Flat on purpose: what cannot be nested cannot be nested wrongly.
   *
   * @param strong whether it is strong
   * @param emphasis whether it is emphasized
   * @param code whether it is code
   * @param address where it leads; empty if it is no link
   */
  record Style(boolean strong, boolean emphasis, boolean code, String address) {

    static final Style PLAIN = new Style(false, false, false, "");

    Style asStrong() {
      return new Style(true, emphasis, code, address);
    }

    Style asEmphasis() {
      return new Style(strong, true, code, address);
    }

    Style asCode() {
      return new Style(false, false, true, address);
    }

    Style linkedTo(String target) {
      return new Style(strong, emphasis, code, target);
    }

    /** The same without strength and emphasis. */
    Style unstressed() {
      return new Style(false, false, code, address);
    }

    boolean isStressed() {
      return strong || emphasis;
    }
  }

  static Run plain(String text) {
    return new Run(text, Style.PLAIN);
  }

  boolean isPlain() {
    return style.equals(Style.PLAIN);
  }
}
