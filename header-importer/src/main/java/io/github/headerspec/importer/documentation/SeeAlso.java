package io.github.headerspec.importer.documentation;

import io.github.headerspec.spec.Located;
import io.github.headerspec.spec.Position;
import io.github.headerspec.spec.SpecFormat;
import io.github.headerspec.spec.Text.See;
import io.github.headerspec.spec.WebAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Where comments and pages tell people to read on. */
final class SeeAlso {

  private static final Pattern KIND =
      Pattern.compile(
          "(?i)\\s+(?:enumeration|structure|function|method|interface|union|macro|callback"
              + "|constants?|type)(?:\\s+type)?$");
  private static final Pattern PAGE_OF_API = Pattern.compile(".*/n[a-z]-[^/]+$");

  private SeeAlso() {}

  /**
   * What follows {@code @see}.
   *
   * @return the names and addresses; nothing if there are also other words
   */
  static List<See> ofComment(String references, Position position) {
    Element body = Markup.toHtml(references);
    List<See> see = new ArrayList<>();
    for (Element link : body.select("a[href]")) {
      address(link.attr("href"), link.text(), position).ifPresent(see::add);
      link.remove();
    }
    String[] items = body.text().strip().split("[,\\s]+", -1);
    for (String item : items) {
      String name =
          CommentInline.member(item.replaceFirst("\\.$", "").replaceFirst("\\([^)]*\\)$", ""));
      Optional<See> one =
          NativeNames.isName(name) && (items.length == 1 || isList(body.text(), item))
              ? Optional.of(new See.Native(new Located<>(name, position)))
              : address(item, "", position);
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

  /**
   * The section of a page.
   *
   * @param links finds the address that a link of the page means
   */
  static List<See> ofPage(
      Element body, Function<String, Optional<String>> links, Position position) {
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
        address.flatMap(url -> address(url, text, position)).ifPresent(see::add);
      }
    }
    return see;
  }

  /** Each once, and as many as a spec may have. */
  static List<See> distinct(List<See> all) {
    Map<String, See> each = new LinkedHashMap<>();
    for (See see : all) {
      each.putIfAbsent(target(see), see);
    }
    return each.values().stream().limit(SpecFormat.MAX_ENTRIES).toList();
  }

  private static String target(See see) {
    if (see instanceof See.Native name) {
      return name.name().value();
    }
    return ((See.Link) see).url().value();
  }

  static Optional<See> address(String address, String title, Position position) {
    if (!WebAddress.isValid(address)) {
      return Optional.empty();
    }
    String shown = Markup.visible(title).strip();
    Optional<Located<String>> name =
        shown.isEmpty() || shown.equals(address)
            ? Optional.empty()
            : Optional.of(new Located<>(shown, position));
    return Optional.of(new See.Link(new Located<>(address, position), name));
  }
}
