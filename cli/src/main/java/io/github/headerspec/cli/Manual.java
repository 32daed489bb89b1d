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
  private static final Pattern ANY_HEADING = Pattern.compile("(?m)^#{1,3} .*$");

  private Manual() {}

  static Map<String, Page> ofResource(String name) {
    try (InputStream in = Manual.class.getResourceAsStream(name)) {
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Each part of a text that has a heading such as {@code ## HS101: spec not found}. */
  static Map<String, Page> of(String text) {
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
}
