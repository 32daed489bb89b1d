package io.github.headerspec.spec;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Tells in plain words what the YAML parser did not understand, and what to do about it. */
final class YamlSyntax {

  private static final String QUOTE_ALL = "put quotes around the whole text";

  /**
   * What the parser says and what it means. Where nothing fits, the parser's own words are shown.
   *
   * @param context how the parser's context begins
   * @param problem what the parser's problem contains
   * @param atBeginning whether the mistake is where the context begins, not where it was noticed
   */
  private record Rule(
      String context, String problem, boolean atBeginning, String message, String help) {

    boolean fits(MarkedYamlEngineException wrong) {
      return text(wrong.getContext()).startsWith(context)
          && text(wrong.getProblem()).contains(problem);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "while scanning a quoted scalar",
              "end of stream",
              true,
              "the quotes that begin here are never closed",
              "close the quotes; inside single quotes, write ' as ''"),
          new Rule(
              "while scanning a double-quoted scalar",
              "",
              false,
              "there is no such escape in double quotes",
              "write a backslash as \\\\, or use single quotes"),
          new Rule(
              "while parsing a flow",
              "<stream end>",
              true,
              "the bracket that begins here is never closed",
              "close the bracket; put quotes around text that begins with '[' or '{'"),
          new Rule(
              "while scanning an alias",
              "",
              true,
              "text without quotes cannot begin with '*'",
              QUOTE_ALL),
          new Rule(
              "while scanning an anchor",
              "",
              true,
              "text without quotes cannot begin with '&'",
              QUOTE_ALL),
          new Rule(
              "while scanning a tag",
              "",
              true,
              "text without quotes cannot begin with '!'",
              QUOTE_ALL),
          new Rule(
              "while scanning a simple key",
              "could not find expected ':'",
              true,
              "this is no 'key: value'",
              "write a colon and a space after the key, or indent the line if it continues a text"),
          new Rule(
              "while parsing a block",
              "but found '<scalar>'",
              false,
              "text after the closing quote",
              QUOTE_ALL + "; inside single quotes, write ' as ''"),
          new Rule(
              "while parsing a block",
              "expected <block end>",
              false,
              "this line is indented like no line above that it could belong to",
              "begin it in the same column as the keys or the '- ' it belongs to"),
          new Rule(
              "",
              "mapping values are not allowed here",
              false,
              "there cannot be a key here",
              "put quotes around text with ': ' in it, or correct the indentation"),
          new Rule(
              "",
              "sequence entries are not allowed here",
              false,
              "a list cannot begin here",
              "begin the list in a new line, or put quotes around text that begins with '- '"));

  private YamlSyntax() {}

  static Diagnostic explain(MarkedYamlEngineException wrong, SourceText source) {
    Optional<Mark> noticed = wrong.getProblemMark().or(wrong::getContextMark);
    int character = noticed.map(YamlSyntax::characterAt).orElse(-1);
    if (character == '\t') {
      String help = "indent with spaces, two a level";
      return Diagnostic.at(
          DiagnosticCode.TAB_CHARACTER, source, YamlTree.positionOf(noticed), help);
    }
    if (text(wrong.getProblem()).contains("cannot start any token")) {
      String message =
          "text without quotes cannot begin with '" + Character.toString(character) + "'";
      return syntax(source, noticed, message, QUOTE_ALL);
    }
    return RULES.stream()
        .filter(rule -> rule.fits(wrong))
        .findFirst()
        .map(
            rule ->
                syntax(
                    source,
                    rule.atBeginning ? wrong.getContextMark().or(() -> noticed) : noticed,
                    rule.message,
                    rule.help))
        .orElseGet(
            () -> syntax(source, noticed, parserText(wrong), "correct the YAML here or above"));
  }

  private static String parserText(MarkedYamlEngineException wrong) {
    String context = text(wrong.getContext());
    return context.isEmpty() ? text(wrong.getProblem()) : context + ": " + text(wrong.getProblem());
  }

  private static Diagnostic syntax(
      SourceText source, Optional<Mark> at, String message, String help) {
    return Diagnostic.at(
        DiagnosticCode.YAML_SYNTAX, source, YamlTree.positionOf(at), help, message);
  }

  private static int characterAt(Mark mark) {
    return mark.getPointer() < mark.getBuffer().length ? mark.getBuffer()[mark.getPointer()] : -1;
  }

  /** The parser leaves out what it does not know. */
  private static String text(String orNull) {
    return Objects.requireNonNullElse(orNull, "");
  }
}
