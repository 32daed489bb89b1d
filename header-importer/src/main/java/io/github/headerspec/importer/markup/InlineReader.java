package io.github.headerspec.importer.markup;

import io.github.headerspec.importer.markup.Run.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/** From HTML to the runs of a paragraph. */
final class InlineReader {

  /** Elements with nothing to read in them. */
  static final Set<String> SILENT =
      Set.of("script", "style", "template", "iframe", "object", "head", "hr", "input", "button");

  private final Function<String, Optional<String>> links;
  private final List<Run> runs = new ArrayList<>();
  private String lastWords = "";
  private boolean betweenBlocks;

  private InlineReader(Function<String, Optional<String>> links) {
    this.links = links;
  }

  /** The runs of some nodes; what blocks among them say is joined by commas. */
  static List<Run> read(List<? extends Node> nodes, Function<String, Optional<String>> links) {
    InlineReader reader = new InlineReader(links);
    nodes.forEach(node -> reader.add(node, Style.PLAIN));
    return reader.runs;
  }

  private void add(Node node, Style style) {
    if (node instanceof TextNode text) {
      append(new Run(text.getWholeText(), style));
    } else if (node instanceof Element element) {
      add(element, style);
    }
  }

  private void add(Element element, Style style) {
    String name = element.normalName();
    if (SILENT.contains(name)) {
      return;
    }
    if (!Tag.isKnownTag(name)) {
      // Not HTML but something like vector<int>, or <name> for a name to be filled in.
      append(new Run(openingTag(element), style));
    }
    switch (name) {
      case "br" -> append(new Run(" ", style));
      case "img" -> append(new Run(element.attr("alt"), style));
      case "b", "strong", "h1", "h2", "h3", "h4", "h5", "h6" -> children(element, style.asStrong());
      case "i", "em", "var", "cite", "dfn" -> children(element, style.asEmphasis());
      case "code", "tt", "kbd", "samp", "pre" ->
          append(new Run(element.wholeText(), style.asCode()));
      case "sup" -> {
        append(new Run("^", style));
        children(element, style);
      }
      case "a" ->
          children(element, links.apply(element.attr("href")).map(style::linkedTo).orElse(style));
      default -> {
        betweenBlocks |= element.isBlock();
        children(element, style);
        betweenBlocks |= element.isBlock();
      }
    }
  }

  private void append(Run written) {
    Run run = new Run(Markup.visible(written.text()), written.style());
    if (!run.text().isBlank()) {
      if (betweenBlocks && !lastWords.isEmpty()) {
        while (runs.get(runs.size() - 1).text().isBlank()) {
          runs.remove(runs.size() - 1);
        }
        int end = lastWords.codePointBefore(lastWords.length());
        runs.add(Run.plain(Character.isLetterOrDigit(end) ? ", " : " "));
      }
      betweenBlocks = false;
      lastWords = run.text().strip();
    }
    runs.add(run);
  }

  private void children(Element element, Style style) {
    element.childNodes().forEach(child -> add(child, style));
  }

  private static String openingTag(Element element) {
    StringBuilder tag = new StringBuilder("<").append(element.tagName());
    for (Attribute attribute : element.attributes()) {
      tag.append(' ').append(attribute.getKey());
      if (!attribute.getValue().isEmpty()) {
        tag.append('=').append(attribute.getValue());
      }
    }
    return tag.append('>').toString();
  }
}
