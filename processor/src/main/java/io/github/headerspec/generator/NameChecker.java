package io.github.headerspec.generator;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.diagnostic.SourceText;
import io.github.headerspec.generator.Documentation.Named;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.NameRules;
import io.github.headerspec.spec.SpecFormat;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Refuses Java names that would not compile, or that would clash. */
final class NameChecker {

  /** A type that is to be generated, and the enum it comes from. */
  private record TypeOf(String typeName, EnumSpec enumSpec) {}

  private final SourceText source;
  private final List<Diagnostic> diagnostics;
  private final Map<String, TypeOf> types = new HashMap<>();

  NameChecker(SourceText source, List<Diagnostic> diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  /** Checks the names of the types that an enum becomes. */
  void checkType(EnumSpec each, Located<String> name, List<String> furtherTypeNames) {
    String typeName = name.value();
    if (typeName.getBytes(StandardCharsets.UTF_8).length > SpecFormat.MAX_NAME_LENGTH) {
      report(
          DiagnosticCode.JAVA_NAME_ILLEGAL,
          name,
          "write 'java: SomeName' with a shorter name: it becomes that of a file, and "
              + SpecFormat.MAX_NAME_LENGTH
              + " bytes are the most");
    } else if (NameRules.isTypeKeyword(typeName)) {
      report(DiagnosticCode.JAVA_NAME_KEYWORD, name, typeHelp(typeName));
    } else if (!NameRules.isIdentifier(typeName)) {
      report(
          DiagnosticCode.JAVA_NAME_ILLEGAL,
          name,
          "write 'java: SomeName' with a name of your choice");
    } else if (NameRules.beginsInLowerCase(typeName)) {
      report(DiagnosticCode.TYPE_NAME_LOWER_CASE, name, typeHelp(typeName));
    } else if (NameRules.isNeededType(typeName)) {
      report(DiagnosticCode.JAVA_NAME_RESERVED, name, typeHelp(typeName));
    } else {
      claimType(each, name.position(), typeName);
      furtherTypeNames.forEach(further -> claimType(each, name.position(), further));
    }
  }

  private void claimType(EnumSpec each, Position position, String typeName) {
    // Two names that differ only in case are one file on some file systems.
    TypeOf first = types.putIfAbsent(typeName.toLowerCase(Locale.ROOT), new TypeOf(typeName, each));
    boolean sameEnumTwice =
        first != null && first.enumSpec().nativeName().value().equals(each.nativeName().value());
    if (first != null && !sameEnumTwice) {
      Located<String> other = first.enumSpec().nativeName();
      diagnostics.add(
          Diagnostic.at(
              DiagnosticCode.TYPE_NAME_CLASH,
              source,
              position,
              "add 'java: SomeOtherName' to one of the two enums",
              typeName,
              first.typeName(),
              other.value(),
              other.position().line()));
    }
  }

  /** Checks the names of the constants of one enum. */
  void checkConstants(List<Named> constants) {
    Map<String, Named> seen = new HashMap<>();
    for (Named each : constants) {
      ConstantSpec constant = each.constant();
      Position position =
          constant.javaName().map(Located::position).orElse(constant.nativeName().position());
      checkConstant(each, position);
      Named first = seen.putIfAbsent(each.javaName(), each);
      boolean sameConstantTwice =
          first != null
              && first.constant().nativeName().value().equals(constant.nativeName().value());
      if (first != null && !sameConstantTwice) {
        Located<String> other = first.constant().nativeName();
        diagnostics.add(
            Diagnostic.at(
                DiagnosticCode.JAVA_NAME_CLASH,
                source,
                position,
                "add 'java: SOME_OTHER_NAME' to one of the two constants",
                each.javaName(),
                other.value(),
                other.position().line()));
      }
    }
  }

  private void checkConstant(Named each, Position position) {
    Located<String> name = new Located<>(each.javaName(), position);
    if (each.javaName().isEmpty()) {
      Located<String> whole = new Located<>(each.constant().nativeName().value(), position);
      report(DiagnosticCode.JAVA_NAME_EMPTY, whole, "add 'java: SOME_NAME' to the constant");
    } else if (each.javaName().length() > SpecFormat.MAX_NAME_LENGTH) {
      report(
          DiagnosticCode.JAVA_NAME_ILLEGAL,
          name,
          "write a shorter name: " + SpecFormat.MAX_NAME_LENGTH + " characters are the most");
    } else if (NameRules.isKeyword(each.javaName())) {
      report(DiagnosticCode.JAVA_NAME_KEYWORD, name, help(each.javaName()));
    } else if (!NameRules.isIdentifier(each.javaName())) {
      report(DiagnosticCode.JAVA_NAME_ILLEGAL, name, help(each.javaName()));
    } else if (NameRules.isNeeded(each.javaName())) {
      report(DiagnosticCode.JAVA_NAME_RESERVED, name, help(each.javaName()));
    }
  }

  private static String help(String name) {
    return "for instance 'java: " + NameRules.instead(name).orElse("SOME_NAME") + "'";
  }

  private static String typeHelp(String name) {
    return "for instance 'java: " + NameRules.typeInstead(name) + "'";
  }

  private void report(DiagnosticCode code, Located<String> name, String help) {
    diagnostics.add(Diagnostic.at(code, source, name.position(), help, name.value()));
  }
}
