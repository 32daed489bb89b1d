package io.github.headerspec.generator;

import java.util.regex.Pattern;
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
  private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");

  private final StringBuilder html = new StringBuilder();

  private Markdown() {}

  /**
   * Translates a description. The first paragraph is not marked as one, because Javadoc's summary
   * begins there.
   */
  static String toHtml(String markdown) {
    Markdown writer = new Markdown();
    PARSER.parse(markdown).accept(writer);
    return writer.html.toString().strip();
  }

  @Override
  public void visit(Paragraph paragraph) {
    boolean inTightList =
        paragraph.getParent() instanceof ListItem item
            && item.getParent() instanceof ListBlock list
            && list.isTight();
    boolean first =
        paragraph.getPrevious() == null && !(paragraph.getParent() instanceof BlockQuote);
    block(first || inTightList ? "" : "<p>", paragraph, "");
  }

  @Override
  public void visit(Heading heading) {
    block("<p><strong>", heading, "</strong>");
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
    append(text.isEmpty() ? "" : (block.getPrevious() == null ? "" : "<p>") + text + "\n");
  }

  @Override
  public void visit(ThematicBreak line) {
    append("<hr>\n");
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
    append(Html.code(code.getLiteral()));
  }

  @Override
  public void visit(Emphasis emphasis) {
    inline("<em>", emphasis, "</em>");
  }

  @Override
  public void visit(StrongEmphasis emphasis) {
    inline("<strong>", emphasis, "</strong>");
  }

  @Override
  public void visit(Link link) {
    boolean web = WEB.matcher(link.getDestination()).matches();
    inline(
        web ? "<a href=\"" + Html.text(link.getDestination()) + "\">" : "",
        link,
        web ? "</a>" : "");
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

  private void inline(String open, Node node, String close) {
    String content = contentOf(node);
    append(content.isBlank() ? content : open + content + close);
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
