package io.github.headerspec.spec;

/** Which comments of a header describe what they stand beside. */
public enum CommentPolicy implements Keyword {
  /** Those that are marked as documentation: Doxygen, Javadoc, kernel-doc and gtk-doc. */
  DOCUMENTATION("documentation"),

  /**
   * Plain comments too, where no documentation is. Where a plain comment stands tells what it
   * belongs to; one that is a heading, a licence or code that was taken out belongs to nothing.
   */
  ALL("all");

  private final String word;

  CommentPolicy(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
