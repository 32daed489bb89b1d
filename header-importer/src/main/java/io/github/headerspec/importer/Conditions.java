package io.github.headerspec.importer;

import io.github.headerspec.importer.HeaderText.Directive;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The conditions of a header, and which of them held. */
final class Conditions {

  /** Of a header without any. */
  static final Conditions NONE =
      new Conditions(
          new HeaderText("", List.of(), List.of(), List.of(), java.util.OptionalInt.empty()),
          List.of());

  private final HeaderText header;
  private final Set<Integer> taken = new HashSet<>();

  Conditions(HeaderText header, List<CdtPreprocessor.Branch> branches) {
    this.header = header;
    branches.stream().filter(CdtPreprocessor.Branch::taken).forEach(it -> taken.add(it.offset()));
  }

  /** The outermost condition because of which the text at an offset is not read. */
  Optional<Directive> hiding(int offset) {
    return header.conditionsAround(offset).stream()
        .filter(directive -> !taken.contains(directive.offset()))
        .findFirst();
  }

  boolean areTaken(int offset) {
    return hiding(offset).isEmpty();
  }
}
