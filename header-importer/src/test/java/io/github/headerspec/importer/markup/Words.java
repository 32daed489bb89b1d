package io.github.headerspec.importer.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.PlainText;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.DocText;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Spec;
import io.github.headerspec.spec.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/** All words of a spec or a comment, for comparison, and what must hold for each of them. */
final class Words {

  private static final Parser PARSER = Parser.builder().build();

  /** What the generated Javadoc shows as it is meant. */
  private static final List<Class<? extends Node>> SHOWN =
      List.of(
          BlockQuote.class,
          BulletList.class,
          Code.class,
          Document.class,
          Emphasis.class,
          FencedCodeBlock.class,
          Link.class,
          ListItem.class,
          OrderedList.class,
          Paragraph.class,
          SoftLineBreak.class,
          StrongEmphasis.class,
          org.commonmark.node.Text.class);

  private final StringBuilder all = new StringBuilder();
  private final List<String> commonMark = new ArrayList<>();

  static Words of(DocText text) {
    Words words = new Words();
    words.add("", text);
    return words;
  }

  static Words of(Spec spec) {
    Words words = new Words();
    words.line("", "docs", spec.docs());
    for (EnumSpec each : spec.enums()) {
      words.all.append(each.nativeName().value()).append('\n');
      words.add("  ", each.text());
      for (ConstantSpec constant : each.constants()) {
        words.all.append("  ").append(constant.nativeName().value()).append('\n');
        words.add("    ", constant.text());
      }
    }
    return words;
  }

  private void add(String indentation, DocText text) {
    block(indentation, "doc", text.doc());
    block(indentation, "deprecated", text.deprecated());
    line(indentation, "since", text.availability().since());
    line(indentation, "windows-client", text.availability().windowsClient());
    line(indentation, "windows-server", text.availability().windowsServer());
    line(indentation, "apps", text.availability().apps());
    for (DocText.See see : text.see()) {
      if (see instanceof DocText.See.Native name) {
        line(indentation, "see native", Optional.of(name.name()));
        assertThat(NativeNames.isName(name.name().value())).isTrue();
      } else if (see instanceof DocText.See.Link link) {
        assertThat(link.url().value()).matches(WebAddress::isValid);
        line(indentation, "see url", Optional.of(link.url()));
        line(indentation + "  ", "title", link.title());
      }
    }
  }

  private void line(String indentation, String key, Optional<Located<String>> text) {
    text.ifPresent(
        words ->
            all.append(indentation).append(key).append(": ").append(words.value()).append('\n'));
  }

  private void block(String indentation, String key, Optional<Located<String>> text) {
    text.ifPresent(
        words -> {
          commonMark.add(words.value());
          all.append(indentation).append(key).append(":\n");
          words
              .value()
              .lines()
              .map(line -> line.isEmpty() ? "" : indentation + "  " + line)
              .forEach(line -> all.append(line).append('\n'));
        });
  }

  /** Texts are harmless, show as they are meant, and are not changed by cleaning them again. */
  void assertClean() {
    commonMark.forEach(Words::assertClean);
  }

  static void assertClean(String text) {
    assertThat(PlainText.visible(text)).isEqualTo(text);
    assertThat(text).isEqualTo(text.strip()).doesNotContain(" \n", "\t");
    assertThat(Markup.toCommonMark(text, Optional::of)).isEqualTo(text);
    List<Node> nodes = new ArrayList<>(List.of(PARSER.parse(text)));
    for (int i = 0; i < nodes.size(); i++) {
      assertThat(SHOWN).contains(nodes.get(i).getClass());
      for (Node child = nodes.get(i).getFirstChild(); child != null; child = child.getNext()) {
        nodes.add(child);
      }
    }
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
