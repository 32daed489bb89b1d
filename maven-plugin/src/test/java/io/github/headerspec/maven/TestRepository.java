package io.github.headerspec.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A local Maven repository with what this build has made, as {@code mvn install} would put it
 * there. The user's own is left alone.
 */
final class TestRepository {

  static final Path FOLDER = Path.of("target/it-repository").toAbsolutePath();

  private static final String VERSION = System.getProperty("headerspec.version");
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** By the folder of a module, where it is built, the artifact and its jar. */
  private static final Map<String, String> MODULES =
      new TreeMap<>(
          Map.of(
              "annotations", "headerspec-annotations-" + VERSION,
              "specs", "headerspec-specs-" + VERSION,
              "processor", "headerspec-processor-" + VERSION,
              "spec-format", "headerspec-spec-format-" + VERSION,
              "header-importer", "headerspec-header-importer-" + VERSION,
              "derive", "headerspec-derive-" + VERSION,
              "maven-plugin", "headerspec-maven-plugin-" + VERSION));

  private TestRepository() {}

  static void fill() throws IOException {
    putPom(ROOT.resolve("pom.xml"), "headerspec-parent");
    for (Map.Entry<String, String> each : MODULES.entrySet()) {
      Path module = ROOT.resolve(each.getKey());
      String artifact = "headerspec-" + each.getKey();
      // What the processor needs is inside its jar.
      String pom =
          each.getKey().equals("processor") ? "target/dependency-reduced-pom.xml" : "pom.xml";
      putPom(module.resolve(pom), artifact);
      copy(
          module.resolve("target").resolve(each.getValue() + ".jar"),
          place("io/github/headerspec", artifact, VERSION, ".jar"));
    }
  }

  private static void putPom(Path pom, String artifact) throws IOException {
    copy(pom, place("io/github/headerspec", artifact, VERSION, ".pom"));
  }

  /** Puts a jar there that has one file, or none. */
  static void putJar(String artifact, Map<String, String> files) throws IOException {
    String version = "1.0-SNAPSHOT";
    Path jar = place("com/example", artifact, version, ".jar");
    Files.createDirectories(jar.getParent());
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    Files.writeString(
        place("com/example", artifact, version, ".pom"),
        String.join(
            "\n",
            List.of(
                "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">",
                "  <modelVersion>4.0.0</modelVersion>",
                "  <groupId>com.example</groupId>",
                "  <artifactId>" + artifact + "</artifactId>",
                "  <version>" + version + "</version>",
                "</project>",
                "")));
  }

  private static Path place(String group, String artifact, String version, String ending) {
    return FOLDER
        .resolve(group)
        .resolve(artifact)
        .resolve(version)
        .resolve(artifact + "-" + version + ending);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
