package io.github.headerspec.derive;

import java.nio.file.Path;

/** What a user would run to make a spec agree with its header. */
public interface FixCommand {

  /**
   * The command.
   *
   * @param spec the spec
   * @param header the header
   * @return as it is typed
   */
  String of(Path spec, Path header);
}
