package io.github.headerspec.importer.page;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.markup.Markup;
import io.github.headerspec.importer.markup.NativeNames;
import io.github.headerspec.importer.markup.SeeAlso;
import io.github.headerspec.spec.DocText.See;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Where pages tell people to read on. */
final class PageReferences {

  private static final Pattern KIND =
      Pattern.compile(
          "(?i)\\s+(?:enumeration|structure|function|method|interface|union|macro|callback"
              + "|constants?|type)(?:\\s+type)?$");
  private static final Pattern PAGE_OF_API = Pattern.compile(".*/n[a-z]-[^/]+$");

  private PageReferences() {}

  /**
   * The section of a page.
   *
   * @param links finds the address that a link of the page means
   */
  static List<See> read(Element body, Function<String, Optional<String>> links, Position position) {
    List<See> see = new ArrayList<>();
    for (Element each : body.select("a[href], b, strong, code")) {
      String text = Markup.visible(each.text()).strip();
      String name = KIND.matcher(text).replaceFirst("").replaceFirst("\\(\\)$", "");
      boolean isLink = each.normalName().equals("a");
      boolean inLink = !isLink && each.closest("a[href]") != null;
      Optional<String> address = isLink ? links.apply(each.attr("href")) : Optional.empty();
      boolean isApi = address.filter(url -> PAGE_OF_API.matcher(url).matches()).isPresent();
      if (inLink || text.isEmpty()) {
        continue;
      }
      if (NativeNames.isName(name) && (isApi || NativeNames.looksLikeCode(name))) {
        see.add(new See.Native(new Located<>(name, position)));
      } else {
        address.flatMap(url -> SeeAlso.address(url, text, position)).ifPresent(see::add);
      }
    }
    return see;
  }
}
