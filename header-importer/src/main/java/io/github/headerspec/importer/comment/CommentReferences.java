package io.github.headerspec.importer.comment;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.markup.Markup;
import io.github.headerspec.importer.markup.NativeNames;
import io.github.headerspec.importer.markup.SeeAlso;
import io.github.headerspec.spec.DocText.See;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Where comments tell people to read on. */
final class CommentReferences {

  private CommentReferences() {}

  /**
   * What follows {@code @see}.
   *
   * @return the names and addresses; nothing if there are also other words
   */
  static List<See> read(String references, Position position) {
    Element body = Markup.toHtml(references);
    List<See> see = new ArrayList<>();
    for (Element link : body.select("a[href]")) {
      SeeAlso.address(link.attr("href"), link.text(), position).ifPresent(see::add);
      link.remove();
    }
    String[] items = body.text().strip().split("[,\\s]+", -1);
    for (String item : items) {
      String name =
          CommentInline.member(item.replaceFirst("\\.$", "").replaceFirst("\\([^)]*\\)$", ""));
      Optional<See> one =
          NativeNames.isName(name) && (items.length == 1 || isList(body.text(), item))
              ? Optional.of(new See.Native(new Located<>(name, position)))
              : SeeAlso.address(item, "", position);
      if (one.isEmpty() && !item.isEmpty()) {
        return List.of();
      }
      one.ifPresent(see::add);
    }
    return see;
  }

  /** Whether names are listed rather than words written. */
  private static boolean isList(String text, String item) {
    return NativeNames.looksLikeCode(item)
        || item.contains("#")
        || text.strip().matches("\\S+(?:\\s*,\\s*\\S+)*");
  }
}
