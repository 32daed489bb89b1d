package io.github.headerspec.derive;

import io.github.headerspec.assertions.StaticAssertions;
import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.importer.HeaderImport;
import io.github.headerspec.importer.ImportRequest;
import io.github.headerspec.importer.compiler.NativeCompiler;
import io.github.headerspec.importer.compiler.NativeCompiler.Verdict;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Spec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets the user's compiler judge the facts of a spec. */
final class CompilerWitness {

  private final NativeCompiler compiler;
  private final ImportRequest request;
  private final boolean cpp;
  private final Spec spec;
  private final Map<EnumSpec, List<String>> rejected = new LinkedHashMap<>();
  private final List<Diagnostic> failures = new ArrayList<>();

  private CompilerWitness(NativeCompiler compiler, ImportRequest request, boolean cpp, Spec spec) {
    this.compiler = compiler;
    this.request = request;
    this.cpp = cpp;
    this.spec = spec;
  }

  /**
   * Refuses what the compiler does not confirm.
   *
   * @param header what the header says
   * @param request how it was read; without a compiler, nothing is refused
   * @return what is confirmed, or why the compiler cannot judge
   */
  static Checked<HeaderImport> confirm(HeaderImport header, ImportRequest request) {
    if (request.compiler().isEmpty()) {
      return Checked.of(header);
    }
    Spec facts = header.facts();
    CompilerWitness witness =
        new CompilerWitness(request.compiler().get(), request, header.cpp(), facts);
    witness.judge(facts.enums());
    if (!witness.failures.isEmpty()) {
      return Checked.failure(witness.failures.get(0));
    }
    Set<String> refused = new HashSet<>(header.refused());
    witness.rejected.keySet().forEach(each -> refused.add(each.nativeName().value()));
    List<EnumSpec> confirmed = new ArrayList<>(facts.enums());
    confirmed.removeAll(witness.rejected.keySet());
    List<Diagnostic> diagnostics = new ArrayList<>(header.diagnostics());
    diagnostics.addAll(
        witness.rejections(
            "check that the compiler gets the same -D and -include as in your build; leave the enum"
                + " out with --except if it is not for this compiler"));
    return Checked.of(
        new HeaderImport(
            facts.withEnums(confirmed), header.cpp(), refused, header.hidden(), diagnostics));
  }

  /**
   * What the compiler rejects of a spec.
   *
   * @param spec the spec
   * @param enums those of its enums that are judged
   * @param cpp whether the header is C++
   * @param request how the header was read
   * @return the enums, or why the compiler cannot judge
   */
  static Checked<List<Diagnostic>> rejections(
      Spec spec, List<EnumSpec> enums, boolean cpp, ImportRequest request) {
    if (request.compiler().isEmpty()) {
      return Checked.of(List.of());
    }
    CompilerWitness witness = new CompilerWitness(request.compiler().get(), request, cpp, spec);
    witness.judge(enums);
    return witness.failures.isEmpty()
        ? Checked.of(
            witness.rejections(
                "correct the spec, or check that the compiler gets the same -D and -include as in"
                    + " your build"))
        : Checked.failure(witness.failures.get(0));
  }

  private List<Diagnostic> rejections(String help) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    rejected.forEach(
        (each, words) ->
            diagnostics.add(
                Diagnostic.at(
                        DiagnosticCode.COMPILER_REJECTS,
                        spec.text(),
                        each.nativeName().position(),
                        help,
                        compiler.name(),
                        each.nativeName().value(),
                        words.get(0))
                    .withNotes(words.subList(1, words.size()))));
    return diagnostics;
  }

  private void judge(List<EnumSpec> all) {
    List<EnumSpec> enums = new ArrayList<>();
    for (EnumSpec each : all) {
      String reason = StaticAssertions.whyNotNameable(each.nativeName().value());
      if (reason.isEmpty()) {
        enums.add(each);
      } else {
        rejected.put(each, List.of("it cannot be asked, because " + reason));
      }
    }
    if (enums.isEmpty() || accepts(enums)) {
      return;
    }
    // Not an enum but the header may be at fault: then there is no use in looking for the enum.
    List<String> words = words(List.of());
    if (words.isEmpty()) {
      split(enums);
      return;
    }
    failures.add(
        Diagnostic.of(
            DiagnosticCode.HEADER_NOT_COMPILED,
            words.subList(1, words.size()),
            "give the header what it needs, with -I, -D, -include or --cc-option, so that the"
                + " compiler accepts it",
            compiler.name(),
            request.header(),
            words.get(0)));
  }

  /**
   * Finds the enums that are rejected by halves: where in which text the compiler found an error is
   * written differently by each.
   */
  private void split(List<EnumSpec> enums) {
    if (enums.size() == 1) {
      List<String> words = words(enums);
      if (!words.isEmpty()) {
        rejected.put(enums.get(0), words);
      }
      return;
    }
    int middle = enums.size() / 2;
    for (List<EnumSpec> half :
        List.of(enums.subList(0, middle), enums.subList(middle, enums.size()))) {
      if (half.size() == 1 || !accepts(half)) {
        split(half);
      }
    }
  }

  private boolean accepts(List<EnumSpec> enums) {
    return words(enums).isEmpty();
  }

  /** What the compiler says against the header and these enums; nothing if it accepts them. */
  private List<String> words(List<EnumSpec> enums) {
    // After one failure, every further run could take as long as that one.
    if (!failures.isEmpty()) {
      return List.of();
    }
    Checked<Verdict> verdict =
        compiler.judge(
            cpp,
            request.compilerArguments(),
            cpp
                ? StaticAssertions.sourceOfCpp(spec.withEnums(enums), List.of())
                : StaticAssertions.source(spec.withEnums(enums), List.of()));
    failures.addAll(verdict.diagnostics());
    return verdict.value().map(Verdict::errors).orElse(List.of());
  }
}
