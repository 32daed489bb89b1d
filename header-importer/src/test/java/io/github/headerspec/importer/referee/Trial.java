package io.github.headerspec.importer.referee;

import io.github.headerspec.importer.HeaderImport;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.Diagnostic;
import io.github.headerspec.spec.EnumSpec;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * What came out for one header.
 *
 * @param header the header
 * @param right how many enumerators are as the compiler says
 * @param wrong what is not as the compiler says
 * @param refused the enumerators of enums that were refused
 * @param missing enumerators that the compiler has, and Headerspec has lost
 * @param reasons why enums were refused, as people are told
 */
record Trial(
    Path header,
    int right,
    List<String> wrong,
    List<String> refused,
    List<String> missing,
    List<String> reasons) {

  /** Compares what was read with what the compiler says. */
  static Trial compare(Path header, List<CompiledEnum> compiled, HeaderImport read) {
    Map<String, ConstantSpec> ours = new HashMap<>();
    Map<String, EnumSpec> owners = new HashMap<>();
    for (EnumSpec spec : read.facts().enums()) {
      for (ConstantSpec constant : spec.constants()) {
        ours.put(constant.nativeName().value(), constant);
        owners.put(constant.nativeName().value(), spec);
      }
    }
    int right = 0;
    List<String> wrong = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (CompiledEnum theirs : compiled) {
      boolean isRefused = theirs.names().stream().anyMatch(read.refused()::contains);
      for (Map.Entry<String, BigInteger> enumerator : theirs.enumerators().entrySet()) {
        String name = enumerator.getKey();
        String place = theirs.line() + " " + String.join("/", theirs.names()) + " " + name;
        ConstantSpec constant = ours.remove(name);
        if (constant == null) {
          (isRefused ? refused : missing).add(place);
        } else if (!constant.value().value().equals(enumerator.getValue())) {
          wrong.add(place + ": " + constant.value().value() + ", not " + enumerator.getValue());
        } else if (owners.get(name).type().value() != theirs.type()) {
          wrong.add(place + ": " + owners.get(name).type().value() + ", not " + theirs.type());
        } else {
          right++;
        }
      }
    }
    ours.keySet().stream().sorted().forEach(name -> wrong.add(name + ": not in the header"));
    return new Trial(header, right, wrong, refused, missing, reasons(read.diagnostics()));
  }

  /** A header that cannot be read at all. */
  static Trial unread(Path header, List<CompiledEnum> compiled, List<Diagnostic> diagnostics) {
    List<String> refused =
        compiled.stream()
            .flatMap(
                theirs ->
                    theirs.enumerators().keySet().stream().map(name -> theirs.line() + " " + name))
            .toList();
    return new Trial(header, 0, List.of(), refused, List.of(), reasons(diagnostics));
  }

  private static List<String> reasons(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Diagnostic::render).toList();
  }

  boolean isAllRight() {
    return wrong.isEmpty() && refused.isEmpty() && missing.isEmpty();
  }

  /** How many enumerators the compiler has. */
  int enumerators() {
    return right + refused.size() + missing.size() + wrong.size();
  }

  static int sum(Collection<Trial> trials, ToIntFunction<Trial> count) {
    return trials.stream().mapToInt(count).sum();
  }
}
