package io.github.headerspec.importer.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Text that a condition leaves out. Nothing in it means anything but the directives that end it;
 * even so, comments, strings and splices have to be known, because a directive may stand in them.
 */
final class SkippedGroup extends Scanner {

  private final boolean cpp;
  private final Consumer<String> defined;
  private int position;

  private SkippedGroup(SourceBuffer file, int from, boolean cpp, Consumer<String> defined) {
    super(file);
    this.cpp = cpp;
    this.defined = defined;
    this.position = from;
  }

  /**
   * Finds the end of a group.
   *
   * @param file the file
   * @param from where the directive before the group begins
   * @param cpp whether it is C++
   * @return where the {@code #elif}, {@code #else} or {@code #endif} begins that ends the group;
   *     the end of the file if there is none
   */
  static int end(SourceBuffer file, int from, boolean cpp) {
    return new SkippedGroup(file, from, cpp, name -> {}).end();
  }

  /** The names of the macros that a group defines or undefines, also under conditions in it. */
  static List<String> defined(SourceBuffer file, int from, boolean cpp) {
    List<String> names = new ArrayList<>();
    new SkippedGroup(file, from, cpp, names::add).end();
    return List.copyOf(names);
  }

  private int end() {
    int nested = 0;
    skipLine();
    while (position < end) {
      int hash = afterSpace(position);
      position = hash;
      boolean digraph = bytes[hash] == '%' && bytes[afterSplices(hash + 1)] == ':';
      if (bytes[hash] == '#' || digraph) {
        position = digraph ? afterSplices(hash + 1) + 1 : hash + 1;
        switch (word()) {
          case "define", "undef" -> defined.accept(word());
          case "if", "ifdef", "ifndef" -> nested++;
          case "elif", "elifdef", "elifndef", "else" -> {
            if (nested == 0) {
              return hash;
            }
          }
          case "endif" -> {
            if (nested == 0) {
              return hash;
            }
            nested--;
          }
          default -> {
            // Left out with all the rest.
          }
        }
      }
      skipLine();
    }
    return end;
  }

  /** The offset after white space, line ends and comments. */
  private int afterSpace(int start) {
    int p = start;
    while (p < end) {
      int after =
          switch (bytes[p]) {
            case ' ', '\t', '\f', '\u000b', '\n', '\r', 0 -> p + 1;
            case '\\' -> afterSplices(p);
            case '/' -> afterComment(p);
            default -> p;
          };
      if (after == p) {
        return p;
      }
      p = after;
    }
    return end;
  }

  /** The word that comes next in the line. */
  private String word() {
    int p = position;
    while (true) {
      int after =
          switch (bytes[p]) {
            case ' ', '\t', '\f', '\u000b' -> p + 1;
            case '\\' -> afterSplices(p);
            case '/' -> afterComment(p);
            default -> p;
          };
      if (after == p) {
        break;
      }
      p = after;
    }
    int start = p;
    while (isWordByte(bytes[p])) {
      p++;
    }
    position = p;
    if (bytes[p] != '\\' || afterSplices(p) == p) {
      return file.text(start, p);
    }
    StringBuilder word = new StringBuilder();
    for (p = start; isWordByte(bytes[p]); p = afterSplices(p + 1)) {
      word.append((char) bytes[p]);
    }
    position = p;
    return word.toString();
  }

  /** Goes to the end of the line; what is in quotation marks is no comment. */
  private void skipLine() {
    while (true) {
      byte c = bytes[position];
      switch (c) {
        case '\n', '\r' -> {
          return;
        }
        case 0 -> {
          if (position >= end) {
            return;
          }
          position++;
        }
        case '/' -> {
          int after = afterComment(position);
          position = after == position ? position + 1 : after;
        }
        case '\\' -> {
          int after = afterSplices(position);
          position = after == position ? position + 1 : after;
        }
        case '"', '\'' -> position = afterQuoted(position);
        default -> {
          if (isWordByte(c)) {
            skipWord();
          } else {
            position++;
          }
        }
      }
    }
  }

  /** The offset after a string or character, which ends with its line at the latest. */
  private int afterQuoted(int quote) {
    int p = quote + 1;
    while (p < end && bytes[p] != '\n' && bytes[p] != '\r') {
      int after = afterSplices(p);
      if (after > p) {
        p = after;
      } else if (bytes[p] == bytes[quote]) {
        return p + 1;
      } else {
        int next = bytes[p] == '\\' ? afterSplices(p + 1) : p;
        p = bytes[next] == '\n' || bytes[next] == '\r' ? next : next + 1;
      }
    }
    return Math.min(p, end);
  }

  private void skipWord() {
    int start = position;
    int p = start;
    // In C before C23, text that is left out may have "the 90's".
    boolean number = cpp && isDigit(bytes[start]);
    while (isWordByte(bytes[p]) || (number && bytes[p] == '\'' && isWordByte(bytes[p + 1]))) {
      p++;
    }
    position = p;
    if (cpp && bytes[p] == '"' && LiteralScanner.isRawPrefix(file.text(start, p))) {
      int after = afterRawString(p);
      position = after < 0 ? end : after;
    }
  }
}
