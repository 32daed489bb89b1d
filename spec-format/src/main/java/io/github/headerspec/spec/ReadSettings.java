package io.github.headerspec.spec;

import io.github.headerspec.diagnostic.Located;
import java.util.List;
import java.util.Optional;

/**
 * How a header is read.
 *
 * @param define macros defined before the header is read, {@code NAME} or {@code NAME=VALUE}
 * @param include files read before the header
 * @param folders where included files are looked for; relative to the spec
 * @param comments which comments become descriptions
 */
public record ReadSettings(
    List<Located<String>> define,
    List<Located<String>> include,
    List<Located<String>> folders,
    Optional<Located<CommentPolicy>> comments) {

  /** As nobody has said anything. */
  public static final ReadSettings NONE =
      new ReadSettings(List.of(), List.of(), List.of(), Optional.empty());

  /**
   * Makes settings.
   *
   * @param define macros defined before the header is read
   * @param include files read before the header
   * @param folders where included files are looked for
   * @param comments which comments become descriptions
   */
  public ReadSettings {
    define = List.copyOf(define);
    include = List.copyOf(include);
    folders = List.copyOf(folders);
  }
}
