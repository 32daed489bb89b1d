package io.github.headerspec.importer.markup;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.spec.DocText.See;
import io.github.headerspec.spec.SpecFormat;
import io.github.headerspec.spec.WebAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where comments and pages tell people to read on, as a spec has it. */
public final class SeeAlso {

  private SeeAlso() {}

  /**
   * Each reference once, and as many as a spec may have.
   *
   * @param all the references
   * @return the first ones
   */
  public static List<See> distinct(List<See> all) {
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

  /**
   * An address.
   *
   * @param address the address as it is written
   * @param title its title; may be empty
   * @param position where the spec gets it from
   * @return the reference; empty if a spec takes no such address
   */
  public static Optional<See> address(String address, String title, Position position) {
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
