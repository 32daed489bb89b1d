package io.github.headerspec.importer.comment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sections of a comment in the style of kernel-doc or gtk-doc: a heading with the name of what
 * it is about, a list of constants, a description, and tags such as {@code Since:}. Tags become the
 * commands of Doxygen that say the same. A comment without sections is all description.
 */
final class CommentSections {

  private static final Pattern ELSEWHERE = Pattern.compile("\\s*(?:DOC:|SECTION:).*");
  private static final Pattern TYPED_HEADING =
      Pattern.compile(
          "\\s*(enum|typedef|define|struct|union|function)\\s+([A-Za-z_]\\w*)(?:\\(\\))?"
              + "\\s*(?:\\s[-\u2013\u2014]|:)(?:\\s+(.*))?");
  private static final Pattern HEADING =
      Pattern.compile(
          "\\s*([A-Za-z_]\\w*)(?:\\(\\))?\\s*(?:\\s[-\u2013\u2014]|:)(?:\\s+(?:\\([^)]*\\)\\s*:?\\s*)?(.*))?");
  private static final Pattern MEMBER =
      Pattern.compile("\\s*@([A-Za-z_]\\w*)\\s*:(?:\\s*\\([^)]*\\)\\s*:)?\\s?(.*)");
  private static final Pattern RETURN_VALUE =
      Pattern.compile("\\s*[@\\\\]retval\\s+([A-Za-z_]\\w*)(?:\\s+(.*))?");
  private static final Pattern COMMAND = Pattern.compile("\\s*[@\\\\][A-Za-z]+(?![\\w:]).*");
  private static final Pattern DESCRIPTION = Pattern.compile("\\s*Description:\\s*(.*)");
  private static final Pattern TAG =
      Pattern.compile("(\\s*)(Since|Deprecated|Stability|Returns?|Context):\\s+(.*)");
  private static final Pattern SINCE_AT_END =
      Pattern.compile(
          "(.*?[.)]\\s+|.*?\\s*\\(|\\s*)[Ss]ince:?\\s+v?(\\d[\\w.]*\\w|\\d)\\.?\\)?\\.?\\s*");
  private static final Pattern VERSION = Pattern.compile("v?(\\d[\\w.]*?)\\s*[:.]\\s+(.*)");

  private final Set<String> constants;
  private final List<String> description = new ArrayList<>();
  private final Map<String, List<String>> members = new LinkedHashMap<>();
  private boolean hasHeading;
  private boolean isAboutSomethingElse;

  /** What lines are added to; a list of its own for what is not taken. */
  private List<String> current = description;

  private boolean afterBlank;

  private CommentSections(Set<String> constants) {
    this.constants = constants;
  }

  /**
   * Finds the sections.
   *
   * @param lines the lines of a comment
   * @param subjects the names of what the comment stands before
   * @param constants the names of constants that it may describe
   */
  static CommentSections of(List<String> lines, Set<String> subjects, Set<String> constants) {
    CommentSections sections = new CommentSections(constants);
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    if (first < lines.size()) {
      sections.first(lines.get(first), subjects);
      lines.subList(first + 1, lines.size()).forEach(sections::line);
    }
    return sections;
  }

  /** Whether it is about something else than what follows it. */
  boolean isAboutSomethingElse() {
    return isAboutSomethingElse;
  }

  /** The lines about the whole. */
  List<String> description() {
    return description;
  }

  /** The lines about each constant that is listed. */
  Map<String, List<String>> members() {
    members.replaceAll((name, lines) -> withSince(lines));
    return members;
  }

  private void first(String line, Set<String> subjects) {
    Matcher typed = TYPED_HEADING.matcher(line);
    Matcher plain = HEADING.matcher(line);
    if (ELSEWHERE.matcher(line).matches()) {
      isAboutSomethingElse = true;
    } else if (typed.matches()) {
      boolean isType = Set.of("enum", "typedef", "define").contains(typed.group(1));
      isAboutSomethingElse = !isType && !isOneOf(typed.group(2), subjects);
      heading(typed.group(3));
    } else if (plain.matches() && isOneOf(plain.group(1), subjects)) {
      heading(plain.group(2));
    } else {
      line(line);
    }
  }

  /** Tags have an underscore more than typedefs, or one less. */
  private static boolean isOneOf(String name, Set<String> subjects) {
    return subjects.contains(name)
        || subjects.stream().anyMatch(it -> plain(it).equals(plain(name)) && !plain(it).isEmpty());
  }

  private static String plain(String name) {
    return name.replaceFirst("^.*::", "").replaceFirst("^_+", "");
  }

  private void heading(String text) {
    hasHeading = true;
    if (text != null && !text.isBlank()) {
      description.add(text);
    }
  }

  private void line(String line) {
    Matcher member = MEMBER.matcher(line);
    Matcher returned = RETURN_VALUE.matcher(line);
    Matcher tag = TAG.matcher(line);
    Matcher labelled = DESCRIPTION.matcher(line);
    boolean indented = line.startsWith(" ");
    if (line.isBlank()) {
      afterBlank = true;
      current.add("");
      return;
    }
    if (member.matches() && (constants.contains(member.group(1)) || isName(member.group(1)))) {
      begin(member.group(1), member.group(2));
    } else if (returned.matches() && constants.contains(returned.group(1))) {
      begin(returned.group(1), returned.group(2) == null ? "" : returned.group(2));
    } else if (hasSections() && labelled.matches()) {
      current = description;
      description.add("");
      description.add(labelled.group(1));
    } else if (tag.matches() && isTag(tag.group(2))) {
      if (!indented || afterBlank) {
        current = description;
      }
      tag(tag.group(2), tag.group(3));
    } else {
      if (current != description && !indented && (afterBlank || COMMAND.matcher(line).matches())) {
        current = description;
        description.add("");
      }
      current.add(line);
    }
    afterBlank = false;
  }

  private boolean hasSections() {
    return hasHeading || !members.isEmpty();
  }

  private boolean isTag(String name) {
    return hasSections() || name.equals("Since") || name.equals("Deprecated");
  }

  /** A constant that the enum does not have is no word of a sentence either. */
  private static boolean isName(String name) {
    return name.contains("_") || name.chars().filter(Character::isUpperCase).count() > 1;
  }

  private void begin(String name, String text) {
    current =
        constants.contains(name)
            ? members.computeIfAbsent(name, key -> new ArrayList<>())
            : new ArrayList<>();
    current.add(text);
  }

  private void tag(String name, String text) {
    switch (name) {
      case "Since" -> current.add("@since " + text);
      case "Deprecated" -> {
        Matcher version = VERSION.matcher(text);
        current.add(
            "@deprecated "
                + (version.matches()
                    ? "Since " + version.group(1) + ": " + version.group(2)
                    : text));
      }
      default -> {
        current = new ArrayList<>();
        current.add(text);
      }
    }
  }

  /** Words about a constant of gtk-doc end with the version, if it is a later one. */
  private static List<String> withSince(List<String> lines) {
    int last = lines.size() - 1;
    while (last >= 0 && lines.get(last).isBlank()) {
      last--;
    }
    Matcher since = last < 0 ? SINCE_AT_END.matcher("") : SINCE_AT_END.matcher(lines.get(last));
    if (!since.matches()) {
      return lines;
    }
    List<String> result = new ArrayList<>(lines.subList(0, last));
    result.add(since.group(1).replaceFirst("\\s*\\($", ""));
    result.add("@since " + since.group(2));
    return result;
  }
}
