package io.github.headerspec.cli;

import java.util.List;

/** What a YAML document says, without the way in which it is written. */
final class YamlTree {

  private YamlTree() {}

  /** What a key has. */
  sealed interface Value {}

  /** A scalar. */
  record Scalar(String text) implements Value {}

  /** A mapping. */
  record Block(List<Entry> entries) implements Value {}

  /**
   * A list of mappings.
   *
   * @param items the mappings
   */
  record Items(List<Item> items) implements Value {}

  /**
   * An entry of a list.
   *
   * @param block what it has
   * @param mayGo whether it is the header's, who may take it away
   */
  record Item(Block block, boolean mayGo) {}

  /**
   * A key.
   *
   * @param key its name
   * @param value what it has
   * @param mayGo whether it is the header's, who may take it away
   */
  record Entry(String key, Value value, boolean mayGo) {}
}
