package io.github.headerspec.importer.referee;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.importer.HeaderImport;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.IntegerType;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

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

  private static final Set<DiagnosticCode> REFUSALS =
      Set.of(DiagnosticCode.VALUE_NOT_CERTAIN, DiagnosticCode.ENUM_NOT_UNDERSTOOD);

  /** Type and value of an enumerator. In C++ several enumerators of a header can have one name. */
  private record Typed(IntegerType type, BigInteger value) {
    @Override
    public String toString() {
      return value + " (" + type.word() + ")";
    }
  }

  /** Compares what was read with what the compiler says. */
  static Trial compare(Path header, List<CompiledEnum> compiled, HeaderImport read) {
    Map<String, List<Typed>> ours = new TreeMap<>();
    for (EnumSpec spec : read.facts().enums()) {
      for (ConstantSpec constant : spec.constants()) {
        ours.computeIfAbsent(constant.nativeName().value(), name -> new ArrayList<>())
            .add(new Typed(spec.type().value(), constant.value().value()));
      }
    }
    int right = 0;
    List<String> wrong = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    NavigableSet<Integer> refusals = linesOfRefusedValues(read.diagnostics());
    for (CompiledEnum theirs : compiled) {
      boolean isRefused =
          theirs.names().stream().anyMatch(read.refused()::contains)
              || !refusals
                  .subSet(theirs.line(), true, lineAfter(theirs, compiled), false)
                  .isEmpty();
      for (Map.Entry<String, BigInteger> enumerator : theirs.enumerators().entrySet()) {
        String name = enumerator.getKey();
        String place = theirs.line() + " " + String.join("/", theirs.names()) + " " + name;
        List<Typed> candidates = ours.getOrDefault(name, new ArrayList<>());
        Typed expected = new Typed(theirs.type(), enumerator.getValue());
        if (candidates.remove(expected)) {
          right++;
        } else if (candidates.isEmpty()) {
          (isRefused ? refused : missing).add(place);
        } else {
          wrong.add(place + ": " + candidates.remove(0) + ", not " + expected);
        }
      }
    }
    ours.forEach((name, rest) -> rest.forEach(one -> wrong.add(name + ": " + one + ", not there")));
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

  /** Enums without a name can be told apart by their lines only. */
  private static NavigableSet<Integer> linesOfRefusedValues(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(diagnostic -> REFUSALS.contains(diagnostic.code()))
        .flatMap(diagnostic -> diagnostic.place().stream())
        .map(place -> place.position().line())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static int lineAfter(CompiledEnum one, List<CompiledEnum> all) {
    return all.stream()
        .mapToInt(CompiledEnum::line)
        .filter(line -> line > one.line())
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static List<String> reasons(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Diagnostic::render).toList();
  }

  boolean isAllRight() {
    return agrees() && refused.isEmpty();
  }

  /** Whether nothing that was read, or passed over, contradicts the compiler. */
  boolean agrees() {
    return wrong.isEmpty() && missing.isEmpty();
  }

  /** How many enumerators the compiler has. */
  int enumerators() {
    return right + refused.size() + missing.size() + wrong.size();
  }

  static int sum(Collection<Trial> trials, ToIntFunction<Trial> count) {
    return trials.stream().mapToInt(count).sum();
  }
}
