package io.github.headerspec.derive;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.headerspec.importer.facts.MacroGroup;
import io.github.headerspec.spec.CommentPolicy;
import org.junit.jupiter.api.Test;

/** Who the tasks may know: the table of docs/architecture.md. */
class ArchitectureTest {

  private static final JavaClasses DERIVE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.headerspec.derive");

  @Test
  void knowsNeitherTheParserOfHeadersNorThatOfSpecs() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            equivalentTo(MacroGroup.class)
                .or(equivalentTo(CommentPolicy.class))
                .or(
                    resideInAnyPackage(
                        "io.github.headerspec.derive",
                        "io.github.headerspec.diagnostic",
                        "io.github.headerspec.io",
                        "io.github.headerspec.read",
                        "io.github.headerspec.spec",
                        "io.github.headerspec.assertions",
                        "io.github.headerspec.edit",
                        "io.github.headerspec.generated",
                        "io.github.headerspec.compare",
                        "io.github.headerspec.importer",
                        "io.github.headerspec.importer.compiler",
                        "io.github.headerspec.importer.page",
                        "com.github.difflib..",
                        "java..")))
        .check(DERIVE);
  }

  @Test
  void printsNothingAndEndsNothing() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(DERIVE);
    noClasses().should().callMethod(System.class, "exit", int.class).check(DERIVE);
  }
}
