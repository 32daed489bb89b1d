package io.github.headerspec.importer.preprocessor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.headerspec.importer.source.SourceBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The macros that are there before the first line of a header, as directives that define them. */
public final class PredefinedMacros {

  private static final Pattern INCLUDE = Pattern.compile("(?m)^#include \"([^\"]+)\"$");

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
    return resource(name, INCLUDE, other -> other);
  }

  /**
   * A resource in which the other ones that it names stand in the place of their names.
   *
   * @param name its name
   * @param include a line that names another one, in its first group
   * @param file the name of the resource that is named so
   */
  static String resource(String name, Pattern include, UnaryOperator<String> file) {
    String text;
    try (InputStream stream = PredefinedMacros.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + name);
      }
      text = new String(stream.readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return include
        .matcher(text)
        .replaceAll(
            other ->
                Matcher.quoteReplacement(
                    resource(file.apply(other.group(1)), include, file).stripTrailing()));
  }
}
