package io.github.headerspec.read;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.diagnostic.SourceText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Tells in plain words what the YAML parser did not understand, and what to do about it. */
final class YamlSyntax {

  private static final String QUOTE_ALL = "put quotes around the whole text";
  private static final String CLOSE_QUOTES =
      "close the quotes; inside single quotes, write ' as ''";
  private static final String NO_SUCH_ESCAPE = "there is no such escape in double quotes";
  private static final String WRITE_BACKSLASH = "write a backslash as \\\\, or use single quotes";
  static final String DELETE_DIRECTIVE = "delete the lines that begin with '%'";

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
              CLOSE_QUOTES),
          new Rule(
              "while scanning a quoted scalar",
              "document separator",
              true,
              "the quotes that begin here are not closed before the end of the document",
              CLOSE_QUOTES),
          new Rule(
              "while scanning a double-quoted scalar", "", false, NO_SUCH_ESCAPE, WRITE_BACKSLASH),
          new Rule(
              "while parsing a flow",
              "<stream end>",
              true,
              "the bracket that begins here is never closed",
              "close the bracket; put quotes around text that begins with '[' or '{'"),
          new Rule(
              "while parsing a flow",
              "expected ',' or",
              false,
              "a comma or the closing bracket is missing here",
              "close the bracket, or put quotes around text with a bracket in it"),
          new Rule(
              "while scanning a block scalar",
              "but found",
              false,
              "text cannot begin in the same line as '|' or '>'",
              "begin the text in the next line, or put quotes around all of it"),
          new Rule(
              "while scanning a block scalar",
              "leading empty lines",
              false,
              "an empty line above has more spaces than this line",
              "delete the spaces in the empty lines"),
          new Rule("", "directive", false, "a line cannot begin with '%'", DELETE_DIRECTIVE),
          new Rule(
              "while parsing a node",
              "undefined tag handle",
              true,
              "text without quotes cannot begin with '!'",
              QUOTE_ALL),
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
              "expected the node content",
              false,
              "a value is missing here",
              "write the value; put quotes around text that begins with a bracket or a comma"),
          new Rule(
              "",
              "expected '<document start>'",
              false,
              "the spec has already ended above this line",
              "delete '...' above, or begin this line in the same column as those above"),
          new Rule(
              "",
              "sequence entries are not allowed here",
              false,
              "a list cannot begin here",
              "begin the list in a new line, or put quotes around text that begins with '- '"),
          new Rule(
              "",
              "are not allowed here",
              false,
              "there cannot be a key here",
              "put quotes around text with ': ' in it, or correct the indentation"));

  private YamlSyntax() {}

  static Diagnostic explain(MarkedYamlEngineException wrong, SourceText source) {
    Optional<Mark> noticed = wrong.getProblemMark().or(wrong::getContextMark);
    int character = noticed.map(YamlSyntax::characterAt).orElse(-1);
    if (character == '\t' || text(wrong.getProblem()).contains("(TAB)")) {
      Position at = lastTab(source, YamlTree.positionOf(noticed));
      return Diagnostic.at(
          DiagnosticCode.TAB_CHARACTER, source, at, "indent with spaces, two a level");
    }
    if (character >= 0 && text(wrong.getProblem()).contains("cannot start any token")) {
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

  /** An escape with digits that are no number makes the parser fail without telling where. */
  static Diagnostic badEscape(SourceText source, Optional<Mark> at) {
    return syntax(source, at, NO_SUCH_ESCAPE, WRITE_BACKSLASH);
  }

  /** The tab is where the parser stopped, or in front of what the parser stopped at. */
  private static Position lastTab(SourceText source, Position at) {
    int[] line = source.line(at.line()).codePoints().limit(at.column()).toArray();
    for (int column = line.length; column > 0; column--) {
      if (line[column - 1] == '\t') {
        return new Position(at.line(), column);
      }
    }
    return at;
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
