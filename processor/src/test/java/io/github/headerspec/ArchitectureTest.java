package io.github.headerspec;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know whom: the table of docs/architecture.md. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.headerspec");

  private static final String ROOT = "io.github.headerspec.";

  private static final String READING = "newInputStream|readAttributes|exists";

  private static final DescribedPredicate<JavaAccess<?>> NOT_DELETING_HALF_A_FILE =
      describe(
          "not to delete half a file",
          call ->
              !call.getTarget().getName().equals("deleteIfExists")
                  || !call.getOriginOwner().getSimpleName().equals("SourceOutput"));

  /** What each package of spec-format may know, beside itself and the JDK. */
  @ParameterizedTest
  @CsvSource({
    "diagnostic,",
    "io,",
    "spec, diagnostic",
    "read, diagnostic spec io org.snakeyaml.engine..",
    "compare, diagnostic spec",
    "assertions, diagnostic spec",
    "generated, diagnostic spec read io",
    "edit, diagnostic spec read compare org.snakeyaml.engine.."
  })
  void roomsOfSpecFormat(String room, String known) {
    Stream<String> others = Stream.of((known == null ? "" : known).split(" "));
    classes()
        .that()
        .resideInAPackage(ROOT + room)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(
                    Stream.of(ROOT + room, "java..", "javax.lang.model"),
                    others.map(it -> it.contains(".") ? it : ROOT + it))
                .toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void generatorIsPure() {
    classes()
        .that()
        .resideInAPackage("io.github.headerspec.generator")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.github.headerspec.generator",
            "io.github.headerspec.diagnostic",
            "io.github.headerspec.generated",
            "io.github.headerspec.read",
            "io.github.headerspec.spec",
            "com.palantir.javapoet",
            "org.commonmark..",
            "javax.lang.model",
            "javax.lang.model.element",
            "java.lang..",
            "java.math",
            "java.nio.charset",
            "java.text",
            "java.util..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("io.github.headerspec.generator")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .check(CLASSES);
  }

  @Test
  void plansKnowNothingOfLayout() {
    noClasses()
        .that()
        .haveNameMatching(
            "io\\.github\\.headerspec\\.generator\\"
                + ".(\\w*Plan|Planner|Carrier|NativeWidth|PerfectHash|\\w*Documentation)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.palantir.javapoet")
        .check(CLASSES);
  }

  @Test
  void processorLeavesDecisionsToTheGenerator() {
    classes()
        .that()
        .resideInAPackage("io.github.headerspec.processor")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.github.headerspec.processor",
            "io.github.headerspec.generator",
            "io.github.headerspec.diagnostic",
            "io.github.headerspec.generated",
            "io.github.headerspec.io",
            "io.github.headerspec.read",
            "io.github.headerspec.spec",
            "com.google.auto.service",
            "com.sun.source.util",
            "com.sun.source.tree",
            "javax..",
            "java..")
        .check(CLASSES);
  }

  @Test
  void onlyTheProcessorKnowsTheCompiler() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.github.headerspec.processor")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.annotation.processing", "javax.tools", "com.sun..")
        .check(CLASSES);
  }

  /**
   * An incremental build cleans up only what a processor wrote through the filer, and gives it the
   * names of parameters only if the user asks for that: see {@code GradleRulesTest}. The only thing
   * done to files otherwise is that half of one is deleted.
   */
  @Test
  void processorReadsFilesButWritesThroughTheFiler() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.github.headerspec.processor",
            "io.github.headerspec.generator",
            "io.github.headerspec.diagnostic",
            "io.github.headerspec.io",
            "io.github.headerspec.read",
            "io.github.headerspec.spec")
        .should()
        .callMethodWhere(
            target(owner(type(Files.class)))
                .and(target(not(nameMatching(READING))))
                .and(NOT_DELETING_HALF_A_FILE))
        .orShould()
        .callMethod(ExecutableElement.class, "getParameters")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(FileOutputStream.class, FileWriter.class, RandomAccessFile.class)
        .check(CLASSES);
  }
}
