package io.github.headerspec.processor;

import static io.github.headerspec.processor.Consumer.ANNOTATIONS;
import static io.github.headerspec.processor.Consumer.PROCESSOR;
import static io.github.headerspec.processor.Consumer.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.fixture.Wide;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * As many constants as an enum can hold, one more, and as many as a spec may have; their values lie
 * a step apart.
 */
class VeryLargeSetsIT {

  /** 65,535 bytes of code in a static initialiser, 19 for each constant, 7 for the rest. */
  private static final int MOST_IN_AN_ENUM = 3_448;

  private static final int STEP = 7919;

  private static final Jdk JDK = Jdk.installed().get(0);

  @TempDir Path folder;

  @Test
  void asManyAsAnEnumHoldsAreAnEnum() {
    Consumer consumer = consumer(MOST_IN_AN_ENUM, 0, STEP);
    compile(consumer);
    assertThat(consumer.generatedSources().get("big/BigCode.java")).contains("public enum BigCode");
    assertThat(run("Checks", MOST_IN_AN_ENUM, 0, STEP)).isEqualTo("all is well\n");
  }

  @Test
  void oneMoreIsAClassWithTheSameMethods() {
    Consumer consumer = consumer(MOST_IN_AN_ENUM + 1, 0, STEP);
    compile(consumer);
    assertThat(consumer.generatedSources().get("big/BigCode.java"))
        .contains("public final class BigCode");
    assertThat(run("Checks", MOST_IN_AN_ENUM + 1, 0, STEP)).isEqualTo("all is well\n");
  }

  @Test
  @Wide
  void aliasesCount() {
    compile(consumer(3_000, 2_500, STEP));
    assertThat(run("Checks", 3_000, 2_500, STEP)).isEqualTo("all is well\n");
  }

  @Test
  void valuesCloseTogether() {
    compile(consumer(MOST_IN_AN_ENUM + 1, 0, 1));
    assertThat(run("Checks", MOST_IN_AN_ENUM + 1, 0, 1)).isEqualTo("all is well\n");
  }

  @Test
  @Wide
  void asManyAsASpecMayHave() {
    compile(consumer(20_000, 0, STEP));
    assertThat(run("Checks", 20_000, 0, STEP)).isEqualTo("all is well\n");
    String initialised = run("-Xlog:class+init=info", "One");
    assertThat(initialised)
        .as("one constant brings only those to life that share its interface")
        .contains("Initializing 'big/BigCodeConstants2'")
        .doesNotContain("Initializing 'big/BigCodeConstants1'")
        .doesNotContain("Initializing 'big/BigCode$By");
  }

  private void compile(Consumer consumer) {
    Jdk.Outcome outcome =
        JDK.run(
            folder,
            "javac",
            consumer.arguments(
                "-Xlint:all",
                "-Xdoclint:all/protected",
                "-Werror",
                "-Aheaderspec.specs=" + folder.resolve("src"),
                "--processor-path",
                PROCESSOR,
                "-cp",
                ANNOTATIONS));
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
  }

  private String run(String program, int constants, int aliases, int step) {
    return run(
        program, Integer.toString(constants), Integer.toString(aliases), Integer.toString(step));
  }

  private String run(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of("-cp", path(folder.resolve("classes").toString())));
    command.addAll(List.of(arguments));
    Jdk.Outcome outcome = JDK.run(folder, "java", command);
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    return outcome.output();
  }

  private Consumer consumer(int constants, int aliases, int step) {
    return new Consumer(folder)
        .source("big.yaml", spec(constants, aliases, step))
        .source(
            "big/package-info.java",
            """
            /** Very many constants. */
            @io.github.headerspec.annotations.GenerateBindings("big.yaml")
            package big;
            """)
        .source(
            "One.java",
            """
            /** Touches one constant. */
            final class One {
              private One() {}

              public static void main(String[] arguments) {
                if (big.BigCode.N_2500.value() != 2500 * 7919) {
                  throw new AssertionError();
                }
              }
            }
            """)
        .source(
            "Checks.java",
            """
            import big.BigCode;
            import big.BigCodeValue;

            /** Checks every constant against the numbers of the spec. */
            final class Checks {
              private Checks() {}

              public static void main(String[] arguments) throws Exception {
                int constants = Integer.parseInt(arguments[0]);
                int aliases = Integer.parseInt(arguments[1]);
                int step = Integer.parseInt(arguments[2]);
                check(BigCode.values().length == constants);
                for (int i = 0; i < constants; i++) {
                  BigCode each = BigCode.values()[i];
                  check(each == BigCode.class.getField("N_" + i).get(null));
                  check(each == BigCode.of(i * step) && each == BigCode.find(i * step).get());
                  check(each == BigCode.ofOrElse(i * step, null));
                  check(each == BigCodeValue.of(i * step));
                  check(each == BigCode.findByNativeName("BIG_N_" + i).get());
                  check(each.value() == i * step && each.nativeName().equals("BIG_N_" + i));
                  check(each.name().equals("N_" + i) && each.ordinal() == i);
                  check(each.toString().equals("N_" + i));
                  check(BigCode.Value.class.getField("N_" + i).getInt(null) == i * step);
                  check(BigCode.find(-i * step - 1).isEmpty());
                }
                for (int i = 0; i < aliases; i++) {
                  Object alias = BigCode.class.getField("ALIAS_" + i).get(null);
                  check(alias == BigCode.of(i * step));
                  check(alias == BigCode.findByNativeName("BIG_ALIAS_" + i).get());
                }
                check(BigCode.valueOf("N_17") == BigCode.of(17 * step));
                check(BigCode.of(0).compareTo(BigCode.of(step)) < 0);
                check(BigCodeValue.of(-5).value() == -5);
                System.out.println("all is well");
              }

              private static void check(boolean condition) {
                if (!condition) {
                  throw new AssertionError();
                }
              }
            }
            """);
  }

  private static String spec(int constants, int aliases, int step) {
    StringBuilder spec =
        new StringBuilder(
            """
            headerspec: 1
            header: big.h
            enums:
              - native: BIG_CODE
                type: int32
                kind: enum
                unknown: keep
                strip-prefix: BIG_
                constants:
            """);
    String entry = "      - native: BIG_%s_%d%n        value: %d%n".replace("%n", "\n");
    for (int i = 0; i < constants; i++) {
      spec.append(String.format(Locale.ROOT, entry, "N", i, i * step));
    }
    for (int i = 0; i < aliases; i++) {
      spec.append(String.format(Locale.ROOT, entry, "ALIAS", i, i * step));
      spec.append("        alias-of: BIG_N_").append(i).append('\n');
    }
    return spec.toString();
  }
}
