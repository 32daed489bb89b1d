package io.github.headerspec.importer.markup;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;

/** Writes text with an escape before everything that could mean something to CommonMark. */
final class EscapedText implements MarkdownNodeRendererFactory {

  @Override
  public Set<Character> getSpecialCharacters() {
    return Set.of();
  }

  @Override
  public NodeRenderer create(MarkdownNodeRendererContext context) {
    return new NodeRenderer() {
      @Override
      public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Text.class);
      }

      @Override
      public void render(Node node) {
        String literal = ((Text) node).getLiteral();
        context.getWriter().raw(literal.replaceAll("\\p{Punct}", "\\\\$0"));
      }
    };
  }
}
