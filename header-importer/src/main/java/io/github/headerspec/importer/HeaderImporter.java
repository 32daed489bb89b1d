package io.github.headerspec.importer;

import io.github.headerspec.spec.Checked;

/** The front door: reads the enums and groups of macros that a header declares. */
public final class HeaderImporter {

  private HeaderImporter() {}

  /**
   * Reads a header.
   *
   * @param request the header and how to read it
   * @return what the header says, or why it cannot be read. Diagnostics about single enums are part
   *     of the value.
   */
  public static Checked<HeaderImport> read(ImportRequest request) {
    return new Checked<>(java.util.Optional.empty(), java.util.List.of());
  }
}
