package io.github.headerspec.spec;

import io.github.headerspec.diagnostic.PlainText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The addresses that a spec may link to: absolute ones of http and https. */
public final class WebAddress {

  private WebAddress() {}

  /**
   * What to write instead of something that is not an address.
   *
   * @param address what is written
   * @return a sentence
   */
  public static String help(String address) {
    String whole = (address.contains(":") ? "" : "https://") + address.strip().replace(" ", "%20");
    return isValid(whole)
        ? "did you mean '" + whole + "'?"
        : "write the whole address, beginning with https://";
  }

  /**
   * Whether this is such an address.
   *
   * @param address any text
   * @return {@code true} if a link may lead there
   */
  public static boolean isValid(String address) {
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return uri.getHost() != null
          && (scheme.equals("https") || scheme.equals("http"))
          && PlainText.visible(address).equals(address);
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }
}
