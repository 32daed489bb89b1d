package io.github.headerspec.spec;

import java.util.List;

/** The limits and the keys of the spec format, version {@value #VERSION}. */
public final class SpecFormat {

  /** The only format version there is. */
  public static final int VERSION = 1;

  /** The largest spec, in bytes. */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  /** The deepest nesting of lists and mappings; the format itself needs seven levels. */
  public static final int MAX_DEPTH = 16;

  /** The most keys, texts, lists and mappings in one spec, together. Bounds the memory it takes. */
  public static final int MAX_NODES = 500_000;

  /** The most enums in one spec. */
  public static final int MAX_ENUMS = 10_000;

  /** The most constants in one enum, and the most retired ones. */
  public static final int MAX_CONSTANTS = 20_000;

  /** The most entries under {@code see}, and in a list of texts. */
  public static final int MAX_ENTRIES = 1_000;

  /**
   * The longest name, in characters. A type's name becomes that of a file, and file systems end at
   * 255 bytes.
   */
  public static final int MAX_NAME_LENGTH = 200;

  /** The keys at the top of a spec. */
  public static final List<String> SPEC_KEYS =
      List.of("headerspec", "header", "source", "target", "docs", "read", "take", "enums");

  /** The keys of {@code source}. */
  public static final List<String> SOURCE_KEYS = List.of("sdk", "version");

  /** The keys of {@code read}. */
  public static final List<String> READ_KEYS = List.of("define", "include", "folders", "comments");

  /** The keys of {@code take}. */
  public static final List<String> TAKE_KEYS = List.of("only", "except", "included");

  /** The keys of an entry of {@code enums}. */
  public static final List<String> ENUM_KEYS =
      List.of(
          "native",
          "from",
          "match",
          "also",
          "except",
          "ignored",
          "tag",
          "pointer",
          "type",
          "kind",
          "java",
          "strip-prefix",
          "unknown",
          "doc",
          "deprecated",
          "header-words",
          "availability",
          "see",
          "constants",
          "retired");

  /** The keys of an entry of {@code constants}. */
  public static final List<String> CONSTANT_KEYS =
      List.of(
          "native",
          "value",
          "java",
          "doc",
          "deprecated",
          "header-words",
          "alias-of",
          "role",
          "availability",
          "see");

  /** The keys of {@code availability}. */
  public static final List<String> AVAILABILITY_KEYS =
      List.of("since", "windows-client", "windows-server", "apps");

  /** The keys of an entry of {@code see}. */
  public static final List<String> SEE_KEYS = List.of("native", "url", "title");

  /** The keys of an entry of {@code retired}. */
  public static final List<String> RETIRED_KEYS = List.of("native", "value");

  private SpecFormat() {}
}
