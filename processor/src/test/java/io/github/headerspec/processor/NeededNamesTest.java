package io.github.headerspec.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import io.github.headerspec.fixture.FileTree;
import io.github.headerspec.spec.NameRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** A type cannot have the name of a variable of the generated code, which would hide it. */
class NeededNamesTest {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  @Test
  void noTypeIsNamedLikeAVariableOfGeneratedCode() throws IOException {
    Set<String> variables = variables();
    assertThat(variables)
        .contains("value", "slot")
        .noneMatch(NameRules::isUsableType, "can be the name of a type");
  }

  private static Set<String> variables() throws IOException {
    List<Path> sources =
        FileTree.files(Path.of("src/test/fixtures"))
            .filter(file -> file.toString().matches(".*\\Wexpected\\W[^/]*\\.java"))
            .toList();
    Set<String> variables = new TreeSet<>();
    try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, Locale.ROOT, null)) {
      JavacTask task =
          (JavacTask)
              COMPILER.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources));
      for (CompilationUnitTree unit : task.parse()) {
        new TreeScanner<Void, Set<String>>() {
          @Override
          public Void visitVariable(VariableTree variable, Set<String> names) {
            // Static are constants, and tables that are named like constants.
            if (!variable.getModifiers().getFlags().contains(Modifier.STATIC)) {
              names.add(variable.getName().toString());
            }
            return super.visitVariable(variable, names);
          }
        }.scan(unit, variables);
      }
    }
    return variables;
  }
}
