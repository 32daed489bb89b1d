package io.github.headerspec.supply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.headerspec.fixture.Expectation;
import io.github.headerspec.supply.BillOfMaterials.Component;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What our published jars are made of, and whether we may pass it on: docs/supply-chain.md. */
class SupplyChainIT {

  private static final List<String> PUBLISHED =
      List.of(
          "annotations",
          "spec-format",
          "specs",
          "processor",
          "header-importer",
          "derive",
          "cli",
          "maven-plugin");

  /**
   * Licences that let us pass libraries on unchanged, under terms of their own, beside Apache-2.0;
   * and words of the text that has to go with them.
   */
  private static final Map<String, String> ACCEPTED =
      Map.of(
          "Apache-2.0", "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION",
          "BSD-2-Clause", "Redistribution and use in source and binary forms",
          "BSD-3-Clause", "Neither the name of",
          "MIT", "Permission is hereby granted, free of charge");

  /** The jars with others inside, by the module of their bill of materials. */
  private static final Map<String, Path> SHADED =
      Map.of(
          "processor",
          Path.of(
              "../processor/target/headerspec-processor-%s.jar"
                  .formatted(System.getProperty("headerspec.version"))),
          "cli",
          Path.of("../cli/target/headerspec.jar"));

  /** How the processor's jar renames packages: its pom.xml. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "io/github/headerspec/processor/bundled/javapoet/", "com/palantir/javapoet/",
          "io/github/headerspec/processor/bundled/snakeyaml/", "org/snakeyaml/engine/",
          "io/github/headerspec/processor/bundled/commonmark/", "org/commonmark/",
          "io/github/headerspec/processor/bundled/diagnostic/", "io/github/headerspec/diagnostic/",
          "io/github/headerspec/processor/bundled/generated/", "io/github/headerspec/generated/",
          "io/github/headerspec/processor/bundled/io/", "io/github/headerspec/io/",
          "io/github/headerspec/processor/bundled/read/", "io/github/headerspec/read/",
          "io/github/headerspec/processor/bundled/spec/", "io/github/headerspec/spec/");

  private static final Map<String, BillOfMaterials> BILLS = new TreeMap<>();

  @BeforeAll
  static void read() throws Exception {
    assumeTrue(Boolean.getBoolean("sbom"), "bills of materials are made by 'mvn verify -Psbom'");
    for (String module : PUBLISHED) {
      BILLS.put(module, BillOfMaterials.of(module));
    }
  }

  @Test
  void everyLicenceIsKnownAndLetsUsPassItOn() {
    for (BillOfMaterials bill : BILLS.values()) {
      assertThat(bill.components())
          .as(bill.module())
          .allMatch(component -> ACCEPTED.containsKey(component.licence()), "has such a licence");
    }
  }

  @Test
  void theListOfThirdPartiesIsUpToDate() throws IOException {
    Expectation.assertText(Path.of("../THIRD-PARTY.md"), thirdParties());
  }

  @Test
  void noticesNameEverythingInside() throws IOException {
    for (Map.Entry<String, Path> shaded : SHADED.entrySet()) {
      String notice = text(shaded.getValue(), "META-INF/NOTICE");
      List<String> words = List.of(notice.split("[\\s,;:()]+"));
      assertThat(others(bill(shaded.getKey())).map(Component::name))
          .as(shaded.getKey())
          .isNotEmpty()
          .allMatch(words::contains, "is in META-INF/NOTICE");
    }
  }

  @Test
  void theTextsOfLicencesArePassedOn() throws IOException {
    for (Map.Entry<String, Path> shaded : SHADED.entrySet()) {
      StringBuilder texts = new StringBuilder();
      for (String entry : List.of("LICENSE", "LICENSE.txt", "NOTICE")) {
        texts.append(text(shaded.getValue(), "META-INF/" + entry));
      }
      assertThat(others(bill(shaded.getKey())))
          .as(shaded.getKey())
          .isNotEmpty()
          .allMatch(component -> texts.indexOf(wordsOf(component.licence())) >= 0, "has its text");
    }
  }

  @Test
  void billsOfMaterialsNameWhatIsInside() throws IOException {
    for (Map.Entry<String, Path> shaded : SHADED.entrySet()) {
      List<String> inside =
          classes(shaded.getValue()).stream().map(SupplyChainIT::originalName).toList();
      Set<String> named = new TreeSet<>(files(Path.of("..", shaded.getKey(), "target/classes")));
      for (Component component : bill(shaded.getKey()).components()) {
        List<String> its =
            component.isOurs() ? files(classesOf(component)) : classes(jarOf(component));
        assertThat(inside).as(component.id()).containsAnyElementsOf(its);
        named.addAll(its);
      }
      assertThat(inside).as(shaded.getKey()).isSubsetOf(named);
    }
  }

  private static BillOfMaterials bill(String module) {
    BillOfMaterials bill = BILLS.get(module);
    if (bill == null) {
      throw new IllegalArgumentException(module);
    }
    return bill;
  }

  private static Stream<Component> others(BillOfMaterials bill) {
    return bill.components().stream().filter(component -> !component.isOurs());
  }

  private static String wordsOf(String licence) {
    return ACCEPTED.getOrDefault(licence, licence);
  }

  private static String thirdParties() {
    List<Component> all =
        BILLS.values().stream()
            .flatMap(SupplyChainIT::others)
            .distinct()
            .sorted(Comparator.comparing(Component::id))
            .toList();
    StringBuilder table =
        new StringBuilder(
            """
            # Third parties

            What the published jars contain or depend on when they are used. A test makes this list \
            from the bills of materials and compares it: [docs/supply-chain.md](docs/supply-chain.md).

            | library | version | licence | inside | dependency of |
            |---|---|---|---|---|
            """);
    for (Component component : all) {
      List<String> inside = new ArrayList<>();
      List<String> needing = new ArrayList<>();
      BILLS.forEach(
          (module, bill) -> {
            if (bill.components().contains(component)) {
              (module.equals("processor") ? inside : needing).add(module);
              if (module.equals("cli")) {
                inside.add("headerspec.jar");
              }
            }
          });
      table.append(
          Stream.of(
                  component.id(),
                  component.version(),
                  component.licence(),
                  String.join(", ", inside),
                  String.join(", ", needing))
              .collect(joining(" | ", "| ", " |\n")));
    }
    return table.toString();
  }

  private static String originalName(String name) {
    return RENAMED.entrySet().stream()
        .filter(renamed -> name.startsWith(renamed.getKey()))
        .map(renamed -> renamed.getValue() + name.substring(renamed.getKey().length()))
        .findAny()
        .orElse(name);
  }

  private static Path classesOf(Component ours) {
    return Path.of("..", ours.name().substring("headerspec-".length()), "target/classes");
  }

  private static Path jarOf(Component component) {
    return Path.of(
        System.getProperty("fetched"),
        component.group().replace('.', '/'),
        component.name(),
        component.version(),
        component.name() + "-" + component.version() + ".jar");
  }

  private static List<String> classes(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(Object::toString)
          .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/versions/"))
          .toList();
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".class"))
          .toList();
    }
  }

  private static String text(Path jar, String entry) throws IOException {
    try (JarFile file = new JarFile(jar.toFile());
        InputStream in = file.getInputStream(file.getJarEntry(entry))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
