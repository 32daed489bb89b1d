package io.github.headerspec.importer.markup;

import io.github.headerspec.importer.markup.Run.Style;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** Writes CommonMark as people would write it. */
final class CommonMarkText {

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer HTML = HtmlRenderer.builder().build();
  private static final MarkdownRenderer MARKDOWN = MarkdownRenderer.builder().build();

  /** A line in a spec has a hundred characters, of which the indentation takes some. */
  private static final int MAX_WIDTH = 86;

  private static final MarkdownRenderer CAUTIOUS =
      MarkdownRenderer.builder().nodeRendererFactory(new EscapedText()).build();

  private static final Pattern ESCAPE = Pattern.compile("\\\\\\p{Punct}");

  /** Looking at each of very many escapes would take too long. */
  private static final int MAX_ESCAPES = 100;

  private CommonMarkText() {}

  /**
   * The text of a document. The library escapes whatever could mean something; where the text means
   * the same without escapes, they are left out.
   */
  static String of(Document document) {
    String meaning = HTML.render(document);
    String text = withoutTrailingSpaces(MARKDOWN.render(document));
    if (!means(text, meaning)) {
      // The library does not escape everything, such as a line of tildes.
      text = withoutTrailingSpaces(CAUTIOUS.render(document));
    }
    int[] escapes = ESCAPE.matcher(text).results().mapToInt(MatchResult::start).toArray();
    if (escapes.length <= MAX_ESCAPES) {
      // From the end, so that the places before stay what they are.
      for (int i = escapes.length - 1; i >= 0; i--) {
        String without = text.substring(0, escapes[i]) + text.substring(escapes[i] + 1);
        text = means(without, meaning) ? without : text;
      }
    }
    return text;
  }

  private static boolean means(String text, String meaning) {
    return !Markup.hasManyMarkers(text) && HTML.render(PARSER.parse(text)).equals(meaning);
  }

  private static String withoutTrailingSpaces(String text) {
    return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip();
  }

  /** Adds a paragraph, if there is anything in it. */
  static void paragraph(List<Run> runs, Block target) {
    List<Run> normalised = Runs.normalise(runs);
    if (!normalised.isEmpty()) {
      Paragraph paragraph = new Paragraph();
      append(normalised, paragraph);
      target.appendChild(paragraph);
    }
  }

  /** Adds runs in the shape that {@link Runs} brings them into. */
  static void append(List<Run> runs, Node paragraph) {
    int column = 0;
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      if (run.isPlain()) {
        column = words(runs, i, column, paragraph);
      } else {
        paragraph.appendChild(styled(run));
        column += width(run);
      }
    }
  }

  /** Breaks lines between words. */
  private static int words(List<Run> runs, int index, int from, Node paragraph) {
    String[] words = runs.get(index).text().split(" ", -1);
    StringBuilder line = new StringBuilder(words[0]);
    int column = from + words[0].length();
    for (int i = 1; i < words.length; i++) {
      boolean last = i == words.length - 1;
      int next = words[i].length() + (last ? widthUpToSpace(runs, index + 1) : 0);
      boolean safe = words[i].isEmpty() ? last : Character.isLetter(words[i].codePointAt(0));
      if (safe && next > 0 && column + 1 + next > MAX_WIDTH) {
        text(line.toString(), paragraph);
        paragraph.appendChild(new SoftLineBreak());
        line.setLength(0);
        column = 0;
      } else {
        line.append(' ');
        column++;
      }
      line.append(words[i]);
      column += words[i].length();
    }
    text(line.toString(), paragraph);
    return column;
  }

  private static void text(String text, Node paragraph) {
    if (!text.isEmpty()) {
      paragraph.appendChild(new Text(text));
    }
  }

  private static int widthUpToSpace(List<Run> runs, int from) {
    int width = 0;
    for (Run run : runs.subList(from, runs.size())) {
      int space = run.isPlain() ? run.text().indexOf(' ') : -1;
      if (space >= 0) {
        return width + space;
      }
      width += width(run);
    }
    return width;
  }

  private static int width(Run run) {
    int marks = run.style().isStressed() ? 4 : run.style().code() ? 2 : 0;
    int link = run.style().address().isEmpty() ? 0 : run.style().address().length() + 4;
    return run.text().length() + marks + link;
  }

  private static Node styled(Run run) {
    Style style = run.style();
    Node node = style.code() ? new Code(run.text()) : new Text(run.text());
    if (style.emphasis() && !style.code()) {
      node = inside(new Emphasis("*"), node);
    }
    if (style.strong() && !style.code()) {
      node = inside(new StrongEmphasis("**"), node);
    }
    return style.address().isEmpty() ? node : inside(new Link(style.address(), null), node);
  }

  private static Node inside(Node outer, Node inner) {
    outer.appendChild(inner);
    return outer;
  }
}
