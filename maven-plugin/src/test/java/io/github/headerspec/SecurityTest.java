package io.github.headerspec;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SECURITY.md is true, as far as tests can tell. */
class SecurityTest {

  private static final Path ROOT = Path.of("..");

  /** A test, and perhaps one of its methods. */
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))(?:#(\\w+))?`");

  private static final List<String> PUBLISHED =
      List.of(
          "annotations",
          "spec-format",
          "processor",
          "header-importer",
          "derive",
          "cli",
          "maven-plugin");

  private static final String COMPILER = "io.github.headerspec.importer.compiler.";
  private static final String CHOICE = "io.github.headerspec.derive.CompilerChoice";

  /** What makes a choice of a compiler: from options of the command, from a build's settings. */
  private static final List<String> OPTIONS =
      List.of(
          "io.github.headerspec.cli.CompilerOptions", "io.github.headerspec.derive.SettingsText");

  private static final DescribedPredicate<JavaClass> FOR_NETWORKS =
      resideInAPackage("java.net..")
          .or(resideInAPackage("javax.net.."))
          .and(
              describe(
                  "more than an address",
                  type -> !type.isEquivalentTo(URI.class) && !isSyntax(type)));

  private static final DescribedPredicate<JavaAccess<?>> STARTING_OR_LOADING =
      describe(
          "to start a program or to load a class",
          access ->
              switch (access.getTarget().getOwner().getName()) {
                case "java.lang.Runtime" -> access.getTarget().getName().equals("exec");
                case "java.lang.Class" -> access.getTarget().getName().equals("forName");
                case "java.lang.ClassLoader" -> access.getTarget().getName().equals("loadClass");
                case "java.lang.System" -> access.getTarget().getName().startsWith("load");
                default -> false;
              });

  private static boolean isSyntax(JavaClass type) {
    return type.isEquivalentTo(URISyntaxException.class);
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    List<MatchResult> named =
        NAMED.matcher(Files.readString(ROOT.resolve("SECURITY.md"))).results().toList();
    assertThat(named).hasSizeGreaterThan(10);
    for (MatchResult each : named) {
      List<Path> sources = sources(each.group(1));
      assertThat(sources).as(each.group()).isNotEmpty();
      if (each.group(2) != null) {
        assertThat(sources)
            .as(each.group())
            .anyMatch(source -> text(source).contains(" " + each.group(2) + "("));
      }
    }
  }

  private static JavaClasses published() {
    JavaClasses classes =
        new ClassFileImporter()
            .importPaths(
                PUBLISHED.stream()
                    .map(module -> ROOT.resolve(module).resolve("target/classes"))
                    .toList());
    assertThat(classes.size()).isGreaterThan(200);
    return classes;
  }

  /** The one class that starts programs is made by a chain of classes, which begins at options. */
  @Test
  void onlyOptionsNameAProgram() {
    JavaClasses classes = published();
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(COMPILER + "CompilerProcess")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ProcessBuilder.class)
        .check(classes);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(COMPILER + "NativeCompiler")
        .should()
        .callConstructorWhere(madeOf(COMPILER + "CompilerProcess"))
        .check(classes);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(CHOICE)
        .should()
        .callMethodWhere(calls(COMPILER + "NativeCompiler.of("))
        .orShould()
        .callConstructorWhere(madeOf(CHOICE))
        .check(classes);
    noClasses()
        .that(describe("are not options", it -> !OPTIONS.contains(it.getName())))
        .should()
        .callMethodWhere(calls(CHOICE + ".of("))
        .check(classes);
    // What parses options never sees a spec.
    noClasses()
        .that(
            describe(
                "are options", it -> OPTIONS.contains(it.getName()) || it.getName().equals(CHOICE)))
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "io\\.github\\.headerspec\\.spec\\.(Spec|EnumSpec|ConstantSpec|SpecFile).*")
        .check(classes);
  }

  private static DescribedPredicate<JavaMethodCall> calls(String method) {
    return describe("to call " + method, call -> call.getTarget().getFullName().startsWith(method));
  }

  private static DescribedPredicate<JavaConstructorCall> madeOf(String type) {
    return describe(
        "to make a " + type, call -> call.getTarget().getOwner().getName().equals(type));
  }

  @Test
  void nothingIsFetchedStartedOrLoaded() {
    JavaClasses classes = published();
    noClasses()
        .should()
        .dependOnClassesThat(FOR_NETWORKS)
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(ObjectInputStream.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.script..", "java.rmi..")
        .orShould()
        .accessTargetWhere(STARTING_OR_LOADING)
        .check(classes);
  }

  private static List<Path> sources(String test) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT, 12)) {
      return files
          .filter(file -> file.endsWith(test + ".java"))
          .filter(file -> file.toString().contains("src" + File.separator + "test"))
          .toList();
    }
  }

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
