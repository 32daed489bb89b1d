package io.github.headerspec.importer.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the marks of a comment away, and the rules and frames that decorate its lines. */
final class CommentLines {

  private static final Pattern BLOCK = Pattern.compile("/\\*(?:\\*(?![*/])!?|!)<?");
  private static final Pattern LINE = Pattern.compile("\\s*//(?:/!?|!)(?!/)<?(.*)");
  private static final Pattern PLAIN_BLOCK = Pattern.compile("/\\*+");
  private static final Pattern FRAME = Pattern.compile("/\\*{4,}\\s*\\n");

  /** A rule of slashes keeps some of them, by which it is known. */
  private static final Pattern PLAIN_LINE = Pattern.compile("\\s*//(?:(?=/{6,}\\s*$)|/*)(.*)");

  private static final Pattern STAR = Pattern.compile("\\s*\\*(.*)");
  private static final Pattern TWO_STARS = Pattern.compile("\\s*\\*\\*(\\s.*|)");
  private static final String RULES = "-=*_#~+/.<>|!";
  private static final Pattern FRAMED =
      Pattern.compile("\\s*([-=*#~])\\1{2,}\\s*(\\S.*?)\\s*\\1{3,}\\s*");

  private CommentLines() {}

  /** The lines of a documentation comment; none if the comment is not marked as one. */
  static List<String> of(String comment) {
    String text = plainSpaces(comment);
    return text.startsWith("/*") ? block(text, BLOCK) : lines(text, LINE);
  }

  /** The lines of a comment that is not marked as documentation. */
  static List<String> ofPlain(String comment) {
    String text = plainSpaces(comment);
    if (FRAME.matcher(text).lookingAt()) {
      // Its first line is a rule, as that of a framed heading is.
      return block("/*\n" + text.substring(1), PLAIN_BLOCK);
    }
    return text.startsWith("/*") ? block(text, PLAIN_BLOCK) : lines(text, PLAIN_LINE);
  }

  private static String plainSpaces(String comment) {
    String text = comment.strip().replace("\r\n", "\n").replace('\r', '\n').replace("\t", "    ");
    // A backslash at its end makes the next line a part of this one.
    return text.startsWith("//") ? text.replaceAll("\\\\ *\n\\s*(?:///?)?", " ") : text;
  }

  private static List<String> block(String text, Pattern begin) {
    Matcher mark = begin.matcher(text);
    if (!mark.lookingAt()) {
      return List.of();
    }
    int end = text.endsWith("*/") ? text.length() - 1 : text.length();
    while (end > mark.end() && text.charAt(end - 1) == '*') {
      end--;
    }
    end = Math.max(end, mark.end());
    String content = text.substring(mark.end(), end);
    List<String> lines = List.of(content.split("\n", -1));
    List<String> rest = lines.subList(1, lines.size());
    List<String> result = new ArrayList<>(List.of(lines.get(0).strip()));
    result.addAll(
        unindented(
            allBegin(rest, TWO_STARS)
                ? rest.stream().map(line -> without(line, TWO_STARS)).toList()
                : allBegin(rest, STAR)
                    ? rest.stream().map(line -> without(line, STAR)).toList()
                    : rest));
    return result;
  }

  private static boolean allBegin(List<String> lines, Pattern marks) {
    return lines.stream().allMatch(line -> line.isBlank() || marks.matcher(line).matches());
  }

  private static String without(String line, Pattern marks) {
    Matcher star = marks.matcher(line);
    return star.matches() ? star.group(1) : line;
  }

  private static List<String> lines(String text, Pattern begin) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      Matcher mark = begin.matcher(line);
      if (mark.matches()) {
        lines.add(mark.group(1));
      }
    }
    return unindented(lines);
  }

  private static List<String> unindented(List<String> lines) {
    int indentation =
        lines.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    return lines.stream()
        .map(line -> line.isBlank() ? "" : line.substring(indentation).stripTrailing())
        .toList();
  }

  /** A line of text without rules and frames around it. */
  static String undecorated(String line) {
    String marks = line.replace(" ", "");
    boolean isRule =
        marks.length() >= 3
            && RULES.indexOf(marks.charAt(0)) >= 0
            && marks.chars().allMatch(mark -> mark == marks.charAt(0));
    if (isRule) {
      return "";
    }
    Matcher framed = FRAMED.matcher(line);
    return framed.matches() ? framed.group(2) : line;
  }
}
