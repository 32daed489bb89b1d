package io.github.headerspec.importer.page;

import io.github.headerspec.spec.WebAddress;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the links of a page lead. */
final class PageLinks {

  private static final String SITE = "https://learn.microsoft.com";

  /** The reference of the Windows API. */
  static final String API = SITE + "/windows/win32/api/";

  /** Addresses of a time long past, which nothing answers any more. */
  private static final Pattern DEAD =
      Pattern.compile("https?://msdn\\.microsoft\\.com/[0-9a-fA-F]{8}-[0-9a-fA-F-]+");

  private static final Pattern OLD_SITE =
      Pattern.compile("^https?://(?:docs|learn)\\.microsoft\\.com(?:/[a-z]{2}-[a-z]{2})?(?=/)");

  private PageLinks() {}

  /**
   * Finds the address that a link means.
   *
   * @param page the address of the page that it is in
   * @param link what is written there
   * @return the address; empty if it is unknown, or a place on the same page
   */
  static Optional<String> resolve(Optional<String> page, String link) {
    String written = link.strip().replace('\\', '/').replace(" ", "%20");
    return absolute(page, written)
        .map(address -> OLD_SITE.matcher(address).replaceFirst(SITE))
        .map(address -> address.replace(SITE + "/windows/desktop/", SITE + "/windows/win32/"))
        .filter(address -> !DEAD.matcher(address).matches())
        .filter(WebAddress::isValid);
  }

  private static Optional<String> absolute(Optional<String> page, String link) {
    if (link.matches("(?i)https?:.*")) {
      return Optional.of(link);
    } else if (link.startsWith("/") && !link.startsWith("//")) {
      return Optional.of(SITE + link);
    } else if (link.matches("[^:#]+\\.md(?:[#?].*)?")) {
      return page.flatMap(base -> relative(base, link.replaceFirst("\\.md(?=$|[#?])", "")));
    }
    return Optional.empty();
  }

  private static Optional<String> relative(String page, String link) {
    try {
      return Optional.of(URI.create(page).resolve(link).toString());
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
