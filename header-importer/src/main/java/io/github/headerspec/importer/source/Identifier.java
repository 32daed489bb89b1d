package io.github.headerspec.importer.source;

/**
 * A name or keyword, as it stands in any number of places. Each name has one object in an {@link
 * IdentifierTable}, so names are compared by {@code ==}.
 */
public final class Identifier {

  /** No identifier. */
  public static final Identifier NONE = new Identifier("", 0, 0);

  private final String name;
  private final int hash;
  private final int number;

  Identifier(String name, int hash, int number) {
    this.name = name;
    this.hash = hash;
    this.number = number;
  }

  /**
   * The name.
   *
   * @return its text; universal character names are the characters they stand for
   */
  public String name() {
    return name;
  }

  /**
   * A number that no other identifier of the same table has, to look up what belongs to it.
   *
   * @return a small number, at least 1; 0 for {@link #NONE}
   */
  public int number() {
    return number;
  }

  int hash() {
    return hash;
  }

  @Override
  public String toString() {
    return name;
  }
}
