package io.github.headerspec.compare;

/**
 * Every kind of difference, with its stable id. Each has a line in {@code docs/diff-rules.md}.
 *
 * <p>A difference is breaking if Java code that was written against the generated types can stop
 * compiling because of it, or can come to mean something else.
 */
public enum Rule {
  /** The spec is about another header. */
  HEADER_CHANGED("header-changed", false),
  /** The facts are from another package or version. */
  SOURCE_CHANGED("source-changed", false),
  /** The facts hold for another ABI. */
  TARGET_CHANGED("target-changed", false),
  /** The address of the documentation is another one. */
  DOCS_CHANGED("docs-changed", false),

  /** The header is read in another way. */
  READ_CHANGED("read-changed", false),
  /** Something else is taken from the header. */
  TAKE_CHANGED("take-changed", false),

  /** An enum or group of macros is gone. */
  ENUM_REMOVED("enum-removed", true),
  /** An enum or group of macros is new. */
  ENUM_ADDED("enum-added", false),
  /** Enums are in another order. */
  ENUMS_REORDERED("enums-reordered", false),
  /** The same enum has another native name. */
  NATIVE_NAME_CHANGED("native-name-changed", false),
  /** The generated type has another name. */
  TYPE_RENAMED("type-renamed", true),
  /** The constants are something else in the header. */
  ORIGIN_CHANGED("origin-changed", true),
  /** Other names of the header belong to an enum or a group. */
  MEMBERS_CHANGED("members-changed", false),
  /** The tag is another one. */
  TAG_CHANGED("tag-changed", false),
  /** The typedef of the pointer is another one. */
  POINTER_CHANGED("pointer-changed", false),
  /** The type no longer holds every value that it held. */
  TYPE_NARROWED("type-narrowed", true),
  /** The type holds more, and Java's {@code int} becomes a {@code long}. */
  TYPE_BECAME_LONG("type-became-long", true),
  /** The type holds more, and Java does not notice. */
  TYPE_WIDENED("type-widened", false),
  /** One value at a time has become bits, or the other way round. */
  KIND_CHANGED("kind-changed", true),
  /** Values that no constant has are not kept any more. */
  UNKNOWN_REJECTED("unknown-rejected", true),
  /** Values that no constant has are now kept. */
  UNKNOWN_KEPT("unknown-kept", false),

  /** Another prefix is cut off, and constants have other Java names for it. */
  CONSTANTS_RENAMED("constants-renamed", true),
  /** Another prefix is written, and no constant has another Java name for it. */
  PREFIX_CHANGED("prefix-changed", false),
  /** Constants are in another order. */
  CONSTANTS_REORDERED("constants-reordered", false),

  /** A constant is gone. */
  CONSTANT_REMOVED("constant-removed", true),
  /** A constant has another value. */
  CONSTANT_RENUMBERED("constant-renumbered", true),
  /** A constant has another Java name. */
  CONSTANT_RENAMED("constant-renamed", true),
  /** A constant is new. */
  CONSTANT_ADDED("constant-added", false),
  /** A further name of a constant is new. */
  ALIAS_ADDED("alias-added", false),
  /** A constant of the Java enum is now a further name of another one. */
  CONSTANT_BECAME_ALIAS("constant-became-alias", true),
  /** A further name is now a constant of the Java enum. */
  ALIAS_BECAME_CONSTANT("alias-became-constant", false),
  /** An alias names another constant. */
  ALIAS_TARGET_CHANGED("alias-target-changed", false),
  /** A constant of the Java enum is now only a raw value. */
  CONSTANT_BECAME_SENTINEL("constant-became-sentinel", true),
  /** A raw value is now a constant of the Java enum. */
  SENTINEL_BECAME_CONSTANT("sentinel-became-constant", false),

  /** The value of a retired constant belongs to another constant now. */
  RETIRED_VALUE_REUSED("retired-value-reused", true),
  /** What is known about retired constants is not the same. */
  RETIRED_CHANGED("retired-changed", false),

  /** A description is new, gone or another one. */
  DOC_CHANGED("doc-changed", false),
  /** Something should not be used any more, or has another reason for it, or is good again. */
  DEPRECATED_CHANGED("deprecated-changed", false),
  /** Something is available elsewhere. */
  AVAILABILITY_CHANGED("availability-changed", false),
  /** The links are others. */
  SEE_CHANGED("see-changed", false);

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
