package io.github.headerspec.cli;

import io.github.headerspec.derive.Finding;
import java.util.List;

/** A way to write findings. */
interface FindingFormat {

  /**
   * Writes findings.
   *
   * @param findings the findings, in the order in which they are reported
   * @return whole lines; nothing if there is nothing to say
   */
  String render(List<Finding> findings);
}
