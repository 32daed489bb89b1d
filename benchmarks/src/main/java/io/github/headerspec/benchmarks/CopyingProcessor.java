package io.github.headerspec.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Writes sources that are there already, and nothing else: what any processor costs that generates
 * them. The option {@code from} is their folder. For {@code benchmarks/javac}, which compiles this
 * file alone.
 */
@SupportedAnnotationTypes("io.github.headerspec.annotations.GenerateBindings")
@SupportedOptions("from")
public final class CopyingProcessor extends AbstractProcessor {

  private boolean done;

  /** Makes a processor; for the compiler. */
  public CopyingProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // As the processor does that it is measured beside.
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!done) {
      done = true;
      copyAll(Path.of(processingEnv.getOptions().getOrDefault("from", ".")));
    }
    return true;
  }

  private void copyAll(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> sources =
          files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      for (Path source : sources) {
        String name = root.relativize(source).toString().replace('/', '.');
        try (Writer writer =
            processingEnv
                .getFiler()
                .createSourceFile(name.substring(0, name.length() - ".java".length()))
                .openWriter()) {
          writer.write(Files.readString(source));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
