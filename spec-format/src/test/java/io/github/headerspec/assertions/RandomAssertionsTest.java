package io.github.headerspec.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.read.SpecChecker;
import io.github.headerspec.read.SpecReader;
import io.github.headerspec.spec.IntegerType;
import io.github.headerspec.spec.Spec;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compilers accept random specs that are right, and reject each enum whose value, sign or width is
 * wrong.
 */
class RandomAssertionsTest {

  private static final int ENUMS = 60;

  /** An enum as a spec has it. */
  private record Sample(String name, IntegerType type, List<BigInteger> values) {

    private Sample withType(IntegerType other) {
      BigInteger modulus = BigInteger.ONE.shiftLeft(other.bits());
      return new Sample(
          name,
          other,
          values.stream()
              .map(value -> value.mod(modulus))
              .map(value -> other.holds(value) ? value : value.subtract(modulus))
              .distinct()
              .toList());
    }

    private Sample withWrongSign() {
      String word = type.word();
      return withType(named(type.isSigned() ? "u" + word : word.substring(1)));
    }

    private Sample withWrongWidth() {
      String word = type.word().replace("" + type.bits(), "" + (type.bits() == 64 ? 32 : 64));
      return withType(named(word));
    }

    private Sample withWrongValue() {
      BigInteger first = values.get(0);
      BigInteger wrong = first.equals(type.max()) ? first.subtract(BigInteger.ONE) : type.max();
      return new Sample(name, type, List.of(wrong));
    }

    private String yaml() {
      StringBuilder text = new StringBuilder();
      text.append("  - {native: ").append(name).append(", tag: ").append(name);
      text.append(", type: ").append(type.word()).append(", kind: enum, constants: [");
      for (int i = 0; i < values.size(); i++) {
        text.append("{native: ").append(name).append('_').append(i);
        text.append(", value: ").append(values.get(i)).append("}, ");
      }
      return text.append("]}\n").toString().replace("}, ]", "}]");
    }

    private String source(String fixedType, boolean scoped) {
      StringBuilder text = new StringBuilder(scoped ? "enum class " : "enum ");
      text.append(name).append(fixedType).append(" {");
      for (int i = 0; i < values.size(); i++) {
        BigInteger value = values.get(i);
        boolean least = value.equals(BigInteger.valueOf(Long.MIN_VALUE));
        text.append(' ').append(name).append('_').append(i).append(" = ");
        text.append(least ? value.add(BigInteger.ONE) + "LL - 1" : value + suffix(value));
        text.append(',');
      }
      return text.append(" };\n").toString();
    }

    private static String suffix(BigInteger value) {
      return value.signum() < 0 ? "LL" : "ULL";
    }
  }

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "gcc -std=gnu11 -x c, x86_64-linux",
    "gcc -m32 -std=gnu11 -x c, i686-linux",
    "g++ -std=c++11 -x c++, x86_64-linux",
    "clang-14 -std=gnu11 -x c, x86_64-linux",
    "clang-14 -std=c++11 -x c++, x86_64-linux",
    "x86_64-w64-mingw32-gcc -std=gnu11 -x c, x86_64-windows-gnu",
    "x86_64-w64-mingw32-g++ -std=c++11 -x c++, x86_64-windows-gnu",
    "clang-14 -target x86_64-pc-windows-msvc -std=gnu11 -x c, x86_64-windows",
    "clang-14 -target x86_64-pc-windows-msvc -std=c++14 -x c++, x86_64-windows",
  })
  void compilersRejectEveryWrongFact(String command, String target) throws Exception {
    assumeTrue(isInstalled(command), command + " is not installed");
    boolean cpp = command.endsWith("c++");
    boolean microsoft = target.endsWith("-windows");
    List<IntegerType> types = List.of(IntegerType.values());
    Random random = new Random(41);
    List<Sample> samples = new ArrayList<>();
    StringBuilder header = new StringBuilder();
    for (int i = 0; i < ENUMS; i++) {
      IntegerType drawn = types.get(i % types.size());
      Sample sample = new Sample("E" + i, drawn, values(random, drawn));
      if (!cpp) {
        sample = plain(sample, microsoft);
      }
      samples.add(sample);
      header.append(sample.source(cpp ? " : " + spelling(drawn) : "", cpp && random.nextBoolean()));
    }
    Files.writeString(folder.resolve("random.h"), header);
    assertThat(errors(command, target, samples)).isEmpty();
    for (UnaryOperator<Sample> wrong :
        List.<UnaryOperator<Sample>>of(
            Sample::withWrongSign, Sample::withWrongWidth, Sample::withWrongValue)) {
      List<Sample> changed = samples.stream().map(wrong).toList();
      String errors = errors(command, target, changed);
      for (Sample each : changed) {
        assertThat(errors).containsPattern("\"?" + each.name() + "(_\\d+)?: ");
      }
    }
  }

  /** The enum without a type of its own: its values decide, or Microsoft's rules. */
  private static Sample plain(Sample sample, boolean microsoft) {
    if (microsoft) {
      return sample.withType(IntegerType.INT32);
    }
    boolean signed = sample.values().stream().anyMatch(value -> value.signum() < 0);
    IntegerType narrow = signed ? IntegerType.INT32 : IntegerType.UINT32;
    IntegerType wide = signed ? IntegerType.INT64 : IntegerType.UINT64;
    boolean fits = sample.values().stream().allMatch(narrow::holds);
    return new Sample(sample.name(), fits ? narrow : wide, sample.values());
  }

  private static List<BigInteger> values(Random random, IntegerType type) {
    TreeSet<BigInteger> values = new TreeSet<>();
    for (int i = 0; i < 3; i++) {
      BigInteger bits = new BigInteger(1 + random.nextInt(type.bits()), random);
      BigInteger value = type.isSigned() && random.nextBoolean() ? bits.negate() : bits;
      values.add(value.max(type.min()).min(type.max()));
    }
    values.add(random.nextBoolean() ? type.max() : type.min());
    return List.copyOf(values);
  }

  private static String spelling(IntegerType type) {
    String name =
        switch (type.bits()) {
          case 8 -> "char";
          case 16 -> "short";
          case 32 -> "int";
          default -> "long long";
        };
    return (type.isSigned() ? "signed " : "unsigned ") + name;
  }

  private static IntegerType named(String word) {
    for (IntegerType each : IntegerType.values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    throw new IllegalArgumentException(word);
  }

  private String errors(String command, String target, List<Sample> samples) throws Exception {
    StringBuilder yaml = new StringBuilder("headerspec: 1\nheader: random.h\n");
    yaml.append("target: ").append(target).append("\nenums:\n");
    samples.forEach(each -> yaml.append(each.yaml()));
    Checked<Spec> read =
        SpecReader.read("random.yaml", yaml.toString().getBytes(StandardCharsets.UTF_8))
            .flatMap(SpecChecker::check);
    assertThat(read.diagnostics()).isEmpty();
    Path file = folder.resolve("asserts.txt");
    Files.writeString(
        file, StaticAssertions.source(read.value().orElseThrow(), List.of("random.h")));
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of("-fsyntax-only", "-I", folder.toString(), file.toString()));
    if (command.startsWith("clang")) {
      words.add(1, "-ferror-limit=0");
    }
    return run(words);
  }

  private static boolean isInstalled(String command) throws Exception {
    try {
      List<String> words = new ArrayList<>(List.of(command.split(" ")));
      words.addAll(List.of("-fsyntax-only", "/dev/null"));
      return run(words).isEmpty();
    } catch (IOException notThere) {
      return false;
    }
  }

  private static String run(List<String> words) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
