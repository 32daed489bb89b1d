package io.github.headerspec.importer.preprocessor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.headerspec.importer.source.SourceBuffer;
import java.util.List;

/** The macros that are there before the first line of a header, as directives that define them. */
public final class PredefinedMacros {

  private PredefinedMacros() {}

  /**
   * The macros that the compilers of a target predefine, and those of the user.
   *
   * @param target the word for the target
   * @param userMacros the user's, {@code NAME} or {@code NAME=VALUE}
   * @param cpp whether the header is C++
   * @param withoutSdk whether to add, on Windows, what headers need from others that are not there
   * @return a text of {@code #define} and {@code #undef}
   */
  public static SourceBuffer of(
      String target, List<String> userMacros, boolean cpp, boolean withoutSdk) {
    StringBuilder text = new StringBuilder(macros(target + ".macros"));
    if (cpp) {
      text.append(macros(target + ".cpp.macros"));
    }
    if (withoutSdk && target.contains("windows")) {
      text.append(macros("windows-without-sdk.macros"));
    }
    return of(text.toString(), userMacros);
  }

  /**
   * The macros that a compiler says it predefines, and those of the user.
   *
   * @param compilerMacros the compiler's, as directives
   * @param userMacros the user's, {@code NAME} or {@code NAME=VALUE}
   * @return a text of {@code #define}
   */
  public static SourceBuffer of(String compilerMacros, List<String> userMacros) {
    StringBuilder text = new StringBuilder(compilerMacros);
    userMacros.forEach(macro -> text.append(definition(macro)));
    return new SourceBuffer("predefined macros", text.toString().getBytes(UTF_8));
  }

  /** As for compilers, a macro without a value is 1. */
  private static String definition(String macro) {
    int equals = macro.indexOf('=');
    String name = equals < 0 ? macro : macro.substring(0, equals);
    String value = equals < 0 ? "1" : macro.substring(equals + 1);
    return "#define " + oneLine(name) + " " + oneLine(value) + "\n";
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\n\\r]", " ");
  }

  private static String macros(String name) {
    return Resources.text(name, "\n#include ", other -> other.replace("\"", ""));
  }
}
