package io.github.headerspec.importer;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.SourceText;
import io.github.headerspec.importer.compiler.CompilerDescription;
import io.github.headerspec.importer.facts.ImportReport;
import io.github.headerspec.importer.preprocessor.HeaderSearch;
import io.github.headerspec.importer.preprocessor.TooDeepException;
import io.github.headerspec.importer.preprocessor.TooManyTokensException;
import io.github.headerspec.importer.source.HeaderFile;
import io.github.headerspec.importer.source.HeaderLanguage;
import io.github.headerspec.importer.source.HeaderText;
import io.github.headerspec.importer.source.HeaderText.Directive;
import io.github.headerspec.importer.source.SourceBuffer;
import io.github.headerspec.io.FileFailure;
import java.io.IOException;
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

  private final HeaderSearch search = new HeaderSearch(HeaderFile.MAX_BYTES);
  private final PreambleCache preambles;

  /** Makes an importer that has read nothing yet. */
  public HeaderImporter() {
    this(true);
  }

  private HeaderImporter(boolean remembersForcedIncludes) {
    this.preambles = new PreambleCache(search, remembersForcedIncludes);
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
        ? Checked.failure(refusal.get())
        : HeaderFile.read(request.header()).flatMap(bytes -> read(request, bytes));
  }

  private Optional<Diagnostic> refusal(Path forcedInclude) {
    String path = absolute(forcedInclude);
    return HeaderFile.refusal(forcedInclude)
        .or(
            () ->
                search.open(path).isPresent()
                    ? Optional.empty()
                    : search
                        .whyNotRead(path)
                        .map(reason -> HeaderFile.unreadable(forcedInclude, reason)));
  }

  private Checked<HeaderImport> read(ImportRequest request, byte[] bytes) {
    SourceBuffer file;
    try {
      file = search.add(absolute(request.header()), bytes);
    } catch (IOException gone) {
      return Checked.failure(HeaderFile.unreadable(request.header(), FileFailure.reason(gone)));
    }
    SourceText source = new SourceText(request.header().toString(), file.text());
    ImportReport report = new ImportReport(source, file.lines());
    HeaderText written = HeaderText.read(file, search.identifiers(), false);
    boolean cpp = HeaderLanguage.isCpp(request.header(), written);
    HeaderText header = cpp ? HeaderText.read(file, search.identifiers(), true) : written;
    Optional<Diagnostic> refusal = refusal(header, report);
    if (refusal.isPresent()) {
      return Checked.failure(refusal.get());
    }
    Checked<Optional<CompilerDescription>> compiler =
        request
            .compiler()
            .map(it -> CompilerTarget.describe(it, cpp, request.target()))
            .orElseGet(() -> Checked.of(Optional.empty()));
    return compiler.flatMap(
        it ->
            run(
                new Import(request, source, header, cpp, search, preambles, report, it),
                source,
                report));
  }

  static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  private static Checked<HeaderImport> run(Import header, SourceText source, ImportReport report) {
    // Operators, arguments and types may nest as deep as the limits allow.
    FutureTask<HeaderImport> task = new FutureTask<>(header::run);
    new Thread(null, task, "headerspec-importer", STACK_BYTES).start();
    try {
      return Checked.of(task.get());
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof TooDeepException) {
        return Checked.failure(report.tooDeep());
      }
      if (failure.getCause() instanceof TooManyTokensException) {
        return Checked.failure(report.tooManyTokens(TooManyTokensException.MAX_MILLIONS));
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
    List<Directive> open = header.conditionsAround(header.file().length());
    if (!open.isEmpty()) {
      return Optional.of(report.unterminatedCondition(open.get(0)));
    }
    header.unterminatedRawString().ifPresent(report::headerUnfinished);
    return header.directives().stream()
        .flatMap(it -> it.nestedDeeper(MAX_OPEN_PARENTHESES).stream())
        .findFirst()
        .map(token -> report.tooManyParentheses(token.offset(), MAX_OPEN_PARENTHESES));
  }
}
