package io.github.headerspec.spec;

import io.github.headerspec.diagnostic.Located;
import java.util.List;

/**
 * How a header is read.
 *
 * @param define macros defined before the header is read, {@code NAME} or {@code NAME=VALUE}
 * @param include files read before the header
 * @param folders where included files are looked for; relative to the spec
 */
public record ReadSettings(
    List<Located<String>> define, List<Located<String>> include, List<Located<String>> folders) {

  /** As nobody has said anything. */
  public static final ReadSettings NONE = new ReadSettings(List.of(), List.of(), List.of());

  /**
   * Makes settings.
   *
   * @param define macros defined before the header is read
   * @param include files read before the header
   * @param folders where included files are looked for
   */
  public ReadSettings {
    define = List.copyOf(define);
    include = List.copyOf(include);
    folders = List.copyOf(folders);
  }
}
