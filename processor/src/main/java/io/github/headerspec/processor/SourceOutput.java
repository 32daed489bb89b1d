package io.github.headerspec.processor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.headerspec.generator.GeneratedSource;
import io.github.headerspec.spec.Diagnostic;
import io.github.headerspec.spec.DiagnosticCode;
import io.github.headerspec.spec.FileFailure;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;

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
        writeAll(request, ofOneEnum);
      }
    }
  }

  /**
   * Writes files that do not compile without each other. The compiler reads what is closed, so none
   * is before all are written; what is not closed is deleted.
   */
  private void writeAll(BindingRequest request, List<GeneratedSource> sources) {
    List<JavaFileObject> files = new ArrayList<>();
    List<Writer> writers = new ArrayList<>();
    String typeName = "";
    try {
      for (GeneratedSource source : sources) {
        typeName = source.typeName();
        Optional<JavaFileObject> file = create(request, typeName);
        if (file.isPresent()) {
          Writer writer = file.get().openWriter();
          // Not before: what cannot be opened may be somebody else's folder.
          files.add(file.get());
          writers.add(writer);
          writer.write(source.text());
          writer.flush();
        }
      }
      for (Writer writer : writers) {
        writer.close();
      }
    } catch (IOException | IllegalArgumentException failure) {
      // The second is how javac says that a folder is where the file should be.
      failed = true;
      files.forEach(FileObject::delete);
      reporter.report(
          request,
          List.of(
              Diagnostic.of(
                  DiagnosticCode.OUTPUT_FAILED,
                  List.of(),
                  "check the compiler's folder for generated sources",
                  typeName,
                  failure instanceof IOException io
                      ? FileFailure.reason(io)
                      : String.valueOf(failure.getMessage()))));
    }
  }

  private Optional<JavaFileObject> create(BindingRequest request, String typeName)
      throws IOException {
    try {
      return Optional.of(filer.createSourceFile(typeName, request.element()));
    } catch (FilerException exists) {
      reporter.report(request, List.of(GeneratedTypes.exists(typeName)));
      return Optional.empty();
    }
  }
}
