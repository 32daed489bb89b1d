package io.github.headerspec.processor;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/** The folder of the file that an element is declared in. Only javac tells it. */
final class SourceFolder {

  private SourceFolder() {}

  /** The folder; empty under another compiler, or if the source is in no folder. */
  static Optional<Path> of(Element element, ProcessingEnvironment environment) {
    try {
      TreePath path = Trees.instance(environment).getPath(element);
      return Optional.ofNullable(path)
          .map(tree -> tree.getCompilationUnit().getSourceFile().toUri())
          .filter(uri -> "file".equals(uri.getScheme()))
          .flatMap(SourceFolder::parent);
    } catch (IllegalArgumentException | LinkageError otherCompiler) {
      return Optional.empty();
    }
  }

  private static Optional<Path> parent(URI file) {
    try {
      return Optional.ofNullable(Path.of(file).getParent());
    } catch (IllegalArgumentException | FileSystemNotFoundException inNoFolder) {
      return Optional.empty();
    }
  }
}
