package io.github.headerspec.importer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom: the table of docs/architecture.md. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.headerspec.importer");

  @Test
  void onlyTheClassesNamedAfterItKnowCdt() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.Cdt\\w+(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse..")
        .check(CLASSES);
  }

  @Test
  void nobodyKnowsJavaCode() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax.annotation.processing..",
            "javax.lang.model..",
            "com.palantir.javapoet..",
            "io.github.headerspec.generator..",
            "io.github.headerspec.processor..")
        .check(CLASSES);
  }

  @Test
  void theEvaluatorIsPure() {
    noClasses()
        .that()
        .resideInAPackage("io.github.headerspec.importer.constant")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.time..", "org.eclipse..")
        .check(CLASSES);
  }
}
