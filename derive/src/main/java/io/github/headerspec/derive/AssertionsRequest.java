package io.github.headerspec.derive;

import java.nio.file.Path;
import java.util.List;

/**
 * To write a C file that asserts every fact of a spec.
 *
 * @param spec the spec
 * @param includes what to include, in this order; if empty, the header, and before it {@code
 *     windows.h} if the spec is for Windows
 * @param except native names of enums to assert nothing about, with {@code *} and {@code ?}
 */
public record AssertionsRequest(Path spec, List<String> includes, List<String> except) {

  /**
   * Makes a request.
   *
   * @param spec the spec
   * @param includes what to include
   * @param except native names of enums to leave out
   */
  public AssertionsRequest {
    includes = List.copyOf(includes);
    except = List.copyOf(except);
  }
}
