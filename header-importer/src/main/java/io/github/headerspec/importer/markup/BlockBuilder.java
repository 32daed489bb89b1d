package io.github.headerspec.importer.markup;

import io.github.headerspec.importer.markup.Run.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * From HTML to the blocks that a spec is made of: paragraphs, lists, quotes and code. Headings
 * become strong paragraphs; what CommonMark does not have, such as tables, becomes lists.
 */
final class BlockBuilder {

  private static final Pattern ALERT = Pattern.compile("^\\s*\\[!(\\w)(\\w*)]\\s*");
  private static final Set<String> ALERTS =
      Set.of("alert", "note", "tip", "important", "caution", "warning");

  private final Function<String, Optional<String>> links;

  private BlockBuilder(Function<String, Optional<String>> links) {
    this.links = links;
  }

  /** The blocks of a text. */
  static Document document(Element body, Function<String, Optional<String>> links) {
    Document document = new Document();
    new BlockBuilder(links).children(body, document);
    return document;
  }

  /** Adds what is in an element to a block. */
  void children(Element parent, Block target) {
    List<Node> line = new ArrayList<>();
    for (Node node : flat(parent)) {
      if (node instanceof Element element && !isInline(element)) {
        paragraph(line, target);
        line.clear();
        block(element, target);
      } else {
        line.add(node);
      }
    }
    paragraph(line, target);
  }

  /** Children, with those of an inline element instead of itself if there are blocks among them. */
  private static List<Node> flat(Element parent) {
    List<Node> nodes = new ArrayList<>();
    for (Node node : parent.childNodes()) {
      boolean wrapsBlocks =
          node instanceof Element element && !element.isBlock() && hasBlocks(element);
      if (wrapsBlocks) {
        nodes.addAll(flat((Element) node));
      } else {
        nodes.add(node);
      }
    }
    return nodes;
  }

  List<Run> runs(Element element) {
    return InlineReader.read(element.childNodes(), links);
  }

  private static boolean isInline(Element element) {
    return !element.isBlock() && !element.normalName().equals("br");
  }

  private static boolean hasBlocks(Element element) {
    return element.select("*").stream().anyMatch(Element::isBlock);
  }

  private void block(Element element, Block target) {
    switch (element.normalName()) {
      case "br" -> {}
      case "ul", "menu", "dir" -> list(element, bullets(), target);
      case "ol" -> {
        OrderedList list = new OrderedList();
        list.setMarkerDelimiter(".");
        list.setMarkerStartNumber(start(element));
        list(element, list, target);
      }
      case "dl" -> append(new TableBuilder(this).definitions(element), target);
      case "table" -> append(new TableBuilder(this).rows(element), target);
      case "pre" -> code(element.wholeText(), target);
      case "blockquote" -> quote(element, target);
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          CommonMarkText.paragraph(InlineReader.read(List.of(element), links), target);
      default -> {
        if (element.classNames().stream().anyMatch(ALERTS::contains)) {
          quote(element, target);
        } else if (!InlineReader.SILENT.contains(element.normalName())) {
          children(element, target);
        }
      }
    }
  }

  static BulletList bullets() {
    BulletList list = new BulletList();
    list.setMarker("*");
    return list;
  }

  private static int start(Element list) {
    String start = list.attr("start");
    return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
  }

  private void list(Element element, ListBlock list, Block target) {
    for (Node node : element.childNodes()) {
      ListItem item = new ListItem();
      if (node instanceof Element child) {
        if (child.normalName().equals("li")) {
          children(child, item);
        } else {
          block(child, item);
        }
      } else {
        paragraph(List.of(node), item);
      }
      if (item.getFirstChild() != null) {
        list.appendChild(item);
      }
    }
    append(list, target);
  }

  /** Lists of one kind that follow each other stay apart by their markers. */
  private static void append(ListBlock list, Block target) {
    if (list.getFirstChild() == null) {
      return;
    }
    if (target.getLastChild() instanceof BulletList last && list instanceof BulletList bullets) {
      bullets.setMarker("*".equals(last.getMarker()) ? "-" : "*");
    } else if (target.getLastChild() instanceof OrderedList last
        && list instanceof OrderedList numbers) {
      numbers.setMarkerDelimiter(".".equals(last.getMarkerDelimiter()) ? ")" : ".");
    }
    list.setTight(isTight(list));
    target.appendChild(list);
  }

  private static boolean isTight(ListBlock list) {
    for (org.commonmark.node.Node item = list.getFirstChild();
        item != null;
        item = item.getNext()) {
      for (org.commonmark.node.Node child = item.getFirstChild();
          child != null;
          child = child.getNext()) {
        // The library does not keep the paragraphs of a quote in a tight list apart.
        boolean fits =
            child.getPrevious() == null
                ? child instanceof Paragraph
                : child instanceof ListBlock inner && inner.isTight() && canFollowText(inner);
        if (!fits) {
          return false;
        }
      }
    }
    return true;
  }

  /** A list that does not begin with 1 is only seen as one after an empty line. */
  private static boolean canFollowText(ListBlock list) {
    return !(list instanceof OrderedList numbers)
        || Integer.valueOf(1).equals(numbers.getMarkerStartNumber());
  }

  private void quote(Element element, Block target) {
    BlockQuote quote = new BlockQuote();
    children(element, quote);
    if (quote.getFirstChild() != null) {
      target.appendChild(quote);
    }
  }

  private void code(String text, Block target) {
    String code =
        Markup.visible(text)
            .lines()
            .map(String::stripTrailing)
            .dropWhile(String::isEmpty)
            .collect(Collectors.joining("\n"))
            .stripTrailing();
    if (!code.isBlank()) {
      FencedCodeBlock block = new FencedCodeBlock();
      block.setFenceCharacter("`");
      block.setLiteral(code + "\n");
      target.appendChild(block);
    }
  }

  private void paragraph(List<Node> line, Block target) {
    List<Run> runs = new ArrayList<>(InlineReader.read(line, links));
    if (target instanceof BlockQuote && target.getFirstChild() == null) {
      nameAlert(runs);
    }
    CommonMarkText.paragraph(runs, target);
  }

  /** What an alert is, "[!NOTE]" or {@code <b>Note</b>} at its beginning, as "Note:". */
  private static void nameAlert(List<Run> runs) {
    while (!runs.isEmpty() && runs.get(0).text().isBlank()) {
      runs.remove(0);
    }
    if (runs.isEmpty()) {
      return;
    }
    Run first = runs.get(0);
    Matcher alert = ALERT.matcher(first.text());
    if (first.isPlain() && alert.find()) {
      String name =
          alert.group(1).toUpperCase(Locale.ROOT) + alert.group(2).toLowerCase(Locale.ROOT);
      runs.set(0, new Run(name + ":", Style.PLAIN.asStrong()));
      runs.add(1, Run.plain(" " + first.text().substring(alert.end())));
    } else if (first.style().strong()
        && ALERTS.contains(first.text().strip().toLowerCase(Locale.ROOT))) {
      runs.set(0, new Run(first.text().strip() + ":", first.style()));
      runs.add(1, Run.plain(" "));
    }
  }
}
