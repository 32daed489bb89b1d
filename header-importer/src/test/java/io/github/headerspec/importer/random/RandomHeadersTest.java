package io.github.headerspec.importer.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import io.github.headerspec.importer.referee.Compiler;
import io.github.headerspec.importer.referee.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random headers, judged by compilers. {@code -Dheaders.enumerators=N} goes on until each compiler
 * has seen so many enumerators, {@code -Dheaders.seed=N} begins with another seed.
 */
class RandomHeadersTest {

  private static final int ENUMERATORS =
      Integer.getInteger("headers.enumerators", Boolean.getBoolean("wide") ? 200 : 50);
  private static final long SEED = Long.getLong("headers.seed", 1);
  private static final int PIECES = 25;
  private static final Pattern QUOTED = Pattern.compile("'[^']*'");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(
      names = {
        "GCC",
        "GXX",
        "CLANG",
        "CLANG_CPP",
        "CLANG_ARM",
        "CLANG_ARM_32",
        "CLANG_RISCV",
        "CLANG_POWER",
        "CLANG_S390",
        "CLANG_MIPS",
        "CLANG_MACOS",
        "CLANG_MACOS_CPP",
        "GCC_ARM",
        "GCC_ARM_32",
        "GCC_RISCV",
        "GCC_POWER",
        "GCC_S390",
        "GCC_MIPS",
        "CLANG_MICROSOFT",
        "CLANG_MICROSOFT_CPP",
        "MINGW",
        "MINGW_CPP"
      })
  void compilersGiveTheSame(Compiler compiler) throws IOException {
    compiler.unavailable().ifPresent(Assumptions::abort);
    HeaderJudge judge = new HeaderJudge(compiler, folder);
    boolean cpp = compiler.language() == Language.CPP;
    boolean microsoft = compiler.target().dataModel().microsoft();
    boolean gnu = !compiler.name().startsWith("CLANG");
    List<String> faults = new ArrayList<>();
    Map<String, Integer> reasons = new TreeMap<>();
    int right = 0;
    int refused = 0;
    for (long seed = SEED * 1_000_000; right + refused < ENUMERATORS; seed++) {
      RandomHeader header = new RandomHeader(seed, cpp, microsoft, gnu, PIECES);
      Optional<Trial> trial = judge.judge(header);
      if (trial.isPresent()) {
        right += trial.get().right();
        refused += trial.get().refused().size();
        trial.get().reasons().forEach(reason -> reasons.merge(kind(reason), 1, Integer::sum));
        addFaults(faults, seed, trial.get(), header);
      }
    }
    report(compiler, faults, reasons);
    System.out.printf(
        "%s: %d enumerators right, %d refused, %d faults%n",
        compiler, right, refused, faults.size());
    assertThat(faults.stream().limit(3)).isEmpty();
  }

  private static void addFaults(List<String> faults, long seed, Trial trial, RandomHeader header) {
    trial.wrong().stream()
        .filter(wrong -> !wrong.contains("_unseen"))
        .forEach(wrong -> faults.add("wrong " + seed + " " + wrong + "\n" + near(wrong, header)));
    trial.missing().stream()
        .filter(missing -> !missing.contains("_unseen"))
        .forEach(it -> faults.add("silent " + seed + " " + it + "\n" + near(it, header)));
  }

  /** The piece that a fault is in. */
  private static String near(String fault, RandomHeader header) {
    String line = fault.replaceFirst("\\D.*", "");
    if (!line.isEmpty()) {
      return header.pieceAt(Integer.parseInt(line)).map(Piece::text).findFirst().orElse("");
    }
    String name = fault.replaceFirst(":.*", "");
    return header.pieces().stream()
        .map(Piece::text)
        .filter(text -> text.contains(name))
        .findFirst()
        .orElse("");
  }

  private static String kind(String reason) {
    return QUOTED
        .matcher(reason.lines().findFirst().orElse("").replaceFirst("^[^ ]+ ", ""))
        .replaceAll("''");
  }

  private static void report(Compiler compiler, List<String> faults, Map<String, Integer> reasons)
      throws IOException {
    List<String> lines = new ArrayList<>(faults);
    reasons.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(entry -> lines.add(entry.getValue() + " " + entry.getKey()));
    Files.write(
        Files.createDirectories(Path.of("target")).resolve("headers-" + compiler + ".txt"), lines);
  }
}
