package io.github.headerspec.fuzz;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import io.github.headerspec.generator.GeneratedSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The JDK's compiler, as strict as it can be, without files. */
final class MemoryCompiler {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final List<String> STRICT =
      List.of("-Xlint:all", "-Xdoclint:all", "-Werror", "-proc:none");

  /** One for all runs: it keeps the JDK's own classes open. */
  private static final JavaFileManager FILES =
      new ForwardingJavaFileManager<>(
          COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
        @Override
        public JavaFileObject getJavaFileForOutput(
            Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
          return new Discarded(kind);
        }
      };

  private MemoryCompiler() {}

  /**
   * What the compiler made of sources.
   *
   * @param skeletons what the parser found in each source, in their order
   * @param markup what the sources have in documentation comments besides text
   * @param messages what it says; empty if it is content
   */
  record Compilation(List<List<Skeleton.Node>> skeletons, Markup markup, String messages) {}

  /** Compiles, up to the bytes of the classes. */
  static Compilation compile(List<GeneratedSource> sources) {
    StringWriter output = new StringWriter();
    List<Source> files = sources.stream().map(Source::new).toList();
    JavacTask task = (JavacTask) COMPILER.getTask(output, FILES, null, STRICT, null, files);
    List<List<Skeleton.Node>> skeletons = new ArrayList<>();
    try {
      // Now, because the later phases rewrite the trees.
      Iterable<? extends CompilationUnitTree> units = task.parse();
      units.forEach(unit -> skeletons.add(Skeleton.of(unit)));
      Markup markup = Markup.of(DocTrees.instance(task), units);
      task.generate();
      return new Compilation(List.copyOf(skeletons), markup, output.toString());
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The compiler wants a type in a file of its name, which may have any letters. */
  private static URI uri(String typeName) {
    try {
      return new URI("memory", null, "/" + typeName.replace('.', '/') + ".java", null);
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(GeneratedSource source) {
      super(uri(source.typeName()), Kind.SOURCE);
      this.text = source.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Discarded extends SimpleJavaFileObject {
    Discarded(Kind kind) {
      super(URI.create("memory:///discarded"), kind);
    }

    @Override
    public OutputStream openOutputStream() {
      return OutputStream.nullOutputStream();
    }
  }
}
