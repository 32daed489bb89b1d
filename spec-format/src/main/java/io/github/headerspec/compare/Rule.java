package io.github.headerspec.compare;

/** Every kind of difference, with its stable id. */
public enum Rule {
  /** A constant is gone. */
  CONSTANT_REMOVED("constant-removed", true),
  /** A constant has another value. */
  CONSTANT_RENUMBERED("constant-renumbered", true),
  /** A constant is new. */
  CONSTANT_ADDED("constant-added", false);

  private final String id;
  private final boolean breaking;

  Rule(String id, boolean breaking) {
    this.id = id;
    this.breaking = breaking;
  }

  /**
   * The stable id.
   *
   * @return lower-case words joined by hyphens
   */
  public String id() {
    return id;
  }

  /**
   * Whether such a difference breaks users of the generated code.
   *
   * @return {@code true} if it does
   */
  public boolean isBreaking() {
    return breaking;
  }
}
