package io.github.headerspec.importer.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the marks of a comment away, and the rules and frames that decorate its lines. */
final class CommentLines {

  private static final Pattern BLOCK = Pattern.compile("/\\*(?:\\*(?![*/])|!)<?");
  private static final Pattern LINE = Pattern.compile("\\s*//[/!](?!/)<?(.*)");
  private static final Pattern STAR = Pattern.compile("\\s*\\*(.*)");
  private static final String RULES = "-=*_#~+/.<>|!";
  private static final Pattern FRAMED =
      Pattern.compile("\\s*([-=*#~])\\1{2,}\\s*(\\S.*?)\\s*\\1{3,}\\s*");

  private CommentLines() {}

  /** The lines of a documentation comment; none if the comment is not marked as one. */
  static List<String> of(String comment) {
    String text = comment.strip().replace("\r\n", "\n").replace('\r', '\n').replace("\t", "    ");
    return text.startsWith("/*") ? block(text) : lines(text);
  }

  private static List<String> block(String text) {
    Matcher mark = BLOCK.matcher(text);
    if (!mark.lookingAt()) {
      return List.of();
    }
    int end = text.endsWith("*/") ? text.length() - 1 : text.length();
    while (end > mark.end() && text.charAt(end - 1) == '*') {
      end--;
    }
    String content = text.substring(mark.end(), end);
    List<String> lines = List.of(content.split("\n", -1));
    List<String> rest = lines.subList(1, lines.size());
    boolean stars = rest.stream().allMatch(line -> line.isBlank() || STAR.matcher(line).matches());
    List<String> result = new ArrayList<>(List.of(lines.get(0).strip()));
    result.addAll(unindented(rest.stream().map(line -> stars ? withoutStar(line) : line).toList()));
    return result;
  }

  private static String withoutStar(String line) {
    Matcher star = STAR.matcher(line);
    return star.matches() ? star.group(1) : line;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      Matcher mark = LINE.matcher(line);
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
