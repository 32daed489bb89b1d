package io.github.headerspec.processor;

import io.github.headerspec.generator.GeneratedSource;
import io.github.headerspec.spec.Diagnostic;
import io.github.headerspec.spec.DiagnosticCode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;

/** Hands generated sources to the compiler. */
final class SourceOutput {

  private SourceOutput() {}

  /** Writes the sources of a request, with the annotated element as their only origin. */
  static void write(
      BindingRequest request, List<GeneratedSource> sources, Filer filer, Reporter reporter) {
    for (GeneratedSource source : sources) {
      try (Writer writer =
          filer.createSourceFile(source.typeName(), request.element()).openWriter()) {
        writer.write(source.text());
      } catch (FilerException exists) {
        reporter.report(request, List.of(GeneratedTypes.exists(source.typeName())));
      } catch (IOException | IllegalArgumentException failed) {
        // The second is how javac says that a folder is where the file should be.
        reporter.report(
            request,
            List.of(
                Diagnostic.of(
                    DiagnosticCode.OUTPUT_FAILED,
                    List.of(),
                    "check the compiler's folder for generated sources",
                    source.typeName(),
                    failed)));
      }
    }
  }
}
