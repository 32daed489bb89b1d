package io.github.headerspec.compare;

import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.ReadSettings;
import io.github.headerspec.spec.Selection;
import io.github.headerspec.spec.Spec;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares two specs, or a spec and a header, fact by fact. */
public final class SpecComparison {

  private SpecComparison() {}

  /**
   * All differences between two specs: facts, Java names and words.
   *
   * @param before the older spec
   * @param after the newer spec
   * @return one entry for each fact that differs, in the order of the newer spec
   */
  public static List<Difference> ofSpecs(Spec before, Spec after) {
    Findings findings = Findings.betweenSpecs(before, after);
    String name = after.header().value();
    findings.compare(Rule.HEADER_CHANGED, name, "header", before.header(), after.header());
    findings.compare(
        Rule.SOURCE_CHANGED,
        name,
        "sdk",
        before.source().flatMap(Spec.Provenance::sdk),
        after.source().flatMap(Spec.Provenance::sdk));
    findings.compare(
        Rule.SOURCE_CHANGED,
        name,
        "version",
        before.source().flatMap(Spec.Provenance::version),
        after.source().flatMap(Spec.Provenance::version));
    findings.compare(Rule.TARGET_CHANGED, name, "target", before.target(), after.target());
    findings.compare(Rule.DOCS_CHANGED, name, "docs", before.docs(), after.docs());
    compareSettings(before, after, findings);
    EnumMatches matches = EnumMatches.of(before, after);
    for (EnumSpec each : after.enums()) {
      matches
          .before(each)
          .ifPresentOrElse(
              old -> EnumComparison.compareAll(old, each, findings), () -> added(each, findings));
    }
    matches.onlyBefore().forEach(each -> removed(each, findings));
    compareOrder(before, after, findings);
    return findings.all();
  }

  private static void compareSettings(Spec before, Spec after, Findings findings) {
    ReadSettings wasRead = before.read();
    ReadSettings isRead = after.read();
    findings.compareNames(Rule.READ_CHANGED, "read", "define", wasRead.define(), isRead.define());
    findings.compareNames(
        Rule.READ_CHANGED, "read", "include", wasRead.include(), isRead.include());
    findings.compareNames(
        Rule.READ_CHANGED, "read", "folders", wasRead.folders(), isRead.folders());
    findings.compare(Rule.READ_CHANGED, "read", "comments", wasRead.comments(), isRead.comments());
    Selection wasTaken = before.take();
    Selection isTaken = after.take();
    findings.compareNames(Rule.TAKE_CHANGED, "take", "only", wasTaken.only(), isTaken.only());
    findings.compareNames(Rule.TAKE_CHANGED, "take", "except", wasTaken.except(), isTaken.except());
    findings.compareNames(
        Rule.TAKE_CHANGED, "take", "included", wasTaken.included(), isTaken.included());
  }

  /**
   * The differences between a spec and the header it describes: only what a header can say, which
   * is what {@link io.github.headerspec.edit.SpecEditor} would change, and words that the spec
   * records as the header's. What people decided in the spec (Java names, descriptions, kinds,
   * roles, order) is no difference.
   *
   * @param spec the spec
   * @param header the facts of the header
   * @param refused native names of enums of the header whose facts are not known or not asked for;
   *     not compared
   * @return one entry for each fact that differs, in the order of the header, and then the enums
   *     that are gone from it
   */
  public static List<Difference> withHeader(Spec spec, Spec header, Set<String> refused) {
    Findings findings = Findings.withHeader(spec, header);
    if (header.target().isPresent()) {
      findings.compare(
          Rule.TARGET_CHANGED, header.header().value(), "target", spec.target(), header.target());
    }
    EnumMatches matches = EnumMatches.of(spec, header);
    for (EnumSpec each : header.enums()) {
      Optional<EnumSpec> old = matches.before(each);
      if (isRefused(each, refused) || old.filter(it -> isRefused(it, refused)).isPresent()) {
        continue;
      }
      old.ifPresentOrElse(
          it -> EnumComparison.compareFacts(it, each, findings), () -> added(each, findings));
    }
    matches.onlyBefore().stream()
        .filter(each -> !isRefused(each, refused))
        .forEach(each -> removed(each, findings));
    return findings.all();
  }

  private static boolean isRefused(EnumSpec each, Set<String> refused) {
    return refused.contains(each.nativeName().value());
  }

  private static void added(EnumSpec each, Findings findings) {
    String message = each.nativeName().value() + ": new, with " + count(each.constants().size());
    findings.added(Rule.ENUM_ADDED, message, each.nativeName().position());
  }

  private static void removed(EnumSpec each, Findings findings) {
    String message = each.nativeName().value() + ": gone, with " + count(each.constants().size());
    findings.removed(Rule.ENUM_REMOVED, message, each.nativeName().position());
  }

  private static String count(int constants) {
    return constants + (constants == 1 ? " constant" : " constants");
  }

  private static void compareOrder(Spec before, Spec after, Findings findings) {
    Findings.firstMoved(names(before), names(after))
        .ifPresent(
            moved ->
                findings.changed(
                    Rule.ENUMS_REORDERED,
                    after.header().value()
                        + ": the enums are in another order, from "
                        + moved
                        + " on",
                    named(before, moved).nativeName().position(),
                    named(after, moved).nativeName().position()));
  }

  private static List<String> names(Spec spec) {
    return spec.enums().stream().map(each -> each.nativeName().value()).toList();
  }

  private static EnumSpec named(Spec spec, String name) {
    return spec.enums().stream()
        .filter(each -> each.nativeName().value().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
