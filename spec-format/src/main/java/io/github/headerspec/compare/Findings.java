package io.github.headerspec.compare;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.PlainText;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.diagnostic.SourceText;
import io.github.headerspec.spec.Keyword;
import io.github.headerspec.spec.Spec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects differences and puts them into words. */
final class Findings {

  private final SourceText before;
  private final SourceText after;
  private final String beforeWord;
  private final String afterWord;
  private final List<Difference> found = new ArrayList<>();

  private Findings(SourceText before, SourceText after, String beforeWord, String afterWord) {
    this.before = before;
    this.after = after;
    this.beforeWord = beforeWord;
    this.afterWord = afterWord;
  }

  static Findings betweenSpecs(Spec before, Spec after) {
    return new Findings(before.text(), after.text(), "before", "now");
  }

  static Findings withHeader(Spec spec, Spec header) {
    return new Findings(spec.text(), header.text(), "in the spec", "in the header");
  }

  List<Difference> all() {
    return List.copyOf(found);
  }

  /** Something that has become something else. */
  void changed(Rule rule, String message, Position before, Position after) {
    add(rule, message, Optional.of(before), Optional.of(after));
  }

  /** Something new. */
  void added(Rule rule, String message, Position after) {
    add(rule, message, Optional.empty(), Optional.of(after));
  }

  /** Something that is gone. */
  void removed(Rule rule, String message, Position before) {
    add(rule, message, Optional.of(before), Optional.empty());
  }

  /** A fact that both sides have. */
  void compare(Rule rule, String subject, String what, Located<?> before, Located<?> after) {
    compare(rule, subject, what, Optional.of(before), Optional.of(after));
  }

  /** A fact that one side may lack. */
  void compare(
      Rule rule,
      String subject,
      String what,
      Optional<? extends Located<?>> before,
      Optional<? extends Located<?>> after) {
    String was = before.map(fact -> written(fact.value())).orElse("none");
    String is = after.map(fact -> written(fact.value())).orElse("none");
    if (!before.map(Located::value).equals(after.map(Located::value))) {
      add(
          rule,
          subject + ": " + fromTo(what, was, is),
          before.map(Located::position),
          after.map(Located::position));
    }
  }

  /** Lists of names, in their order. */
  void compareNames(
      Rule rule,
      String subject,
      String what,
      List<Located<String>> before,
      List<Located<String>> after) {
    compare(rule, subject, what, joined(before), joined(after));
  }

  private static Optional<Located<String>> joined(List<Located<String>> names) {
    String all = names.stream().map(Located::value).collect(Collectors.joining(", ", "[", "]"));
    return names.stream().findFirst().map(first -> new Located<>(all, first.position()));
  }

  private static String written(Object fact) {
    return fact instanceof Keyword keyword ? keyword.word() : fact.toString();
  }

  /** For instance {@code value 4 before, 5 now}. */
  String fromTo(String what, String was, String is) {
    return what + " " + was + " " + beforeWord + ", " + is + " " + afterWord;
  }

  /** A text that is too long to show. */
  void compareText(
      Rule rule,
      String subject,
      String what,
      Optional<Located<String>> before,
      Optional<Located<String>> after) {
    if (!before.map(Located::value).equals(after.map(Located::value))) {
      String how = before.isEmpty() ? "new" : after.isEmpty() ? "gone" : "another one";
      add(
          rule,
          subject + ": " + what + " is " + how,
          before.map(Located::position),
          after.map(Located::position));
    }
  }

  /** The first name of the second list that is not where it is in the first. */
  static Optional<String> firstMoved(List<String> before, List<String> after) {
    List<String> was = common(before, after);
    List<String> is = common(after, before);
    for (int i = 0; i < is.size(); i++) {
      if (!is.get(i).equals(was.get(i))) {
        return Optional.of(is.get(i));
      }
    }
    return Optional.empty();
  }

  private static List<String> common(List<String> names, List<String> others) {
    Set<String> known = new HashSet<>(others);
    return names.stream().filter(known::contains).distinct().toList();
  }

  private void add(Rule rule, String message, Optional<Position> was, Optional<Position> is) {
    found.add(
        new Difference(
            rule,
            PlainText.visible(message).replace('\n', ' '),
            was.map(position -> new Diagnostic.Place(before, position)),
            is.map(position -> new Diagnostic.Place(after, position))));
  }
}
