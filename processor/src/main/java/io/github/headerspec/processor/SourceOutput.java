package io.github.headerspec.processor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.generator.GeneratedSource;
import io.github.headerspec.io.FileFailure;
import io.github.headerspec.io.RegularFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.tools.FileObject;

/** Hands generated sources to the compiler. After a failure it writes nothing more. */
final class SourceOutput {

  private final Filer filer;
  private final Reporter reporter;
  private boolean failed;

  SourceOutput(Filer filer, Reporter reporter) {
    this.filer = filer;
    this.reporter = reporter;
  }

  /** Writes the sources of a request, with the annotated element as their only origin. */
  void write(BindingRequest request, List<GeneratedSource> sources) {
    Map<String, List<GeneratedSource>> byEnum =
        sources.stream()
            .collect(groupingBy(GeneratedSource::enumName, LinkedHashMap::new, toList()));
    for (List<GeneratedSource> ofOneEnum : byEnum.values()) {
      if (!failed) {
        writeTogether(request, ofOneEnum);
      }
    }
  }

  /**
   * Writes files that do not compile without each other. The compiler reads what is closed, so none
   * is before all are written. If one fails, all are deleted: the next build might read them.
   */
  private void writeTogether(BindingRequest request, List<GeneratedSource> sources) {
    List<FileObject> begun = new ArrayList<>();
    List<Writer> writers = new ArrayList<>();
    String typeName = "";
    try {
      for (GeneratedSource source : sources) {
        typeName = source.typeName();
        FileObject file = filer.createSourceFile(typeName, request.element());
        requireOwnPlace(file, typeName);
        Writer writer = file.openWriter();
        // Not before: what cannot be opened may be somebody else's folder.
        begun.add(file);
        writers.add(writer);
        writer.write(source.text());
        writer.flush();
      }
      for (Writer writer : writers) {
        writer.close();
      }
    } catch (FilerException exists) {
      fail(request, begun, GeneratedTypes.exists(typeName));
    } catch (IOException | IllegalArgumentException failure) {
      fail(request, begun, notWritten(typeName, failure));
    }
  }

  private void fail(BindingRequest request, List<FileObject> begun, Diagnostic diagnostic) {
    failed = true;
    for (FileObject file : begun) {
      try {
        // The compiler's own objects know no way to delete.
        Optional<Path> path = FileObjects.path(file);
        if (path.isPresent()) {
          Files.deleteIfExists(path.get());
        }
      } catch (IOException alsoFailed) {
        // What is told already says where to look.
      }
    }
    reporter.report(request, List.of(diagnostic));
  }

  private static Diagnostic notWritten(String typeName, Exception failure) {
    return Diagnostic.of(
        DiagnosticCode.OUTPUT_FAILED,
        List.of(),
        "check the compiler's folder for generated sources",
        typeName,
        // What is no IOException is how javac says that a folder is where the file should be.
        failure instanceof IOException io
            ? FileFailure.reason(io)
            : String.valueOf(failure.getMessage()));
  }

  /**
   * Fails if a link would lead the text out of the compiler's folder for generated sources, and if
   * there is a pipe, which would never take it. That the folder itself is reached by links is the
   * user's affair.
   */
  private static void requireOwnPlace(FileObject file, String typeName) throws IOException {
    Optional<Path> path = FileObjects.path(file);
    if (path.isEmpty()) {
      return;
    }
    if (FileObjects.leavesItsRoot(path.get(), typeName.split("\\.", -1).length)) {
      throw new FileSystemException(
          path.get().toString(), null, "a link leads out of the folder for generated sources");
    }
    if (Files.exists(path.get())) {
      RegularFile.require(path.get());
    }
  }
}
