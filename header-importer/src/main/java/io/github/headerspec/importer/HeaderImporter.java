package io.github.headerspec.importer;

import io.github.headerspec.spec.Checked;
import io.github.headerspec.spec.Diagnostic;
import io.github.headerspec.spec.DiagnosticCode;
import io.github.headerspec.spec.SourceText;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The front door: reads the enums and groups of macros that a header declares. An importer
 * remembers the included files it has read, so use one for all headers that belong together.
 */
public final class HeaderImporter {

  /** Conditions and macros nest as deep as a header likes, and CDT recurses into them. */
  private static final long STACK_BYTES = 256L * 1024 * 1024;

  private final CdtFiles files = new CdtFiles();

  /** Makes an importer that has read nothing yet. */
  public HeaderImporter() {}

  /**
   * Reads a header, on its own.
   *
   * @param request the header and how to read it
   * @return what the header says, or why it cannot be read. Diagnostics about single enums are part
   *     of the value.
   */
  public static Checked<HeaderImport> read(ImportRequest request) {
    return new HeaderImporter().readNext(request);
  }

  /**
   * Reads a header, and takes from memory what it has in common with those before it.
   *
   * @param request the header and how to read it
   * @return what the header says, or why it cannot be read. Diagnostics about single enums are part
   *     of the value.
   */
  public Checked<HeaderImport> readNext(ImportRequest request) {
    return HeaderFile.read(request.header()).then(source -> read(request, source));
  }

  private Checked<HeaderImport> read(ImportRequest request, SourceText source) {
    HeaderText header = CdtLexer.read(source.text());
    Lines lines = new Lines(source.text());
    if (header.unterminatedComment().isPresent()) {
      return Checked.failed(
          Diagnostic.at(
              DiagnosticCode.UNTERMINATED_COMMENT,
              source,
              lines.position(header.unterminatedComment().getAsInt()),
              "end it with '*/'"));
    }
    try {
      return Checked.of(
          onLargeStack(() -> new Import(request, source, header, lines, files).run()));
    } catch (StackOverflowError tooDeep) {
      return Checked.failed(
          Diagnostic.of(
              DiagnosticCode.HEADER_TOO_DEEP,
              List.of(),
              "look for a condition or macro with thousands of parentheses",
              source.name()));
    }
  }

  private static HeaderImport onLargeStack(Supplier<HeaderImport> work) {
    AtomicReference<HeaderImport> result = new AtomicReference<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                result.set(work.get());
              } catch (RuntimeException | Error problem) {
                failure.set(problem);
              }
            },
            "headerspec-importer",
            STACK_BYTES);
    thread.start();
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException patience) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure.get() instanceof Error error) {
      throw error;
    }
    if (failure.get() instanceof RuntimeException exception) {
      throw exception;
    }
    return result.get();
  }
}
