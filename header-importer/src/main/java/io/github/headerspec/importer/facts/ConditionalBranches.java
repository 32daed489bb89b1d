package io.github.headerspec.importer.facts;

import io.github.headerspec.importer.preprocessor.Branch;
import io.github.headerspec.importer.preprocessor.Problem;
import io.github.headerspec.importer.source.HeaderText;
import io.github.headerspec.importer.source.HeaderText.Directive;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The conditions of a header, and which of them held. */
public final class ConditionalBranches {

  private final HeaderText header;
  private final Map<Integer, Integer> beginnings = new HashMap<>();
  private final Set<Integer> notUnderstood = new HashSet<>();
  private final Set<Integer> taken = new HashSet<>();

  /**
   * Which conditions held.
   *
   * @param header the header as it is written
   * @param branches the branches that the preprocessor came to
   * @param problems what the preprocessor complains about
   */
  public ConditionalBranches(HeaderText header, List<Branch> branches, List<Problem> problems) {
    this.header = header;
    branches.stream().filter(Branch::taken).forEach(it -> taken.add(it.offset()));
    Deque<Integer> open = new ArrayDeque<>();
    for (Directive directive : header.directives()) {
      switch (directive.name()) {
        case "if", "ifdef", "ifndef" -> open.push(directive.offset());
        case "endif" -> open.poll();
        default -> {
          // Belongs to what is open.
        }
      }
      if (directive.isCondition() && !open.isEmpty()) {
        beginnings.put(directive.offset(), open.peek());
      }
    }
    problems.stream()
        .filter(problem -> problem.kind() == Problem.Kind.CONDITION)
        .map(problem -> directiveAt(problem.offset()))
        .flatMap(Optional::stream)
        .filter(Directive::isCondition)
        .forEach(this::addNotUnderstood);
  }

  private void addNotUnderstood(Directive directive) {
    notUnderstood.add(beginnings.getOrDefault(directive.offset(), directive.offset()));
  }

  private Optional<Directive> directiveAt(int offset) {
    return header.directives().stream()
        .takeWhile(directive -> directive.offset() <= offset)
        .reduce((earlier, later) -> later);
  }

  /**
   * The condition that decides about the text at an offset and that is not understood.
   *
   * @param offset the offset
   * @return the condition; empty if all of them are understood
   */
  public Optional<Directive> notUnderstood(int offset) {
    return header.conditionsAround(offset).stream()
        .filter(it -> notUnderstood.contains(beginnings.getOrDefault(it.offset(), -1)))
        .findFirst();
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
