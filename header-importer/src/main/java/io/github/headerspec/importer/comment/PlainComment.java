package io.github.headerspec.importer.comment;

import io.github.headerspec.importer.markup.NativeNames;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells words in plain comments from what else stands in comments. */
final class PlainComment {

  private static final Pattern RULE = Pattern.compile("\\s*([-=*#~_+/])\\1{3,}\\s*");
  private static final Pattern FRAMED = Pattern.compile("\\s*([-=*#~_+])\\1{2,}.*");
  private static final Pattern LICENCE =
      Pattern.compile(
          "(?i)\\bcopyright\\b|\\(c\\)\\s*\\d{4}|SPDX-License|all rights reserved|\\blicen[cs]ed?\\b"
              + "|permission is hereby|redistribution and use|public domain");
  private static final Pattern TOOLS =
      Pattern.compile(
          "(?i)(?:NOLINT|clang-format|cppcheck|vim:|-\\*-|TODO\\b|keep\\b.{0,20}\\blast\\b|FIXME\\b|XXX\\b|<.*>\\s*$|@?[{}]).*");
  private static final Pattern CODE =
      Pattern.compile(
          "\\s*(?:#\\s*(?:define|undef|if|ifdef|ifndef|elif|else|endif|include|pragma|error)\\b.*"
              + "|,?\\s*[A-Za-z_]\\w*\\s*(?:=\\s*[^=].*)?,\\s*(?://.*|/\\*.*)?"
              + "|,\\s*[A-Za-z_]\\w*"
              + "|[A-Za-z_]\\w*\\s*=\\s*[-~(]*\\w+[^.]*"
              + "|.*[;{}]\\s*)");
  private static final Pattern NAME =
      Pattern.compile("end\\s+(?:of\\s+)?(?:enum\\s+)?\\w+|enum\\s+\\w+|\\w*_\\w*");
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\s*[=(]?\\s*(-?(?:0[xX][0-9A-Fa-f]+|\\d+))[uUlL]*\\s*\\)?\\s*(?:[-:=,.]\\s*)?");
  private static final Pattern ITEM = Pattern.compile("\\s*[-*\u2022]\\s+(.*)");

  private PlainComment() {}

  /**
   * The words of a plain comment, as Markdown.
   *
   * @param lines its lines
   * @param value the value of the constant it belongs to, which is not repeated
   * @return the words; empty if it has none
   */
  static Optional<String> words(List<String> lines, Optional<BigInteger> value) {
    List<String> said = withoutValue(stripped(lines), value);
    String all = String.join(" ", said).strip();
    boolean isNone =
        all.chars().filter(Character::isLetter).count() < 2
            || isValue(all)
            || said.stream().anyMatch(PlainComment::isDecoration)
            || LICENCE.matcher(all).find()
            || TOOLS.matcher(all).matches()
            || NAME.matcher(all).matches()
            || isCode(said);
    return isNone ? Optional.empty() : Optional.of(markdown(said));
  }

  private static List<String> stripped(List<String> lines) {
    List<String> result = new ArrayList<>(lines);
    while (!result.isEmpty() && result.get(0).isBlank()) {
      result.remove(0);
    }
    while (!result.isEmpty() && result.get(result.size() - 1).isBlank()) {
      result.remove(result.size() - 1);
    }
    return result;
  }

  private static boolean isDecoration(String line) {
    return RULE.matcher(line).matches() || FRAMED.matcher(line).matches();
  }

  private static boolean isCode(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.isBlank())
        .allMatch(line -> CODE.matcher(line).matches());
  }

  /** Only an expression: what the header says by the value already. */
  private static boolean isValue(String text) {
    return text.matches("[(=]*0[xX][0-9A-Fa-f]+[uUlL)]*")
        || text.matches("[(=\\s]*[0-9A-Fa-fxXuUlL]+\\s*(?:<<|\\+|\\|)\\s*[\\w\\s()|+<]+");
  }

  /** Of {@code 4 - not built in}, the value of the constant before its words is not one. */
  private static List<String> withoutValue(List<String> lines, Optional<BigInteger> value) {
    if (lines.isEmpty() || value.isEmpty()) {
      return lines;
    }
    Matcher number = NUMBER.matcher(lines.get(0));
    if (!number.lookingAt() || !parse(number.group(1)).equals(value.get())) {
      return lines;
    }
    String rest = lines.get(0).substring(number.end());
    boolean separated =
        rest.isEmpty() || number.group().matches("(?s).*[-:=,.)]\\s+") || rest.startsWith("(");
    if (!separated) {
      return lines;
    }
    List<String> result = new ArrayList<>(lines);
    result.set(0, rest);
    return result;
  }

  private static BigInteger parse(String literal) {
    String digits = literal.toLowerCase(Locale.ROOT);
    return digits.contains("0x")
        ? new BigInteger(digits.replace("0x", ""), 16)
        : new BigInteger(digits);
  }

  private static String markdown(List<String> lines) {
    StringBuilder result = new StringBuilder();
    for (String line : lines) {
      Matcher item = ITEM.matcher(line);
      result.append(item.matches() ? "* " + text(item.group(1)) : text(line.strip())).append('\n');
    }
    return result.toString();
  }

  /** The text as it is, with names as code. */
  static String text(String line) {
    StringBuilder result = new StringBuilder();
    Matcher name = NativeNames.IN_TEXT.matcher(line);
    int end = 0;
    while (name.find()) {
      result.append(CommentInline.escaped(line.substring(end, name.start())));
      result.append("<code>").append(CommentInline.escaped(name.group())).append("</code>");
      end = name.end();
    }
    return result.append(CommentInline.escaped(line.substring(end))).toString();
  }
}
