package io.github.headerspec.cli;

import io.github.headerspec.cli.YamlTree.Block;
import io.github.headerspec.cli.YamlTree.Entry;
import io.github.headerspec.cli.YamlTree.Item;
import io.github.headerspec.cli.YamlTree.Items;
import io.github.headerspec.cli.YamlTree.Scalar;
import io.github.headerspec.cli.YamlTree.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes YAML in the ways that people write it, as bytes decide, with comments and blank lines at
 * all places. What it writes need not be valid: then the case is about something else.
 */
final class YamlChoices {

  /** What needs no escapes. */
  private static final Pattern SOUND = Pattern.compile("[^\\x00-\\x09\\x0b-\\x1f\\x85\\ufeff]*");

  /** What needs no quotes. */
  private static final Pattern PLAIN =
      Pattern.compile("\\w+( ?[\\w\\-\\[{}\\]*?&!=~'\"|>,@%`/.]+)*");

  private final Choices choices;
  private final StringBuilder out = new StringBuilder();
  private final List<String> comments = new ArrayList<>();
  private final List<String> trailing = new ArrayList<>();
  private final int step;
  private boolean mayGo;

  YamlChoices(Choices choices) {
    this.choices = choices;
    this.step = 2 + choices.next(3);
  }

  /** The document, with the line ends that bytes decide. */
  String document(Block root) {
    if (choices.oneIn(6)) {
      out.append("---");
      behind(false);
    }
    block(root, 0, false);
    between(0);
    if (choices.oneIn(8)) {
      out.append("...\n");
      between(0);
    }
    String text = out.toString();
    String ended = choices.oneIn(6) ? text.stripTrailing() : text;
    return switch (choices.next(8)) {
      case 1 -> ended.replace("\n", "\r\n");
      case 2 -> ended.replace("\n", "\r");
      default -> ended;
    };
  }

  /** Comments that must stay. */
  List<String> comments() {
    return List.copyOf(comments);
  }

  /** Comments behind something that the header may take away. */
  List<String> trailing() {
    return List.copyOf(trailing);
  }

  private void block(Block block, int column, boolean behindDash) {
    for (int i = 0; i < block.entries().size(); i++) {
      if (i > 0 || !behindDash) {
        between(column);
        margin(column);
      }
      entry(block.entries().get(i), column);
    }
  }

  private void entry(Entry entry, int column) {
    boolean outside = mayGo;
    mayGo |= entry.mayGo();
    boolean question = choices.oneIn(60);
    out.append(question ? "? " : "").append(quoted(entry.key()));
    if (question) {
      behind(true);
      between(column);
      margin(column);
    }
    out.append(!question && choices.oneIn(10) ? " :" : ":");
    value(entry.value(), column);
    mayGo = outside;
  }

  private void value(Value value, int column) {
    if (value instanceof Scalar scalar) {
      scalar(scalar.text(), column);
    } else if (choices.oneIn(6)) {
      out.append(choices.oneIn(4) ? "  " : " ");
      flow(value, column + step);
      behind(true);
    } else if (value instanceof Block block) {
      behind(true);
      block(block, column + step, false);
    } else {
      behind(true);
      items((Items) value, column + (choices.oneIn(3) ? 0 : step));
    }
  }

  private void items(Items list, int column) {
    for (Item item : list.items()) {
      boolean outside = mayGo;
      mayGo |= item.mayGo();
      between(column);
      margin(column);
      out.append('-');
      int keys = column + 2 + choices.next(3);
      if (choices.oneIn(8)) {
        out.append(' ');
        flow(item.block(), column + step);
        behind(true);
      } else if (choices.oneIn(8)) {
        behind(true);
        block(item.block(), keys, false);
      } else {
        margin(keys - column - 1);
        block(item.block(), keys, true);
      }
      mayGo = outside;
    }
  }

  private void flow(Value value, int column) {
    if (value instanceof Scalar scalar) {
      out.append(inQuotes(scalar.text()));
    } else if (value instanceof Block block) {
      out.append('{');
      boolean isFirst = true;
      boolean previousMayGo = false;
      for (Entry entry : block.entries()) {
        if (!isFirst) {
          comma();
        }
        isFirst = false;
        gap(previousMayGo, column);
        boolean outside = mayGo;
        mayGo |= entry.mayGo();
        out.append(quoted(entry.key())).append(": ");
        flow(entry.value(), column + step);
        previousMayGo = mayGo;
        mayGo = outside;
      }
      end(previousMayGo, column);
      out.append('}');
    } else {
      List<Item> items = ((Items) value).items();
      out.append('[');
      boolean isFirst = true;
      boolean previousMayGo = false;
      for (Item item : items) {
        if (!isFirst) {
          comma();
        }
        isFirst = false;
        gap(previousMayGo, column);
        boolean outside = mayGo;
        mayGo |= item.mayGo();
        flow(item.block(), column + step);
        previousMayGo = mayGo;
        mayGo = outside;
      }
      end(previousMayGo, column);
      out.append(']');
    }
  }

