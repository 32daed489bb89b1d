package io.github.headerspec.importer.markup;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;

/**
 * Tables and lists of definitions as plain lists. A row of two cells is "first: second"; of more
 * cells, the first has the others below it, each with the name of its column.
 */
final class TableBuilder {

  private final BlockBuilder blocks;

  TableBuilder(BlockBuilder blocks) {
    this.blocks = blocks;
  }

  /** The rows of a table. */
  BulletList rows(Element table) {
    String own = "> tr, > thead > tr, > tbody > tr, > tfoot > tr";
    List<List<Element>> rows =
        table.select(own).stream().map(row -> (List<Element>) row.select("> td, > th")).toList();
    boolean hasHeader =
        rows.size() > 1 && rows.get(0).stream().allMatch(cell -> cell.normalName().equals("th"));
    BulletList list = BlockBuilder.bullets();
    for (List<Element> row : hasHeader ? rows.subList(1, rows.size()) : rows) {
      if (!row.isEmpty()) {
        append(row(row, hasHeader ? rows.get(0) : List.of()), list);
      }
    }
    return list;
  }

  /** Terms and what they mean. */
  BulletList definitions(Element definitions) {
    BulletList list = BlockBuilder.bullets();
    List<Element> terms = new ArrayList<>();
    for (Element child : definitions.select("> dt, > dd, > div > dt, > div > dd")) {
      if (child.normalName().equals("dt")) {
        terms.add(child);
      } else {
        append(pair(joined(terms), child), list);
        terms.clear();
      }
    }
    terms.forEach(term -> append(pair(List.of(), term), list));
    return list;
  }

  private ListItem row(List<Element> cells, List<Element> header) {
    if (cells.size() <= 2) {
      List<Run> first = cells.size() == 2 ? blocks.runs(cells.get(0)) : List.of();
      return pair(first, cells.get(cells.size() - 1));
    }
    ListItem item = new ListItem();
    CommonMarkText.paragraph(blocks.runs(cells.get(0)), item);
    BulletList others = BlockBuilder.bullets();
    others.setTight(true);
    for (int i = 1; i < cells.size(); i++) {
      List<Run> text = Runs.normalise(blocks.runs(cells.get(i)));
      if (!text.isEmpty()) {
        List<Run> all = new ArrayList<>();
        if (i < header.size() && !header.get(i).text().isBlank()) {
          all.addAll(blocks.runs(header.get(i)));
          all.add(Run.plain(": "));
        }
        all.addAll(text);
        ListItem other = new ListItem();
        CommonMarkText.paragraph(all, other);
        others.appendChild(other);
      }
    }
    if (others.getFirstChild() != null) {
      item.appendChild(others);
    }
    return item;
  }

  private List<Run> joined(List<Element> terms) {
    List<Run> runs = new ArrayList<>();
    for (Element term : terms) {
      runs.add(Run.plain(runs.isEmpty() ? "" : ", "));
      runs.addAll(blocks.runs(term));
    }
    return runs;
  }

  private ListItem pair(List<Run> term, Element meaning) {
    ListItem item = new ListItem();
    Document content = new Document();
    blocks.children(meaning, content);
    List<Run> name = Runs.normalise(term);
    Node first = content.getFirstChild();
    if (name.isEmpty() || first == null) {
      CommonMarkText.paragraph(name, item);
    } else if (first instanceof Paragraph paragraph) {
      Paragraph named = new Paragraph();
      CommonMarkText.append(name, named);
      named.appendChild(new Text(name.get(name.size() - 1).text().endsWith(":") ? " " : ": "));
      while (paragraph.getFirstChild() != null) {
        named.appendChild(paragraph.getFirstChild());
      }
      paragraph.unlink();
      item.appendChild(named);
    } else {
      CommonMarkText.paragraph(name, item);
    }
    while (content.getFirstChild() != null) {
      item.appendChild(content.getFirstChild());
    }
    return item;
  }

  private static void append(ListItem item, BulletList list) {
    if (item.getFirstChild() != null) {
      list.appendChild(item);
    }
  }
}
