package io.github.headerspec.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The pages about diagnostics and rules, by id. */
final class Manual {

  /** One page. */
  record Page(String id, String title, String markdown) {}

  private static final Pattern HEADING = Pattern.compile("(?m)^#{2,3} ([A-Za-z0-9-]+): (.+)$");
  private static final Pattern RULE =
      Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (yes|no) \\| (.+) \\|$");
  private static final Pattern ANY_HEADING = Pattern.compile("(?m)^#{1,3} .*$");

  private Manual() {}

  /** All pages, in the order of their ids in the documentation. */
  static Map<String, Page> pages() {
    Map<String, Page> pages = new LinkedHashMap<>(diagnostics(resource("diagnostics.md")));
    pages.putAll(rules(resource("diff-rules.md")));
    return pages;
  }

  private static String resource(String name) {
    try (InputStream in = Manual.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Each part of a text that has a heading such as {@code ## HS101: spec not found}. */
  static Map<String, Page> diagnostics(String text) {
    Map<String, Page> pages = new LinkedHashMap<>();
    var heading = HEADING.matcher(text);
    var next = ANY_HEADING.matcher(text);
    while (heading.find()) {
      int end = next.find(heading.end()) ? next.start() : text.length();
      String markdown = text.substring(heading.end(), end).strip();
      pages.put(heading.group(1), new Page(heading.group(1), heading.group(2).strip(), markdown));
    }
    return pages;
  }

  /** Each row of the table of rules, with the paragraphs above the table. */
  static Map<String, Page> rules(String text) {
    Map<String, Page> pages = new LinkedHashMap<>();
    int begin = text.indexOf('\n');
    int table = text.indexOf("\n| ");
    String about = table < 0 ? "" : text.substring(begin, table).strip();
    var rule = RULE.matcher(text);
    while (rule.find()) {
      String title =
          "a difference that breaks " + (rule.group(2).equals("yes") ? "users" : "nobody");
      String markdown = "```text\n" + rule.group(3) + "\n```\n\n" + about;
      pages.put(rule.group(1), new Page(rule.group(1), title, markdown));
    }
    return pages;
  }
}
