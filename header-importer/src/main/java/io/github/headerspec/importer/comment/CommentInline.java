package io.github.headerspec.importer.comment;

import io.github.headerspec.importer.markup.NativeNames;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Carries out the commands inside a paragraph of a comment: what comes out is Markdown. */
final class CommentInline {

  /** Commands for one word; where a line begins with one, it is not the command of a paragraph. */
  private static final Set<String> INLINE =
      Set.of("c", "p", "a", "e", "em", "b", "n", "ref", "link", "endlink", "f", "cite", "emoji");

  private static final Set<String> DIRECTIVES =
      Set.of(
          "include", "define", "undef", "if", "ifdef", "ifndef", "elif", "else", "endif", "pragma",
          "error", "warning", "line");

  private static final String WORD = "(\\S+?(?:\\(\\))?)(?=[.,;:!?)'\"]*(?:\\s|$))";

  private static final Pattern TOKEN =
      Pattern.compile(
          String.join(
              "|",
              // Code that is marked as such stays as it is.
              "(?<fence>(?m:^) *(?<marks>```+|~~~+)[^\\n]*\\n(?s:.*?)(?:\\n *\\k<marks>[`~]* *(?=\\n|$)|$))",
              "(?<pre><pre\\b[^>]*>(?<preformatted>(?s:.*?))</pre>)",
              "(?<span>(?<ticks>`+)(?!`)(?s:.+?)(?<!`)\\k<ticks>(?!`))",
              "(?<javadoc>\\{@(?<tag>\\w+)\\s*(?<argument>[^{}]*+(?:\\{[^{}]*+}[^{}]*+){0,100})})",
              "(?<math>[@\\\\]f\\$(?<formula>(?s:.*?))[@\\\\]f\\$)",
              "(?<!\\w)[@\\\\](?:c|p)\\s+(?<code>" + WORD + ")",
              "(?<!\\w)[@\\\\](?:a|e|em)\\s+(?<emphasis>" + WORD + ")",
              "(?<!\\w)[@\\\\]b\\s+(?<strong>" + WORD + ")",
              "(?<!\\w)[@\\\\]ref\\s+(?<ref>" + WORD + ")(?:\\s+\"(?<title>[^\"]*)\")?",
              "(?<!\\w)[@\\\\]link\\s+(?<target>\\S+)\\s*(?<label>(?s:.*?))\\s*[@\\\\]endlink",
              "(?<!\\w)[@\\\\](?<newline>n)(?![A-Za-z0-9_])",
              "(?<dropped>[@\\\\][{}]|(?<!\\w)[@\\\\](?:endlink\\b|(?:anchor|emoji|cite)\\s+\\S+))",
              "(?<![\\w%])%(?<constant>-?[A-Za-z_]\\w*(?:\\(\\))?)",
              "&(?<type>(?:(?:enum|struct|union|typedef)\\s+)?[A-Za-z]\\w*_\\w*|(?:enum|struct|union)\\s+\\w+)(?!\\w|;)",
              "\\[[a-z]+@(?<symbol>[A-Za-z_][\\w.:-]*)]",
              "(?<![\\w@\\\\])@(?<member>[A-Za-z]\\w*_\\w*)(?!\\w)",
              "(?<![\\w&/#])#(?<hash>[A-Za-z_]\\w*(?:(?:::|#)\\w+){0,20}(?:\\(\\))?)",
              "(?<name>" + NativeNames.IN_TEXT.pattern() + ")",
              "(?<product>(?<=\\w)\\*(?=\\w))",
              "(?<address>https?://\\S+)"));

  private CommentInline() {}

  static boolean isInline(String command) {
    return INLINE.contains(command);
  }

  /** A paragraph, or several, as Markdown. */
  static String toMarkdown(String text) {
    Function<MatchResult, String> replacement =
        match -> Matcher.quoteReplacement(replacement((Matcher) match));
    return replaceAll(text, replacement);
  }

  private static String replaceAll(String text, Function<MatchResult, String> replacement) {
    Matcher matcher = TOKEN.matcher(text);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(result, replacement.apply(matcher));
    }
    return matcher.appendTail(result).toString();
  }

  private static String replacement(Matcher match) {
    if (match.group("preformatted") != null) {
      return preformatted(match.group("preformatted"));
    } else if (match.group("tag") != null) {
      return javadoc(match.group("tag"), match.group("argument").strip());
    } else if (match.group("formula") != null) {
      return code(match.group("formula").strip());
    } else if (match.group("code") != null) {
      return code(match.group("code"));
    } else if (match.group("emphasis") != null) {
      return "<em>" + escaped(match.group("emphasis")) + "</em>";
    } else if (match.group("strong") != null) {
      return "<strong>" + escaped(match.group("strong")) + "</strong>";
    } else if (match.group("ref") != null) {
      String title = match.group("title");
      return title == null ? code(member(match.group("ref"))) : escaped(title);
    } else if (match.group("target") != null) {
      String label = match.group("label");
      return label.isBlank() ? code(member(match.group("target"))) : escaped(label);
    } else if (match.group("newline") != null) {
      return "<br>";
    } else if (match.group("dropped") != null) {
      return "";
    } else if (match.group("constant") != null) {
      String name = match.group("constant");
      boolean known = NativeNames.looksLikeCode(name.replaceFirst("^-", ""));
      return known ? code(name) : match.group();
    } else if (match.group("type") != null) {
      return code(match.group("type"));
    } else if (match.group("symbol") != null) {
      return code(match.group("symbol"));
    } else if (match.group("member") != null) {
      return code(match.group("member"));
    } else if (match.group("hash") != null) {
      String name = match.group("hash");
      boolean known = NativeNames.looksLikeCode(member(name)) && !name.matches("[0-9A-Fa-f]{3,8}");
      return known && !DIRECTIVES.contains(name) ? code(member(name)) : match.group();
    } else if (match.group("name") != null) {
      return code(match.group());
    } else if (match.group("product") != null) {
      return escaped("*");
    }
    return match.group();
  }

  private static String javadoc(String tag, String argument) {
    return switch (tag) {
      case "code", "value" -> argument.isEmpty() ? "" : code(argument);
      case "link", "linkplain" -> {
        String[] parts = argument.split("\\s+", 2);
        yield parts.length == 2 ? escaped(parts[1]) : code(member(parts[0]));
      }
      case "inheritDoc", "docRoot" -> "";
      default -> escaped(argument);
    };
  }

  /** Javadoc's and Doxygen's "Type#member" in C++'s words. */
  static String member(String reference) {
    return reference.replaceFirst("^#|^::", "").replace("#", "::");
  }

  private static String preformatted(String html) {
    Matcher javadoc = Pattern.compile("\\s*\\{@code\\b ?((?s:.*))}\\s*").matcher(html);
    String text = javadoc.matches() ? javadoc.group(1) : Jsoup.parse("<pre>\n" + html).wholeText();
    return "\n\n~~~~~~\n" + text.stripTrailing().replaceFirst("^\\s*\n", "") + "\n~~~~~~\n\n";
  }

  /** As HTML, because Markdown's marks mean nothing in the middle of HTML. */
  private static String code(String text) {
    return "<code>" + escaped(text) + "</code>";
  }

  /** The text without any meaning to Markdown and HTML. */
  static String escaped(String text) {
    StringBuilder result = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              if (Character.isLetterOrDigit(character) || Character.isWhitespace(character)) {
                result.appendCodePoint(character);
              } else {
                result.append("&#").append(character).append(';');
              }
            });
    return result.toString();
  }
}
