package io.github.headerspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.DocText;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Spec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people decide in a spec, as a map from a place to what is said there, in their order. */
final class Decisions {

  private final Map<String, String> said = new LinkedHashMap<>();

  private Decisions() {}

  /**
   * Demands that everything that people said is still there.
   *
   * @param inHeader the constants that the header has: the others may be retired
   */
  static void assertKept(Spec before, Spec after, Set<String> inHeader) {
    Map<String, String> was = of(before).said;
    Map<String, String> is = of(after).said;
    was.keySet().removeIf(place -> isRetired(place, after, inHeader));
    was.forEach(
        (place, text) -> {
          if (!place.endsWith(" strip-prefix") || is.containsKey(place)) {
            assertThat(is).containsEntry(place, text);
          }
        });
    List<String> order = new ArrayList<>(is.keySet());
    order.retainAll(was.keySet());
    List<String> orderBefore = new ArrayList<>(was.keySet());
    orderBefore.retainAll(is.keySet());
    assertThat(order).isEqualTo(orderBefore);
  }

  /** Whether a constant that the header does not have is retired now. */
  private static boolean isRetired(String place, Spec after, Set<String> inHeader) {
    String[] parts = place.split(" ", -1);
    return parts.length > 2
        && !inHeader.contains(parts[1])
        && after.enums().stream()
            .filter(each -> each.nativeName().value().equals(parts[0]))
            .flatMap(each -> each.retired().stream())
            .anyMatch(each -> each.nativeName().value().equals(parts[1]));
  }

  private static Decisions of(Spec spec) {
    Decisions all = new Decisions();
    all.add("header", Optional.of(spec.header()));
    all.add("docs", spec.docs());
    all.add("sdk", spec.source().flatMap(Spec.Provenance::sdk));
    all.add("version", spec.source().flatMap(Spec.Provenance::version));
    spec.enums().forEach(all::add);
    return all;
  }

  private void add(EnumSpec each) {
    String name = each.nativeName().value();
    add(name, Optional.of(each.nativeName()));
    add(name + " kind", Optional.of(each.kind()));
    add(name + " java", each.javaName());
    add(name + " unknown", each.unknown());
    add(name + " strip-prefix", each.stripPrefix());
    add(name, each.text());
    for (ConstantSpec constant : each.constants()) {
      String place = name + " " + constant.nativeName().value();
      add(place + " native", Optional.of(constant.nativeName()));
      add(place + " java", constant.javaName());
      add(place + " role", constant.role());
      add(place, constant.text());
    }
  }

  private void add(String place, DocText text) {
    add(place + " doc", text.doc());
    add(place + " deprecated", text.deprecated());
    DocText.Availability where = text.availability();
    if (!where.equals(DocText.Availability.UNSAID)) {
      said.put(
          place + " availability",
          List.of(
                  value(where.since()),
                  value(where.windowsClient()),
                  value(where.windowsServer()),
                  value(where.apps()))
              .toString());
    }
    if (!text.see().isEmpty()) {
      said.put(place + " see", text.see().stream().map(Decisions::shown).toList().toString());
    }
  }

  private static String shown(DocText.See see) {
    return see instanceof DocText.See.Link link
        ? link.url().value() + " " + value(link.title())
        : ((DocText.See.Native) see).name().value();
  }

  private void add(String place, Optional<? extends Located<?>> fact) {
    fact.ifPresent(it -> said.put(place, String.valueOf(it.value())));
  }

  private static Optional<?> value(Optional<? extends Located<?>> fact) {
    return fact.map(Located::value);
  }
}
