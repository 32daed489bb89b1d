package io.github.headerspec.importer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Headers that are too large or too odd to be files of the repository. */
final class GeneratedHeaders {

  static final Path FOLDER = Path.of("target/generated-headers");

  private GeneratedHeaders() {}

  static Path write(String name) throws IOException {
    Files.createDirectories(FOLDER);
    return Files.write(FOLDER.resolve(name + ".h"), content(name));
  }

  private static byte[] content(String name) {
    return switch (name) {
      case "deep-parentheses" ->
          ("enum A { A_A = "
                  + "(".repeat(10_000)
                  + "1"
                  + ")".repeat(10_000)
                  + " };\n"
                  + "enum B { B_A };\n")
              .getBytes(ISO_8859_1);
      case "deep-condition" -> condition(1_001);
      case "deepest-condition" -> condition(1_000);
      case "deep-macros" ->
          ("#define OPEN "
                  + "(".repeat(1_000)
                  + "\n#define OPEN_ALL"
                  + " OPEN".repeat(900)
                  + "\n#if OPEN_ALL 1\nenum A { A_A };\n#endif\n")
              .getBytes(ISO_8859_1);
      case "deep-questions" ->
          ("__has_attribute(".repeat(300_000) + ")".repeat(300_000) + "\nenum A { A_A };\n")
              .getBytes(ISO_8859_1);
      case "long-chain" -> chain(10_000);
      case "many-tokens" -> (";".repeat(3_000_000) + "\nenum A { A_A };\n").getBytes(ISO_8859_1);
      case "large" -> new byte[33 * 1024 * 1024];
      case "binary" -> new byte[] {'e', 'n', 'u', 'm', ' ', 0, 1, 2};
      case "windows-1252" -> "/** M\u00fcll. */\nenum A { A_A };\n".getBytes(ISO_8859_1);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static byte[] condition(int parentheses) {
    return ("#if "
            + "(".repeat(parentheses)
            + "1"
            + ")".repeat(parentheses)
            + "\nenum A { A_A };\n#endif\n")
        .getBytes(ISO_8859_1);
  }

  private static byte[] chain(int macros) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < macros; i++) {
      text.append("#define M%d(x) M%d(x)\n".formatted(i, i + 1));
    }
    text.append("#define M%d(x) x\nenum A { A_A = M0(7) };\n".formatted(macros));
    return text.toString().getBytes(ISO_8859_1);
  }
}
