package io.github.headerspec.importer.referee;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.importer.HeaderImport;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.IntegerType;
import io.github.headerspec.spec.QualifiedNames;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came out for one header.
 *
 * @param header the header
 * @param enums how many enums are right, wrong, silently lost and refused
 * @param right how many enumerators are as the compiler says
 * @param wrong what is not as the compiler says
 * @param refused the enumerators of enums that were refused
 * @param missing enumerators that the compiler has, and Headerspec has lost
 * @param reasons why enums were refused, as people are told
 */
public record Trial(
    Path header,
    Enums enums,
    int right,
    List<String> wrong,
    List<String> refused,
    List<String> missing,
    List<String> reasons) {

  private static final Pattern LINES = Pattern.compile("in line ([\\d, ]+)$");

  private static final Set<DiagnosticCode> REFUSALS =
      Set.of(DiagnosticCode.VALUE_NOT_CERTAIN, DiagnosticCode.ENUM_NOT_UNDERSTOOD);

  /**
   * How many enums ended how: the worst of its enumerators counts.
   *
   * @param right as the compiler says
   * @param wrong with another value or type than the compiler's
   * @param silent neither taken nor reported
   * @param refused reported as an error
   * @param inTemplates reported as dependent on the arguments of a template
   */
  record Enums(int right, int wrong, int silent, int refused, int inTemplates) {

    static final Enums NONE = new Enums(0, 0, 0, 0, 0);

    Enums plus(Enums other) {
      return new Enums(
          right + other.right,
          wrong + other.wrong,
          silent + other.silent,
          refused + other.refused,
          inTemplates + other.inTemplates);
    }

    private static Enums one(int wrong, int missing, int refused, boolean inTemplate) {
      if (wrong > 0) {
        return new Enums(0, 1, 0, 0, 0);
      }
      if (missing > 0) {
        return new Enums(0, 0, 1, 0, 0);
      }
      if (refused == 0) {
        return new Enums(1, 0, 0, 0, 0);
      }
      return inTemplate ? new Enums(0, 0, 0, 0, 1) : new Enums(0, 0, 0, 1, 0);
    }

    int all() {
      return right + wrong + silent + refused + inTemplates;
    }
  }

  /** Type and value of an enumerator. In C++ several enumerators of a header can have one name. */
  private record Typed(IntegerType type, BigInteger value, int line, boolean inTemplate) {

    boolean is(IntegerType otherType, BigInteger otherValue) {
      return type == otherType && value.equals(otherValue);
    }

    /** Other specializations of a template may have other values for the same name. */
    boolean isMeant(CompiledEnum theirs, int lineAfter) {
      return !inTemplate || (line >= theirs.line() && line < lineAfter);
    }

    @Override
    public String toString() {
      return value + " (" + type.word() + ")";
    }
  }

  /** Compares what was read with what the compiler says. */
  public static Trial compare(Path header, List<CompiledEnum> compiled, HeaderImport read) {
    Map<String, List<Typed>> ours = new TreeMap<>();
    for (EnumSpec spec : read.facts().enums()) {
      for (ConstantSpec constant : spec.constants()) {
        ours.computeIfAbsent(constant.nativeName().value(), name -> new ArrayList<>())
            .add(
                new Typed(
                    spec.type().value(),
                    constant.value().value(),
                    constant.nativeName().position().line(),
                    spec.nativeName().value().contains(QualifiedNames.ARGUMENTS)));
      }
    }
    Enums enums = Enums.NONE;
    int right = 0;
    List<String> wrong = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    NavigableSet<Integer> refusals = linesOfRefusedValues(read.diagnostics());
    NavigableSet<Integer> templates =
        linesInNotes(read.diagnostics(), DiagnosticCode.ENUMS_IN_TEMPLATES);
    NavigableSet<Integer> hidden = linesInNotes(read.diagnostics(), DiagnosticCode.ENUM_HIDDEN);
    for (CompiledEnum theirs : new LinkedHashSet<>(compiled)) {
      int lineAfter = lineAfter(theirs, compiled);
      boolean isInTemplate = isBetween(theirs.line(), lineAfter, templates);
      boolean isRefused =
          isInTemplate
              || theirs.names().stream().anyMatch(name -> isRefused(name, read.refused()))
              || isBetween(theirs.line(), lineAfter, refusals)
              || hidden.contains(theirs.line());
      int wrongBefore = wrong.size();
      int missingBefore = missing.size();
      int refusedBefore = refused.size();
      for (Map.Entry<String, BigInteger> enumerator : theirs.enumerators().entrySet()) {
        String name = enumerator.getKey();
        String place = theirs.line() + " " + String.join("/", theirs.names()) + " " + name;
        List<Typed> candidates = ours.getOrDefault(name, new ArrayList<>());
        Typed expected = new Typed(theirs.type(), enumerator.getValue(), theirs.line(), false);
        List<Typed> meant =
            candidates.stream().filter(it -> it.isMeant(theirs, lineAfter)).toList();
        Optional<Typed> same =
            meant.stream().filter(it -> it.is(theirs.type(), enumerator.getValue())).findFirst();
        if (same.isPresent()) {
          right++;
          // A template has the same enum for all of its arguments.
          if (!same.get().inTemplate()) {
            candidates.remove(same.get());
          }
        } else if (meant.isEmpty()) {
          (isRefused ? refused : missing).add(place);
        } else {
          wrong.add(place + ": " + meant.get(0) + ", not " + expected);
          candidates.remove(meant.get(0));
        }
      }
      enums =
          enums.plus(
              Enums.one(
                  wrong.size() - wrongBefore,
                  missing.size() - missingBefore,
                  refused.size() - refusedBefore,
                  isInTemplate));
    }
    // What nothing makes of a template, compilers do not show.
    ours.forEach(
        (name, rest) ->
            rest.stream()
                .filter(one -> !one.inTemplate())
                .forEach(one -> wrong.add(name + ": " + one + ", not there")));
    return new Trial(header, enums, right, wrong, refused, missing, reasons(read.diagnostics()));
  }

  /** A header that cannot be read at all. */
  public static Trial unread(
      Path header, List<CompiledEnum> compiled, List<Diagnostic> diagnostics) {
    List<String> refused =
        compiled.stream()
            .flatMap(
                theirs ->
                    theirs.enumerators().keySet().stream().map(name -> theirs.line() + " " + name))
            .toList();
    Enums enums = new Enums(0, 0, 0, compiled.size(), 0);
    return new Trial(header, enums, 0, List.of(), refused, List.of(), reasons(diagnostics));
  }

  /** Enums without a name can be told apart by their lines only. */
  private static NavigableSet<Integer> linesOfRefusedValues(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(diagnostic -> REFUSALS.contains(diagnostic.code()))
        .flatMap(diagnostic -> diagnostic.place().stream())
        .map(place -> place.position().line())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static NavigableSet<Integer> linesInNotes(
      List<Diagnostic> diagnostics, DiagnosticCode code) {
    return diagnostics.stream()
        .filter(diagnostic -> diagnostic.code() == code)
        .flatMap(diagnostic -> diagnostic.notes().stream())
        .flatMap(note -> LINES.matcher(note).results())
        .flatMap(match -> Stream.of(match.group(1).split(", ")))
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Debugging information has names without scopes. */
  private static boolean isRefused(String name, Set<String> refused) {
    return refused.stream().anyMatch(it -> it.equals(name) || it.endsWith("::" + name));
  }

  private static boolean isBetween(int line, int lineAfter, NavigableSet<Integer> lines) {
    return !lines.subSet(line, true, lineAfter, false).isEmpty();
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
