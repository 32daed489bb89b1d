package io.github.headerspec.importer.page;

import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.diagnostic.SourceText;
import io.github.headerspec.importer.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * A part of a page, from one heading to the next.
 *
 * @param level the level of the heading: 2 for a section, 3 and 4 for what may be a constant
 * @param title the heading, without marks
 * @param position where the title begins
 * @param body the lines below the heading, as they are written
 */
record PageSection(int level, String title, Position position, String body) {

  private static final Pattern HEADING =
      Pattern.compile(
          "(?:(##) -([\\w-]+)|(###) -field\\s+(.*?)|(####) -(?: ?field)?\\s+(.*?))\\s*");

  /** Lines that only the publisher's own tools understand. */
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "(?m)^[ \\t]*+:::.*$|(?i)\\[!(?:include|code|video|div)[\\w-]*\\s*(?:\\[[^]]*])?"
              + "(?:\\([^)]*\\)|[^]]*)]|<!--(?s:.*?)-->");

  /** The parts of a page after its front matter. */
  static List<PageSection> split(SourceText page, int lastLineOfFrontMatter) {
    List<PageSection> sections = new ArrayList<>();
    List<String> lines = page.text().lines().toList();
    PageSection current = new PageSection(1, "", Position.START, "");
    StringBuilder body = new StringBuilder();
    for (int i = lastLineOfFrontMatter; i < lines.size(); i++) {
      Matcher heading = HEADING.matcher(lines.get(i));
      if (heading.matches()) {
        sections.add(current.with(body));
        current = heading(heading, i + 1);
        body.setLength(0);
      } else {
        body.append(lines.get(i)).append('\n');
      }
    }
    sections.add(current.with(body));
    return sections;
  }

  boolean isNamed(String section) {
    return level == 2 && title.equals(section);
  }

  private PageSection with(StringBuilder lines) {
    return new PageSection(level, title, position, DIRECTIVE.matcher(lines).replaceAll(""));
  }

  private static PageSection heading(Matcher heading, int line) {
    for (int group = 1; group < heading.groupCount(); group += 2) {
      if (heading.group(group) != null) {
        Position position = new Position(line, heading.start(group + 1) + 1);
        String title = heading.group(group + 1);
        return new PageSection(heading.group(group).length(), plain(title), position, "");
      }
    }
    throw new IllegalStateException("a heading of no level");
  }

  /** Names in headings come with escapes, entities and anchors. */
  private static String plain(String title) {
    String unescaped = title.replaceAll("\\\\(?=[_*\\[\\]<>`~])", "");
    return Markup.visible(Jsoup.parse(unescaped).text()).replace("`", "").strip();
  }
}
