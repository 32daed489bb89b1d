package io.github.headerspec.importer;

import io.github.headerspec.importer.facts.ImportReport;
import io.github.headerspec.importer.preprocessor.CdtFiles;
import io.github.headerspec.importer.preprocessor.CdtLexer;
import io.github.headerspec.importer.preprocessor.CdtTokenLimit;
import io.github.headerspec.importer.preprocessor.TooManyTokensException;
import io.github.headerspec.importer.source.HeaderFile;
import io.github.headerspec.importer.source.HeaderText;
import io.github.headerspec.importer.source.HeaderText.Directive;
import io.github.headerspec.importer.source.LineMap;
import io.github.headerspec.spec.Checked;
import io.github.headerspec.spec.Diagnostic;
import io.github.headerspec.spec.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The front door: reads the enums and groups of macros that a header declares. An importer
 * remembers the included files it has read, so use one for all headers that belong together.
 */
public final class HeaderImporter {

  /** In a directive; many more than people write, and the stack bears them. */
  private static final int MAX_OPEN_PARENTHESES = 1_000;

  private static final long STACK_BYTES = 64L * 1024 * 1024;

  private final CdtFiles files = new CdtFiles();
  private final PreambleCache preambles;

  /** Makes an importer that has read nothing yet. */
  public HeaderImporter() {
    this(true);
  }

  private HeaderImporter(boolean remembersForcedIncludes) {
    this.preambles = new PreambleCache(files, remembersForcedIncludes);
  }

  /** An importer that reads forced includes again for each header; for comparison. */
  static HeaderImporter withoutPreambles() {
    return new HeaderImporter(false);
  }

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
    // The preprocessor would pass over what it cannot read, and facts would differ without a word.
    Optional<Diagnostic> refusal =
        request.forcedIncludes().stream().flatMap(each -> refusal(each).stream()).findFirst();
    return refusal.isPresent()
        ? Checked.failed(refusal.get())
        : HeaderFile.read(request.header()).then(source -> read(request, source));
  }

  private Optional<Diagnostic> refusal(Path forcedInclude) {
    String path = Import.absolute(forcedInclude);
    return HeaderFile.refusal(forcedInclude)
        .or(
            () ->
                files.exists(path)
                    ? Optional.empty()
                    : files
                        .whyNotRead(path)
                        .map(reason -> HeaderFile.unreadable(forcedInclude, reason)));
  }

  private Checked<HeaderImport> read(ImportRequest request, SourceText source) {
    LineMap lines = new LineMap(source.text());
    ImportReport report = new ImportReport(source, lines);
    try {
      HeaderText header = CdtLexer.read(source.text());
      Optional<Diagnostic> refusal = refusal(header, report);
      return refusal.isPresent()
          ? Checked.failed(refusal.get())
          : run(
              new Import(request, source, header, lines, files, preambles, report), source, report);
    } catch (TooManyTokensException macros) {
      return Checked.failed(report.tooManyTokens(CdtTokenLimit.MAX_MILLIONS));
    }
  }

  private static Checked<HeaderImport> run(Import header, SourceText source, ImportReport report) {
    // CDT recurses, and macros, operators and included headers can still nest as deep as they like.
    FutureTask<HeaderImport> task = new FutureTask<>(header::run);
    new Thread(null, task, "headerspec-importer", STACK_BYTES).start();
    try {
      return Checked.of(task.get());
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof StackOverflowError) {
        return Checked.failed(report.tooDeep());
      }
      if (failure.getCause() instanceof TooManyTokensException tooMany) {
        throw tooMany;
      }
      if (failure.getCause() instanceof OutOfMemoryError noMemory) {
        throw noMemory;
      }
      throw new IllegalStateException("cannot read " + source.name(), failure.getCause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stop);
    }
  }

  /** Why a text is not given to the preprocessor. */
  private static Optional<Diagnostic> refusal(HeaderText header, ImportReport report) {
    if (header.unterminatedComment().isPresent()) {
      return Optional.of(report.unterminatedComment(header.unterminatedComment().getAsInt()));
    }
    List<Directive> open = header.conditionsAround(header.text().length());
    if (!open.isEmpty()) {
      return Optional.of(report.unterminatedCondition(open.get(0)));
    }
    return header.directives().stream()
        .flatMap(it -> it.nestedDeeper(MAX_OPEN_PARENTHESES).stream())
        .findFirst()
        .map(token -> report.tooManyParentheses(token.place(), MAX_OPEN_PARENTHESES));
  }
}