  private void comma() {
    out.append(choices.oneIn(6) ? " ," : ",");
  }

  private void end(boolean previousMayGo, int column) {
    if (choices.oneIn(3)) {
      comma();
      gap(previousMayGo, column);
    }
  }

  /** Between brackets, where lines may end nearly everywhere. */
  private void gap(boolean previousMayGo, int column) {
    if (choices.oneIn(4)) {
      boolean outside = mayGo;
      mayGo |= previousMayGo;
      behind(true);
      mayGo = outside;
      between(column);
      margin(column);
    } else {
      out.append(choices.oneIn(4) ? "" : " ");
    }
  }

  private void scalar(String text, int column) {
    boolean isText = text.length() > 60 || text.contains(" ") || text.contains("\n");
    int margin = column + 1 + choices.next(4);
    int style = choices.next(isText ? 6 : 12);
    boolean raw = SOUND.matcher(text).matches() || choices.oneIn(40);
    switch (raw && (style != 4 || PLAIN.matcher(text).matches()) ? style : 5) {
      case 1, 2 -> lines(style == 1 ? "|" : ">", text, margin, column);
      case 3 -> {
        // In a line of its own.
        behind(true);
        margin(margin);
        out.append(PLAIN.matcher(text).matches() ? quoted(text) : inQuotes(text));
        behind(true);
      }
      case 4 -> {
        // Plain, over several lines where there is a space.
        out.append(' ').append(text.replaceAll(" (?=\\w)", "\n" + " ".repeat(margin)));
        behind(true);
      }
      default -> {
        out.append(' ')
            .append(isText || !PLAIN.matcher(text).matches() ? inQuotes(text) : quoted(text));
        behind(true);
      }
    }
  }

  private void lines(String indicator, String text, int margin, int column) {
    out.append(' ').append(indicator);
    out.append(choices.oneIn(5) ? Integer.toString(margin - column) : "");
    out.append(choices.of(List.of("", "-", "+")));
    behind(true);
    for (String line : text.split("\n", -1)) {
      out.append(line.isEmpty() ? "" : " ".repeat(margin) + line).append('\n');
    }
    out.append("\n".repeat(choices.next(3)));
  }

  /** The end of a line, with a comment behind what is in it. */
  private void behind(boolean ofOwner) {
    if (choices.oneIn(5)) {
      String comment = comment();
      out.append(' ').append(comment);
      if (ofOwner && mayGo) {
        trailing.add(mark(comment));
      } else {
        comments.add(mark(comment));
      }
    }
    out.append(choices.oneIn(12) ? " \n" : "\n");
  }

  /** Blank lines and lines of comments. */
  private void between(int column) {
    int count = choices.next(8) - 4;
    for (int i = 0; i < count; i++) {
      if (choices.oneIn(3)) {
        out.append(choices.oneIn(4) ? "  \n" : "\n");
      } else {
        String comment = comment();
        margin(choices.oneIn(4) ? 0 : column);
        out.append(comment).append('\n');
        comments.add(mark(comment));
      }
    }
  }

  private String comment() {
    String mark = "# m" + (comments.size() + trailing.size()) + ".";
    return mark + choices.of(List.of("", " - native: X", " }", ", ]", " \"", "  # and", " 'x"));
  }

  private static String mark(String comment) {
    return comment.substring(0, comment.indexOf('.') + 1);
  }

  private String quoted(String word) {
    return switch (choices.next(10)) {
      case 1 -> "'" + word.replace("'", "''") + "'";
      case 2 -> '"' + escaped(word) + '"';
      default -> word;
    };
  }

  private String inQuotes(String text) {
    boolean single = SOUND.matcher(text).matches() && text.indexOf('\n') < 0 && choices.oneIn(2);
    return single ? "'" + text.replace("'", "''") + "'" : '"' + escaped(text) + '"';
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            each -> {
              if (each == '"' || each == '\\') {
                escaped.append('\\').append((char) each);
              } else if (each < ' ' || each == 0x85 || each == 0xfeff) {
                escaped.append(String.format(Locale.ROOT, "\\u%04X", each));
              } else {
                escaped.append((char) each);
              }
            });
    return escaped.toString();
  }

  private void margin(int column) {
    out.append(" ".repeat(column));
  }
}
