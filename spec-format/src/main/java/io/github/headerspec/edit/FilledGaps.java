package io.github.headerspec.edit;

import io.github.headerspec.compare.Difference;
import io.github.headerspec.compare.Rule;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was written into places that the spec left open: no difference between the two. */
final class FilledGaps {

  private static final Map<String, Rule> RULES =
      Map.of(
          "doc", Rule.DOC_CHANGED,
          "deprecated", Rule.DEPRECATED_CHANGED,
          "availability", Rule.AVAILABILITY_CHANGED,
          "see", Rule.SEE_CHANGED);

  private final Spec spec;
  private final Spec header;
  private final List<Difference> changes = new ArrayList<>();

  FilledGaps(Spec spec, Spec header) {
    this.spec = spec;
    this.header = header;
  }

  List<Difference> changes() {
    return changes;
  }

  void text(Located<String> name, String key, Located<String> inHeader) {
    String message = name.value() + ": '" + key + "' was not there and is now as in the header";
    add(RULES.getOrDefault(key, Rule.DOC_CHANGED), message, name, inHeader);
  }

  void prefix(EnumSpec old, EnumSpec now, String prefix) {
    String message =
        old.nativeName().value()
            + ": 'strip-prefix: "
            + prefix
            + "' was implied and is written now, so that the Java names stay";
    add(Rule.PREFIX_CHANGED, message, old.nativeName(), now.nativeName());
  }

  private void add(Rule rule, String message, Located<String> was, Located<String> is) {
    changes.add(
        new Difference(
            rule,
            message,
            Optional.of(new Diagnostic.Place(spec.text(), was.position())),
            Optional.of(new Diagnostic.Place(header.text(), is.position()))));
  }
}
