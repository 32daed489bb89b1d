package io.github.headerspec.spec;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The addresses that a spec may link to. */
final class WebAddress {

  private WebAddress() {}

  static boolean isValid(String address) {
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
