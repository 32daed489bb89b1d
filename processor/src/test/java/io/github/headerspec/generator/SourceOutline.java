package io.github.headerspec.generator;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The public types that sources declare, with their constants and, if they are asked for, their
 * other members: what is expected in a fixture that is not about the text of the sources.
 */
public final class SourceOutline {

  /** What is expected in a fixture. */
  public enum Detail {
    /**
     * Types with their constants, which have what makes them or, if they are numbers, the value.
     */
    TYPES("types.txt"),
    /** The signatures of all other public members too: for names that could clash with them. */
    MEMBERS("members.txt");

    private final String file;

    Detail(String file) {
      this.file = file;
    }

    /**
     * The name of the file with the outline.
     *
     * @return the name, without a folder
     */
    public String file() {
      return file;
    }
  }

  private final StringBuilder lines = new StringBuilder();
  private final Detail detail;

  private SourceOutline(Detail detail) {
    this.detail = detail;
  }

  /**
   * The outline of all sources, in the order of their paths.
   *
   * @param sources the text of each source by its path
   * @param detail what is in the outline
   * @return lines
   */
  public static String of(Map<String, String> sources, Detail detail) {
    SourceOutline outline = new SourceOutline(detail);
    sources.forEach(outline::addFile);
    return outline.lines.toString();
  }

  private void addFile(String path, String text) {
    lines.append(path).append('\n');
    try {
      JavacTask task =
          (JavacTask)
              ToolProvider.getSystemJavaCompiler()
                  .getTask(null, null, null, null, null, List.of(new Source(text)));
      for (CompilationUnitTree unit : task.parse()) {
        unit.getTypeDecls().forEach(type -> addType("", (ClassTree) type));
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void addType(String outer, ClassTree type) {
    boolean isInterface = type.getKind() == Tree.Kind.INTERFACE;
    boolean hasConstants =
        type.getMembers().stream()
            .anyMatch(
                member ->
                    member instanceof VariableTree field
                        && (isInterface || isPublic(field.getModifiers())));
    if (outer.isEmpty() || detail == Detail.MEMBERS || hasConstants) {
      line(type.getKind().toString().toLowerCase(Locale.ROOT) + " " + outer + name(type));
    }
    for (Tree member : type.getMembers()) {
      if (member instanceof ClassTree nested && (isInterface || isPublic(nested.getModifiers()))) {
        addType(outer + name(type) + ".", nested);
      } else if (member instanceof VariableTree field
          && (isInterface || isPublic(field.getModifiers()))) {
        line("  " + field.getName() + value(field));
      } else if (member instanceof MethodTree method
          && detail == Detail.MEMBERS
          && (isInterface || isPublic(method.getModifiers()))) {
        line("  " + signature(method));
      }
    }
  }

  private void line(String text) {
    lines.append("  ").append(text).append('\n');
  }

  private static String name(ClassTree type) {
    return type.getSimpleName().toString();
  }

  private static boolean isPublic(ModifiersTree modifiers) {
    return modifiers.getFlags().contains(Modifier.PUBLIC);
  }

  private static String value(VariableTree field) {
    Tree value = field.getInitializer();
    if (value instanceof NewClassTree constant) {
      return constant.getArguments().stream()
          .map(Object::toString)
          .collect(Collectors.joining(", ", "(", ")"));
    }
    return value == null ? "" : " = " + value;
  }

  private static String signature(MethodTree method) {
    String parameters =
        method.getParameters().stream()
            .map(parameter -> parameter.getType().toString())
            .collect(Collectors.joining(", ", "(", ")"));
    boolean isStatic = method.getModifiers().getFlags().contains(Modifier.STATIC);
    return (isStatic ? "static " : "")
        + method.getReturnType()
        + " "
        + method.getName()
        + parameters;
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String text) {
      super(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
