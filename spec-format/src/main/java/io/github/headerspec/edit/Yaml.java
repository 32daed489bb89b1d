package io.github.headerspec.edit;

import io.github.headerspec.diagnostic.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be written: a small tree, without a decision on how it looks. */
sealed interface Yaml {

  /**
   * A scalar.
   *
   * @param text the text
   * @param isLiteral whether the text is a number or word of the format, which needs no quotes
   */
  record Scalar(String text, boolean isLiteral) implements Yaml {}

  /** A mapping, which is never empty. */
  record Mapping(List<Entry> entries) implements Yaml {
    public Mapping {
      entries = List.copyOf(entries);
    }
  }

  /** A list of mappings, which is never empty. */
  record Items(List<Mapping> mappings) implements Yaml {
    public Items {
      mappings = List.copyOf(mappings);
    }
  }

  /** A list of texts, which is never empty. */
  record Texts(List<String> texts) implements Yaml {
    public Texts {
      texts = List.copyOf(texts);
    }
  }

  /**
   * A key with its value.
   *
   * @param key the key
   * @param value the value
   * @param comment what is said about it to people, where there is room for comments
   */
  record Entry(String key, Yaml value, Optional<String> comment) {}

  /** Text of any kind. */
  static Scalar text(String text) {
    return new Scalar(text, false);
  }

  /** A number or word of the format. */
  static Scalar literal(String text) {
    return new Scalar(text, true);
  }

  /** Builds a mapping; leaves out what there is nothing to say about. */
  final class MappingBuilder {
    private final List<Entry> entries = new ArrayList<>();

    MappingBuilder add(String key, Yaml value) {
      entries.add(new Entry(key, value, Optional.empty()));
      return this;
    }

    MappingBuilder addProposal(String key, Yaml value, String reason) {
      entries.add(new Entry(key, value, Optional.of("proposed: " + reason)));
      return this;
    }

    MappingBuilder addText(String key, Optional<String> text) {
      text.filter(some -> !some.isBlank()).ifPresent(some -> add(key, text(some)));
      return this;
    }

    MappingBuilder addTexts(String key, List<Located<String>> texts) {
      return texts.isEmpty()
          ? this
          : add(key, new Texts(texts.stream().map(Located::value).toList()));
    }

    MappingBuilder addMapping(String key, MappingBuilder nested) {
      return nested.entries.isEmpty() ? this : add(key, nested.build());
    }

    MappingBuilder addItems(String key, List<Mapping> mappings) {
      return mappings.isEmpty() ? this : add(key, new Items(mappings));
    }

    MappingBuilder addAll(List<Entry> more) {
      entries.addAll(more);
      return this;
    }

    List<Entry> entries() {
      return List.copyOf(entries);
    }

    Mapping build() {
      return new Mapping(entries);
    }
  }
}
