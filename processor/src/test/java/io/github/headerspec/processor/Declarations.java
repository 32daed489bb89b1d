package io.github.headerspec.processor;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What sources declare, read back by the JDK's parser: nothing of a spec may have become code. */
final class Declarations {

  private final Set<String> declared = new TreeSet<>();

  private Declarations() {}

  /**
   * The declarations: {@code Type}, {@code Type.field}, {@code Type.CONSTANT=} for one that the
   * compiler knows the value of, {@code Type.method(1)} with the number of parameters.
   */
  static Set<String> of(Collection<String> sources) throws IOException {
    List<JavaFileObject> files = sources.stream().map(Declarations::file).toList();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler().getTask(null, null, null, null, null, files);
    Declarations declarations = new Declarations();
    for (CompilationUnitTree unit : task.parse()) {
      String qualifier = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
      unit.getTypeDecls().forEach(type -> declarations.add(qualifier, type));
    }
    return declarations.declared;
  }

  private static JavaFileObject file(String source) {
    return new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  private void add(String outer, Tree tree) {
    if (tree instanceof ClassTree type) {
      declare(outer + type.getSimpleName());
      type.getMembers().forEach(member -> add(outer + type.getSimpleName() + ".", member));
    } else if (tree instanceof MethodTree method) {
      declare(outer + method.getName() + "(" + method.getParameters().size() + ")");
    } else if (tree instanceof VariableTree field) {
      declare(outer + field.getName() + (isCompileTimeConstant(field) ? "=" : ""));
    } else {
      declare(outer + (tree instanceof BlockTree ? "{}" : tree.getKind().toString()));
    }
  }

  private void declare(String declaration) {
    if (!declared.add(declaration)) {
      declared.add(declaration + " again");
    }
  }

  private static boolean isCompileTimeConstant(VariableTree field) {
    return field.getModifiers().getFlags().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))
        && field.getType() instanceof PrimitiveTypeTree
        && isLiteral(field.getInitializer());
  }

  private static boolean isLiteral(ExpressionTree value) {
    return value instanceof LiteralTree
        || (value instanceof UnaryTree minus && isLiteral(minus.getExpression()));
  }
}
