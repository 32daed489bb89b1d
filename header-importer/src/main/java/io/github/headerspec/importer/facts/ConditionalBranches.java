package io.github.headerspec.importer.facts;

import io.github.headerspec.importer.preprocessor.Branch;
import io.github.headerspec.importer.preprocessor.Problem;
import io.github.headerspec.importer.source.HeaderText;
import io.github.headerspec.importer.source.HeaderText.Directive;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/** The conditions of a header, and which of them held. */
public final class ConditionalBranches {

  /** Of a header without any. */
  static final ConditionalBranches NONE =
      new ConditionalBranches(
          new HeaderText("", List.of(), List.of(), List.of(), OptionalInt.empty()),
          List.of(),
          List.of());

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

  /**
   * Finds conditions with calls of macros that are nowhere defined. CDT takes such a name for zero
   * and passes over the rest; compilers refuse it.
   *
   * @param branches the conditions that CDT came to
   * @param defined gives the names of all macros
   */
  public void checkCalls(List<Branch> branches, Supplier<Set<String>> defined) {
    Set<Integer> reached = new HashSet<>();
    branches.forEach(branch -> reached.add(branch.offset()));
    Map<Directive, List<String>> calls = new LinkedHashMap<>();
    Set<String> definedHere = new HashSet<>();
    for (Directive directive : header.directives()) {
      boolean expression = directive.name().equals("if") || directive.name().equals("elif");
      if (expression && reached.contains(directive.offset())) {
        calls.put(directive, calledMacros(directive.tokens()));
      } else if (directive.name().equals("define") && directive.tokens().size() > 1) {
        definedHere.add(directive.tokens().get(1).text());
      }
    }
    calls.values().removeIf(names -> definedHere.containsAll(names));
    if (!calls.isEmpty()) {
      Set<String> known = defined.get();
      calls
          .values()
          .removeIf(names -> names.stream().allMatch(it -> isKnown(it, definedHere, known)));
      calls.keySet().forEach(this::addNotUnderstood);
    }
  }

  /** A macro of the header itself may be undefined again at its end. */
  private static boolean isKnown(String name, Set<String> definedHere, Set<String> known) {
    return definedHere.contains(name) || known.contains(name);
  }

  private static List<String> calledMacros(List<Token> tokens) {
    List<String> called = new ArrayList<>();
    for (int i = 1; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean operator = token.is("defined") || token.text().startsWith("__has_");
      if (token.isWord() && tokens.get(i + 1).is("(") && !operator) {
        called.add(token.text());
      }
    }
    return called;
  }

  private Optional<Directive> directiveAt(int offset) {
    return header.directives().stream()
        .takeWhile(directive -> directive.offset() <= offset)
        .reduce((earlier, later) -> later);
  }

  /** The condition that decides about the text at an offset and that is not understood. */
  Optional<Directive> notUnderstood(int offset) {
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
