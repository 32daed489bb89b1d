package io.github.headerspec.importer.constant;

import java.util.Map;

/**
 * Where the members of a structure or union are.
 *
 * @param size its size in bytes
 * @param alignment its alignment in bytes
 * @param members its members by name; also those of members without a name
 */
public record Layout(long size, long alignment, Map<String, Member> members) {

  /**
   * A member.
   *
   * @param type its type
   * @param offset where it begins, in bytes
   * @param bitField whether it has neither a size nor an offset that could be asked for
   */
  public record Member(Type type, long offset, boolean bitField) {}
}
