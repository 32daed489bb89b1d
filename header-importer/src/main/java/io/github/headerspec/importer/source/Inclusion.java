package io.github.headerspec.importer.source;

/**
 * One reading of a file: a file that is included twice has two.
 *
 * @param file the file
 * @param path the path under which it was found
 * @param from the reading that includes it; itself for the first one
 * @param offset where {@code from} includes it
 * @param depth how many readings are around it
 * @param folder which of the include folders it was found in; -1 if it was found beside the file
 *     that includes it or was named by the user
 */
public record Inclusion(
    SourceBuffer file, String path, Inclusion from, int offset, int depth, int folder) {

  /** Of tokens that stand in no file. */
  public static final Inclusion NONE = first(new SourceBuffer("", new byte[0]));

  @SuppressWarnings("NullAway") // A record cannot refer to itself before it is there.
  private Inclusion(SourceBuffer file) {
    this(file, file.path(), null, 0, 0, -1);
  }

  /**
   * The reading of a file that nothing includes.
   *
   * @param file the file
   * @return the reading
   */
  public static Inclusion first(SourceBuffer file) {
    return new Inclusion(file);
  }
}
