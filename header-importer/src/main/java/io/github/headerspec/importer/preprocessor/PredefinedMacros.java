package io.github.headerspec.importer.preprocessor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The macros that are there before the first line of a header. */
public final class PredefinedMacros {

  private static final String DEFINE = "#define ";

  private PredefinedMacros() {}

  /**
   * The macros that the compilers of a target predefine, and those of the user.
   *
   * @param target the target's word, such as {@code x86_64-linux}
   * @param defined the user's macros: {@code NAME} or {@code NAME=VALUE}
   * @param cpp whether the header is C++
   * @param withoutSdk whether to add what Windows headers need from others that are not there
   * @return name, with parameters if there are any, and value
   */
  public static Map<String, String> of(
      String target, List<String> defined, boolean cpp, boolean withoutSdk) {
    Map<String, String> macros = new LinkedHashMap<>();
    boolean windows = target.contains("windows");
    read(target.equals("x86_64-windows-gnu") ? "x86_64-windows" : target, macros);
    if (windows) {
      read("windows", macros);
    }
    if (cpp) {
      macros.remove("__STDC_VERSION__");
      read("cplusplus", macros);
    }
    if (windows && withoutSdk) {
      read("windows-without-sdk", macros);
    }
    for (String macro : defined) {
      int equals = macro.indexOf('=');
      // As for compilers, a macro without a value is 1.
      macros.put(
          equals < 0 ? macro : macro.substring(0, equals),
          equals < 0 ? "1" : macro.substring(equals + 1));
    }
    return macros;
  }

  private static void read(String resource, Map<String, String> macros) {
    try (InputStream stream = PredefinedMacros.class.getResourceAsStream(resource + ".macros")) {
      if (stream == null) {
        throw new IllegalStateException("no macros for " + resource);
      }
      List<String> lines =
          new BufferedReader(new InputStreamReader(stream, UTF_8)).lines().toList();
      lines.stream().filter(line -> line.startsWith(DEFINE)).forEach(line -> define(line, macros));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void define(String line, Map<String, String> macros) {
    String definition = line.substring(DEFINE.length());
    int end = 0;
    while (end < definition.length() && definition.charAt(end) != ' ') {
      end = definition.charAt(end) == '(' ? definition.indexOf(')', end) : end + 1;
    }
    macros.put(definition.substring(0, end), definition.substring(end).strip());
  }
}
