package io.github.headerspec.importer.preprocessor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/** Tables that are in the jar. */
final class Resources {

  private Resources() {}

  /**
   * A table with all that it takes from others.
   *
   * @param name its file
   * @param include what a line begins with that names another table, after a line end
   * @param file the file of the table that such a line names
   * @return the text, which begins with a line end
   */
  static String text(String name, String include, UnaryOperator<String> file) {
    String own = "\n" + read(name);
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (int at = own.indexOf(include); at >= 0; at = own.indexOf(include, done)) {
      int end = own.indexOf('\n', at + 1);
      String other = file.apply(own.substring(at + include.length(), end));
      text.append(own, done, at).append(text(other, include, file).stripTrailing());
      done = end;
    }
    return text.append(own, done, own.length()).toString();
  }

  private static String read(String name) {
    try (InputStream stream = Resources.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
