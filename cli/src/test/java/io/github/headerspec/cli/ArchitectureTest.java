package io.github.headerspec.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.headerspec.importer.Machine;
import io.github.headerspec.importer.Target;
import io.github.headerspec.importer.facts.MacroGroup;
import io.github.headerspec.spec.CommentPolicy;
import org.junit.jupiter.api.Test;

/** Who the command may know: the table of docs/architecture.md. */
class ArchitectureTest {

  @Test
  void hasNoRulesOfItsOwn() {
    classes()
        .that()
        .resideInAPackage("io.github.headerspec.cli")
        .should()
        .onlyDependOnClassesThat(
            equivalentTo(MacroGroup.class)
                .or(equivalentTo(CommentPolicy.class))
                .or(equivalentTo(Target.class))
                .or(equivalentTo(Machine.class))
                .or(
                    resideInAnyPackage(
                        "io.github.headerspec.cli",
                        "io.github.headerspec.derive",
                        "io.github.headerspec.diagnostic",
                        "io.github.headerspec.read",
                        "io.github.headerspec.spec",
                        "me.tongfei.progressbar",
                        "org.commonmark..",
                        "picocli",
                        "java..")))
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.github.headerspec.cli"));
  }
}
