package io.github.headerspec.importer;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

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
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.time..", "java.net..")
        .check(CLASSES);
  }

  @Test
  void passesKnowOnlyThoseBeforeThem() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("importer")
        .definedBy("io.github.headerspec.importer")
        .layer("source")
        .definedBy("io.github.headerspec.importer.source")
        .layer("preprocessor")
        .definedBy("io.github.headerspec.importer.preprocessor")
        .layer("compiler")
        .definedBy("io.github.headerspec.importer.compiler")
        .layer("parser")
        .definedBy("io.github.headerspec.importer.parser")
        .layer("constant")
        .definedBy("io.github.headerspec.importer.constant")
        .layer("facts")
        .definedBy("io.github.headerspec.importer.facts")
        .layer("comment")
        .definedBy("io.github.headerspec.importer.comment")
        .layer("page")
        .definedBy("io.github.headerspec.importer.page")
        .layer("markup")
        .definedBy("io.github.headerspec.importer.markup")
        .whereLayer("source")
        .mayNotAccessAnyLayer()
        .whereLayer("constant")
        .mayNotAccessAnyLayer()
        .whereLayer("preprocessor")
        .mayOnlyAccessLayers("source", "constant")
        .whereLayer("compiler")
        .mayOnlyAccessLayers("preprocessor")
        .whereLayer("parser")
        .mayOnlyAccessLayers("source", "preprocessor", "constant")
        .whereLayer("facts")
        .mayOnlyAccessLayers("source", "preprocessor", "parser", "constant", "comment")
        .whereLayer("markup")
        .mayNotAccessAnyLayer()
        .whereLayer("comment")
        .mayOnlyAccessLayers("markup")
        .whereLayer("page")
        .mayOnlyAccessLayers("markup", "importer")
        .whereLayer("importer")
        .mayOnlyAccessLayers(
            "source", "preprocessor", "compiler", "parser", "constant", "comment", "facts")
        .check(CLASSES);
  }

  @Test
  void pagesKnowOnlyTheResultOfAnImport() {
    noClasses()
        .that()
        .resideInAPackage("io.github.headerspec.importer.page")
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.github.headerspec.importer")
                .and(not(belongToAnyOf(HeaderImport.class))))
        .check(CLASSES);
  }
}
