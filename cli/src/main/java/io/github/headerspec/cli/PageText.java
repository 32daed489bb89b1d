package io.github.headerspec.cli;

import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;

/** A page as plain text for a terminal. */
final class PageText {

  private static final int WIDTH = 80;
  private static final String CODE_INDENT = "    ";

  private PageText() {}

  static String of(Manual.Page page) {
    String text =
        TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .nodeRendererFactory(Plain::new)
            .build()
            .render(Parser.builder().build().parse(page.markdown()));
    return page.id()
        + ": "
        + page.title()
        + "\n\n"
        + text.lines().map(PageText::wrap).collect(Collectors.joining("\n"))
        + "\n";
  }

  /** Breaks a long line between words; what belongs to a list entry stays indented. */
  private static String wrap(String line) {
    if (line.length() <= WIDTH || line.startsWith(CODE_INDENT)) {
      return line;
    }
    String indent = line.startsWith("- ") || line.startsWith("* ") ? "  " : "";
    StringBuilder wrapped = new StringBuilder();
    int column = 0;
    for (String word : line.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        wrapped.append('\n').append(indent);
        column = indent.length();
      } else if (column > 0) {
        wrapped.append(' ');
        column++;
      }
      wrapped.append(word);
      column += word.length();
    }
    return wrapped.toString();
  }

  /** Code stays recognisable, and links do not lead to files that are not here. */
  private record Plain(TextContentNodeRendererContext context) implements NodeRenderer {

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Code.class, FencedCodeBlock.class, Link.class);
    }

    @Override
    public void render(Node node) {
      var writer = context.getWriter();
      if (node instanceof Code code) {
        writer.write("'" + code.getLiteral() + "'");
      } else if (node instanceof FencedCodeBlock block) {
        String lines =
            block.getLiteral().lines().map(CODE_INDENT::concat).collect(Collectors.joining("\n"));
        writer.write(lines);
        writer.block();
      } else if (node instanceof Link link) {
        for (Node each = link.getFirstChild(); each != null; each = each.getNext()) {
          context.render(each);
        }
        if (link.getDestination().startsWith("http")) {
          writer.write(" (" + link.getDestination() + ")");
        }
      }
    }
  }
}
