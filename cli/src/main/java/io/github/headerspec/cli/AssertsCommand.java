package io.github.headerspec.cli;

import io.github.headerspec.assertions.StaticAssertions;
import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.NamePattern;
import io.github.headerspec.spec.Spec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "asserts",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "headerspec asserts SPEC -o FILE [OPTION]...",
    description =
        "Writes a C11 and C++11 file that includes the header and asserts every fact of the spec:"
            + " your own compiler is the judge.")
final class AssertsCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "SPEC", description = "The spec.")
  private Path spec = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The C file; - for the standard output.")
  private String file = "";

  @Option(
      names = "--include",
      paramLabel = "FILE",
      description =
          "Include that, in this order. Without it: the header, and before it windows.h if the"
              + " spec is for Windows.")
  private List<String> includes = new ArrayList<>();

  @Option(
      names = "--except",
      paramLabel = "NAME",
      description =
          "Assert nothing about enums of that native name; * and ? stand for any characters.")
  private List<String> except = new ArrayList<>();

  @Mixin private ReportOptions report = new ReportOptions();

  AssertsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Output output = new Output(surroundings, report);
    ExitCode code = write(output);
    output.print();
    return code.number();
  }

  private ExitCode write(Output output) {
    Checked<Spec> read = Specs.read(spec);
    output.addAll(read.diagnostics());
    if (Specs.isInvalid(read)) {
      return ExitCode.INVALID_INPUT;
    }
    Spec facts = read.value().orElseThrow();
    String source =
        StaticAssertions.source(
            facts,
            includes.isEmpty() ? StaticAssertions.includes(facts) : includes,
            leftOut(facts));
    if (file.equals("-")) {
      surroundings.outBytes(source);
      return ExitCode.SUCCESS;
    }
    Optional<Diagnostic> failure = OutputFile.write(surroundings.folder().resolve(file), source);
    failure.ifPresent(output::add);
    return failure.isEmpty() ? ExitCode.SUCCESS : ExitCode.INVALID_INPUT;
  }

  private Map<String, String> leftOut(Spec facts) {
    Map<String, String> reasons = new HashMap<>();
    for (EnumSpec each : facts.enums()) {
      String name = each.nativeName().value();
      if (except.stream().anyMatch(pattern -> NamePattern.matches(pattern, name))) {
        reasons.put(name, "left out by --except");
      }
    }
    return reasons;
  }
}
