package io.github.headerspec.derive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Headerspec this is. */
public final class HeaderspecVersion {

  private HeaderspecVersion() {}

  /**
   * The version.
   *
   * @return for instance {@code 0.1.0}
   */
  public static String text() {
    Properties properties = new Properties();
    try (InputStream in = HeaderspecVersion.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties.getProperty("version", "");
  }
}
