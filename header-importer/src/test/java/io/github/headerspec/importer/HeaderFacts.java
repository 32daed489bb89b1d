package io.github.headerspec.importer;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.DocText;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Keyword;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that is known of a header, one fact a line. */
final class HeaderFacts {

  private HeaderFacts() {}

  static String of(HeaderImport header) {
    StringBuilder text = new StringBuilder();
    header.facts().enums().forEach(spec -> append(text, spec));
    header.refused().forEach(name -> text.append("refused ").append(name).append('\n'));
    return text.toString();
  }

  private static void append(StringBuilder text, EnumSpec spec) {
    text.append(at(spec.nativeName().position()))
        .append(spec.origin().word())
        .append(' ')
        .append(spec.nativeName().value())
        .append(word(" tag ", spec.tag()))
        .append(word(" pointer ", spec.pointer()))
        .append(names(" match ", spec.members().match()))
        .append(names(" also ", spec.members().also()))
        .append(' ')
        .append(((Keyword) spec.type().value()).word())
        .append(' ')
        .append(spec.kind().value().word())
        .append('\n');
    append(text, spec.text());
    for (ConstantSpec constant : spec.constants()) {
      text.append(at(constant.nativeName().position()))
          .append("  ")
          .append(constant.nativeName().value())
          .append(" = ")
          .append(constant.value().value())
          .append(word(" alias-of ", constant.aliasOf()))
          .append(constant.isSentinel() ? " sentinel" : "")
          .append('\n');
      append(text, constant.text());
    }
  }

  private static String names(String key, List<Located<String>> names) {
    return names.isEmpty()
        ? ""
        : key + names.stream().map(Located::value).collect(Collectors.joining(" "));
  }

  private static void append(StringBuilder text, DocText said) {
    said.doc().ifPresent(doc -> append(text, "doc", doc));
    said.deprecated().ifPresent(reason -> append(text, "deprecated", reason));
    said.availability().since().ifPresent(version -> append(text, "since", version));
  }

  private static void append(StringBuilder text, String key, Located<String> value) {
    text.append(at(value.position()))
        .append("    ")
        .append(key)
        .append(": ")
        .append(value.value().replace("\n", "\\n"))
        .append('\n');
  }

  private static String at(Position position) {
    return position.line() + ":" + position.column() + " ";
  }

  private static String word(String label, Optional<Located<String>> fact) {
    return fact.map(located -> label + located.value()).orElse("");
  }
}
