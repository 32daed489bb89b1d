package io.github.headerspec.generator;

import java.util.HashSet;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * CommonMark as the HTML that Javadoc's own checks accept: no headings, no images, no tags of the
 * text's own, no empty elements, links to the web only.
 */
final class Markdown extends AbstractVisitor {

  private static final Parser PARSER = Parser.builder().build();

  /** Nobody reads what is nested deeper, and the stack has an end. */
  private static final int MAX_DEPTH = 50;

  private final StringBuilder html = new StringBuilder();

  /**
   * The inline elements around the place where the writer is: Javadoc wants none in its own kind.
   */
  private final Set<String> open = new HashSet<>();

  private Markdown() {}

  /**
   * Translates a description. The first paragraph is not marked as one, because Javadoc's summary
   * begins there.
   */
  static String toHtml(String markdown) {
    Node document = PARSER.parse(markdown);
    if (isNestedTooDeep(document)) {
      return Html.text(markdown);
    }
    Markdown writer = new Markdown();
    document.accept(writer);
    return writer.html.toString().strip();
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

  @Override
  public void visit(Paragraph paragraph) {
    boolean inTightList =
        paragraph.getParent() instanceof ListItem item
            && item.getParent() instanceof ListBlock list
            && list.isTight();
    block(inTightList ? "" : paragraphMark(paragraph), paragraph, "");
  }

  @Override
  public void visit(Heading heading) {
    open.add("strong");
    block(paragraphMark(heading) + "<strong>", heading, "</strong>");
    open.remove("strong");
  }

  /** As people write it: after an empty line, and not where a text or an entry begins. */
  private static String paragraphMark(Block block) {
    if (block.getPrevious() != null) {
      return "\n<p>";
    }
    return block.getParent() instanceof BlockQuote ? "<p>" : "";
  }

  @Override
  public void visit(BlockQuote quote) {
    block("<blockquote>\n", quote, "\n</blockquote>");
  }

  @Override
  public void visit(BulletList list) {
    block("<ul>\n", list, "\n</ul>");
  }

  @Override
  public void visit(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    String from = start == null || start == 1 ? "" : " start=\"" + start + "\"";
    block("<ol" + from + ">\n", list, "\n</ol>");
  }

  @Override
  public void visit(ListItem item) {
    block("<li>", item, "");
  }

  @Override
  public void visit(FencedCodeBlock code) {
    codeBlock(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    codeBlock(code.getLiteral());
  }

  @Override
  public void visit(HtmlBlock block) {
    String text = Html.text(block.getLiteral().strip());
    append(text.isEmpty() ? "" : paragraphMark(block) + text + "\n");
  }

  @Override
  public void visit(ThematicBreak line) {
    boolean between = line.getPrevious() != null && line.getNext() != null;
    append(between ? "<hr>\n" : "");
  }

  @Override
  public void visit(HtmlInline inline) {
    append(Html.text(inline.getLiteral()));
  }

  @Override
  public void visit(Text text) {
    append(Html.text(text.getLiteral()));
  }

  @Override
  public void visit(Code code) {
    String literal = code.getLiteral();
    append(literal.isBlank() ? Html.text(literal) : Html.code(literal));
  }

  @Override
  public void visit(Emphasis emphasis) {
    inline("em", emphasis);
  }

  @Override
  public void visit(StrongEmphasis emphasis) {
    inline("strong", emphasis);
  }

  @Override
  public void visit(Link link) {
    String content = contentOf(link);
    append(content.isBlank() ? content : Html.link(link.getDestination(), content));
  }

  @Override
  public void visit(Image image) {
    visitChildren(image);
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    append("<br>\n");
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    append("\n");
  }

  private void codeBlock(String code) {
    String text = Html.text(code.stripTrailing());
    append(text.isBlank() ? "" : "<pre><code>" + text + "</code></pre>\n");
  }

  private void block(String open, Block block, String close) {
    String content = contentOf(block).strip();
    append(content.isEmpty() ? "" : open + content + close + "\n");
  }

  private void inline(String element, Node node) {
    boolean outermost = open.add(element);
    String content = contentOf(node);
    if (outermost) {
      open.remove(element);
    }
    boolean marked = outermost && !content.isBlank();
    append(marked ? "<" + element + ">" + content + "</" + element + ">" : content);
  }

  private String contentOf(Node node) {
    int start = html.length();
    visitChildren(node);
    String content = html.substring(start);
    html.setLength(start);
    return content;
  }

  private void append(String text) {
    html.append(text);
  }
}
