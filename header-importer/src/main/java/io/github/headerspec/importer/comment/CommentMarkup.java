package io.github.headerspec.importer.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * The lines of a comment, sorted by what they are about. Paragraphs are still as they were written;
 * only commands that begin a paragraph are carried out.
 */
final class CommentMarkup {

  private enum Part {
    DOC,
    DEPRECATED,
    SINCE,
    SEE,
    DROPPED
  }

  private static final String END_OF_PRE = "</pre>";

  private final StringBuilder doc = new StringBuilder();
  private final StringBuilder deprecated = new StringBuilder();
  private final StringBuilder since = new StringBuilder();
  private final List<StringBuilder> see = new ArrayList<>();
  private boolean isDeprecated;
  private boolean isAboutSomethingElse;
  private Part part = Part.DOC;

  /** The command that ends what is being copied or skipped; empty outside. */
  private String end = "";

  private boolean skipping;

  /** What ends a code block of Markdown or HTML; empty outside. */
  private String fence = "";

  /** Sorts the lines of a comment. */
  static CommentMarkup of(List<String> lines) {
    CommentMarkup markup = new CommentMarkup();
    for (String line : lines) {
      if (markup.end.isEmpty() && markup.fence.isEmpty()) {
        String text = CommentLines.undecorated(line);
        for (String each : CommentCommands.IN_LINE.split(text, -1)) {
          markup.line(each);
        }
      } else {
        markup.inBlock(line);
      }
    }
    if (!markup.end.isEmpty() && !markup.skipping) {
      markup.doc.append("~~~~~~\n");
    }
    return markup;
  }

  String doc() {
    return isAboutSomethingElse ? "" : doc.toString();
  }

  Optional<String> deprecated() {
    return isDeprecated && !isAboutSomethingElse
        ? Optional.of(deprecated.toString())
        : Optional.empty();
  }

  String since() {
    return isAboutSomethingElse ? "" : since.toString();
  }

  List<String> see() {
    return isAboutSomethingElse ? List.of() : see.stream().map(StringBuilder::toString).toList();
  }

  private void inBlock(String line) {
    if (end.isEmpty()) {
      doc.append(line).append('\n');
      boolean ends =
          fence.equals(END_OF_PRE)
              ? line.toLowerCase(Locale.ROOT).contains(fence)
              : line.strip().startsWith(fence);
      fence = ends ? "" : fence;
      return;
    }
    int at = Math.max(line.indexOf('@' + end), line.indexOf('\\' + end));
    String inside = at < 0 ? line : line.substring(0, at);
    if (!skipping && (at < 0 || !inside.isBlank())) {
      doc.append(inside).append('\n');
    }
    if (at >= 0) {
      doc.append(skipping ? "" : "~~~~~~\n\n");
      String rest = line.substring(at + 1 + end.length());
      end = "";
      line(rest);
    }
  }

  private void line(String line) {
    Matcher command = CommentCommands.AT_START.matcher(line);
    if (line.isBlank()) {
      part = Part.DOC;
      append("");
    } else if (command.matches() && !CommentInline.isInline(command.group(1))) {
      command(command.group(1), command.group(2));
    } else {
      if (part == Part.DOC) {
        fence = fence(line);
      }
      append(line);
    }
  }

  private static String fence(String line) {
    if (line.strip().matches("(```+|~~~+)[^`]*")) {
      return line.strip().substring(0, 3);
    }
    boolean preformatted = line.matches("(?i).*<pre\\b(?!.*</pre>).*");
    return preformatted ? END_OF_PRE : "";
  }

  private void command(String name, String text) {
    String label = CommentCommands.LABELLED.getOrDefault(name, "");
    if (CommentCommands.ELSEWHERE.contains(name)) {
      isAboutSomethingElse = true;
    } else if (CommentCommands.LINE_DROPPED.contains(name)) {
      // What follows belongs to the paragraph before.
    } else if (CommentCommands.PARAGRAPH_DROPPED.contains(name)) {
      part = Part.DROPPED;
    } else if (CommentCommands.CODE.contains(name) || CommentCommands.SKIPPED.contains(name)) {
      open(name, text);
    } else if (name.equals("deprecated")) {
      isDeprecated = true;
      begin(Part.DEPRECATED, text);
    } else if (name.equals("since")) {
      begin(Part.SINCE, text);
    } else if (name.equals("see") || name.equals("sa")) {
      see.add(new StringBuilder());
      begin(Part.SEE, text);
    } else if (name.equals("li") || name.equals("arg")) {
      part = Part.DOC;
      append("* " + text);
    } else if (name.equals("retval")) {
      part = Part.DOC;
      append("* " + text.replaceFirst("\\s+", ": "));
    } else if (name.equals("par")) {
      begin(Part.DOC, text.isBlank() ? "" : "<p><b>" + CommentInline.escaped(text) + "</b></p>\n");
    } else if (!label.isEmpty()) {
      begin(Part.DOC, "**" + label + ":** " + text);
    } else {
      // @brief and the like, and unknown ones: the word is a command, the rest is text.
      begin(Part.DOC, text);
    }
  }

  private void open(String name, String text) {
    skipping = CommentCommands.SKIPPED.contains(name);
    end = name.equals("startuml") ? "enduml" : "end" + name;
    part = Part.DOC;
    doc.append(skipping ? "" : "\n~~~~~~\n");
    if (!text.isBlank()) {
      inBlock(text);
    }
  }

  private void begin(Part next, String text) {
    part = next;
    append("");
    append(text);
  }

  private void append(String line) {
    switch (part) {
      case DOC -> doc.append(line).append('\n');
      case DEPRECATED -> deprecated.append(line).append('\n');
      case SINCE -> since.append(line).append(' ');
      case SEE -> see.get(see.size() - 1).append(line).append(' ');
      case DROPPED -> {}
    }
  }
}
