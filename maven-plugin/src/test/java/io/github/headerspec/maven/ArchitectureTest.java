package io.github.headerspec.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who the plugin may know: the table of docs/architecture.md. */
class ArchitectureTest {

  private static final String SHELL = "io.github.headerspec.maven";
  private static final String GUARD = "io.github.headerspec.maven.guard";

  @Test
  void theShellHasNoRulesOfItsOwn() {
    check(
        SHELL,
        SHELL,
        GUARD,
        "io.github.headerspec.derive",
        "io.github.headerspec.diagnostic",
        "io.github.headerspec.io",
        "io.github.headerspec.read",
        "io.github.headerspec.spec",
        "org.apache.maven..",
        "org.codehaus.plexus.util.xml",
        "javax.inject",
        "java..");
  }

  @Test
  void theGuardDoesNotKnowMaven() {
    check(
        GUARD,
        GUARD,
        "io.github.headerspec.diagnostic",
        "io.github.headerspec.io",
        "io.github.headerspec.read",
        "io.github.headerspec.spec",
        "io.github.headerspec.generated",
        "org.objectweb.asm",
        "java..");
  }

  private static void check(String its, String... known) {
    classes()
        .that()
        .resideInAPackage(its)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(known)
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(SHELL));
  }
}
