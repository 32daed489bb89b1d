package io.github.headerspec.fuzz;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the JDK's parser finds in sources apart from the package, comments and the content of string
 * literals: the kind of each node of the tree, in order, with its name, flags, type or value.
 */
final class Skeleton extends TreeScanner<Void, Skeleton> {

  private static final Set<Tree.Kind> DECLARATIONS =
      Set.of(
          Tree.Kind.CLASS,
          Tree.Kind.ENUM,
          Tree.Kind.INTERFACE,
          Tree.Kind.RECORD,
          Tree.Kind.ANNOTATION_TYPE,
          Tree.Kind.METHOD,
          Tree.Kind.VARIABLE);

  /**
   * A node.
   *
   * @param kind what it is
   * @param label what tells it apart from others of the kind; empty if nothing does
   */
  record Node(Tree.Kind kind, String label) {

    private boolean isDeclaration() {
      return DECLARATIONS.contains(kind);
    }
  }

  private final List<Node> nodes = new ArrayList<>();

  private Skeleton() {}

  /** All nodes of a source, as the parser made them. */
  static List<Node> of(CompilationUnitTree unit) {
    Skeleton skeleton = new Skeleton();
    skeleton.scan(unit, skeleton);
    return List.copyOf(skeleton.nodes);
  }

  /** The types, members, parameters and local variables among nodes. */
  static List<Node> declarations(List<Node> nodes) {
    return nodes.stream().filter(Node::isDeclaration).toList();
  }

  @Override
  public Void scan(Tree tree, Skeleton self) {
    if (tree instanceof PackageTree) {
      return null;
    }
    if (tree != null) {
      nodes.add(new Node(tree.getKind(), label(tree)));
    }
    return super.scan(tree, self);
  }

  private static String label(Tree tree) {
    if (tree instanceof ClassTree type) {
      return type.getSimpleName().toString();
    } else if (tree instanceof MethodTree method) {
      return method.getName().toString();
    } else if (tree instanceof VariableTree variable) {
      return variable.getName().toString();
    } else if (tree instanceof IdentifierTree identifier) {
      return identifier.getName().toString();
    } else if (tree instanceof MemberSelectTree select) {
      return select.getIdentifier().toString();
    } else if (tree instanceof MemberReferenceTree reference) {
      return reference.getName().toString();
    } else if (tree instanceof ModifiersTree modifiers) {
      return modifiers.getFlags().toString();
    } else if (tree instanceof PrimitiveTypeTree type) {
      return type.getPrimitiveTypeKind().toString();
    } else if (tree instanceof LiteralTree literal
        && literal.getKind() != Tree.Kind.STRING_LITERAL) {
      return String.valueOf(literal.getValue());
    }
    return "";
  }
}
