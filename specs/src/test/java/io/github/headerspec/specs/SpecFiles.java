package io.github.headerspec.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.read.SpecChecker;
import io.github.headerspec.read.SpecReader;
import io.github.headerspec.spec.Spec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The files of this module as tests look at them. */
final class SpecFiles {

  static final Path FOLDER = Path.of("src/main/resources/headerspec");
  private static final ObjectMapper JSON = new ObjectMapper();

  private SpecFiles() {}

  static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  /** What our own reader and checker say about a spec. */
  static Checked<Spec> read(String yaml) {
    return SpecReader.read("spec.yaml", yaml.getBytes(StandardCharsets.UTF_8))
        .flatMap(SpecChecker::check);
  }

  /** A spec as editors see it that know YAML and the schema, and nothing of Headerspec. */
  static JsonNode asJson(String yaml) {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    return JSON.valueToTree(new Load(settings).loadFromString(yaml));
  }

  static JsonNode schemaAsJson() throws IOException {
    return JSON.readTree(Files.readString(FOLDER.resolve("headerspec-1.schema.json")));
  }

  static Schema schema(JsonNode json) {
    return schemas().getSchema(json);
  }

  static SchemaRegistry schemas() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  }
}
