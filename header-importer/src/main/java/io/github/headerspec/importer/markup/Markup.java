package io.github.headerspec.importer.markup;

import io.github.headerspec.diagnostic.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;

/**
 * Text as its writers wrote it: Markdown and HTML in any mixture. Becomes HTML first, which a
 * forgiving parser reads, and then the part of CommonMark that a spec is made of.
 */
public final class Markup {

  private static final List<Extension> TABLES = List.of(TablesExtension.create());

  /** No code by indentation: in comments and pages, text is indented for other reasons. */
  private static final Set<Class<? extends Block>> BLOCKS =
      Set.of(
          BlockQuote.class,
          FencedCodeBlock.class,
          Heading.class,
          HtmlBlock.class,
          ListBlock.class,
          ThematicBreak.class);

  private static final Parser PARSER =
      Parser.builder().extensions(TABLES).enabledBlockTypes(BLOCKS).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(TABLES).build();

  /** Nobody reads what is nested deeper, and the stack has an end. */
  private static final int MAX_DEPTH = 24;

  /** Quotes and lists in one line, deeper than the parser's own stack should have to go. */
  private static final Pattern MANY_MARKERS =
      Pattern.compile("(?m)^(?:[ \\t]*+(?:>|[-+*](?=\\s)|\\d{1,9}[.)](?=\\s))){" + MAX_DEPTH + "}");

  /** The text of a page about a whole enum is far shorter; what is longer is not worth the time. */
  private static final int MAX_LENGTH = 64 * 1024;

  private Markup() {}

  /**
   * Cleans a text.
   *
   * @param markup the text
   * @param links finds the address that a link of the text means
   * @return CommonMark; empty if nothing is said
   */
  public static String toCommonMark(String markup, Function<String, Optional<String>> links) {
    return CommonMarkText.of(BlockBuilder.document(toHtml(markup), links));
  }

  /**
   * A text as HTML in which every tag is closed.
   *
   * @param markup the text
   * @return the body; plain text if it is nested too deep or too long
   */
  public static Element toHtml(String markup) {
    if (markup.length() > MAX_LENGTH || hasManyMarkers(markup)) {
      return flat(markup);
    }
    Node document = PARSER.parse(visible(markup));
    if (isNestedTooDeep(document)) {
      return flat(markup);
    }
    org.jsoup.parser.Parser parser =
        org.jsoup.parser.Parser.htmlParser().settings(ParseSettings.preserveCase);
    Element body = parser.parseInput(RENDERER.render(document), "").body();
    return isNestedTooDeep(body) ? flat(body.text()) : body;
  }

  /** Whether a parser would have to go deeper than the stack may allow. */
  static boolean hasManyMarkers(String text) {
    return MANY_MARKERS.matcher(text).find();
  }

  private static Element flat(String text) {
    Element body = Document.createShell("").body();
    body.appendElement("p").text(visible(text));
    return body;
  }

  /**
   * A text without what is invisible, moves the cursor or changes the direction of text.
   *
   * @param text the text
   * @return what people see of it
   */
  public static String visible(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints()
        .map(character -> isSpace(character) ? ' ' : character)
        .filter(character -> !PlainText.isInvisible(character))
        .forEach(result::appendCodePoint);
    return result.toString();
  }

  private static boolean isSpace(int character) {
    return character == '\t' || Character.isSpaceChar(character);
  }

  private static boolean isNestedTooDeep(Node document) {
    int depth = 0;
    Node node = document;
    while (node != null && depth <= MAX_DEPTH) {
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        depth++;
      } else {
        while (node != null && node.getNext() == null) {
          node = node.getParent();
          depth--;
        }
        node = node == null ? null : node.getNext();
      }
    }
    return depth > MAX_DEPTH;
  }

  private static boolean isNestedTooDeep(Element body) {
    boolean[] tooDeep = {false};
    body.traverse((node, depth) -> tooDeep[0] |= depth > MAX_DEPTH);
    return tooDeep[0];
  }
}
