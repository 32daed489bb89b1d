package io.github.headerspec.fuzz;

import com.sun.source.doctree.AttributeTree;
import com.sun.source.doctree.BlockTagTree;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ErroneousTree;
import com.sun.source.doctree.InlineTagTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTreeScanner;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePathScanner;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What in documentation comments is no text.
 *
 * @param elements HTML elements, as {@code <name>}, their attributes by name, and the beginnings of
 *     addresses
 * @param tags how often each of Javadoc's tags occurs
 */
record Markup(Set<String> elements, Map<String, Long> tags) {

  /** What CommonMark may become. */
  static final Set<String> OF_TEXT =
      Set.of(
          "<p>",
          "<strong>",
          "<em>",
          "<ul>",
          "<ol>",
          "start",
          "<li>",
          "<blockquote>",
          "<pre>",
          "<code>",
          "<hr>",
          "<br>",
          "<a>",
          "href",
          "http://",
          "https://");

  /** The markup of sources, as the compiler's parser finds it. */
  static Markup of(DocTrees trees, Iterable<? extends CompilationUnitTree> units) {
    Markup markup = new Markup(new TreeSet<>(), new TreeMap<>());
    for (CompilationUnitTree unit : units) {
      new TreePathScanner<Void, Markup>() {
        @Override
        public Void visitClass(ClassTree type, Markup self) {
          self.add(trees.getDocCommentTree(getCurrentPath()));
          return super.visitClass(type, self);
        }

        @Override
        public Void visitMethod(MethodTree method, Markup self) {
          self.add(trees.getDocCommentTree(getCurrentPath()));
          return super.visitMethod(method, self);
        }

        @Override
        public Void visitVariable(VariableTree variable, Markup self) {
          self.add(trees.getDocCommentTree(getCurrentPath()));
          return super.visitVariable(variable, self);
        }
      }.scan(unit, markup);
    }
    return markup;
  }

  private void add(DocCommentTree comment) {
    if (comment == null) {
      return;
    }
    new DocTreeScanner<Void, Markup>() {
      @Override
      public Void scan(DocTree tree, Markup self) {
        if (tree instanceof BlockTagTree block) {
          tags.merge("@" + block.getTagName(), 1L, Long::sum);
        } else if (tree instanceof InlineTagTree inline) {
          tags.merge("{@" + inline.getTagName(), 1L, Long::sum);
        } else if (tree instanceof StartElementTree element) {
          elements.add("<" + element.getName() + ">");
        } else if (tree instanceof AttributeTree attribute) {
          elements.add(attribute.getName().toString());
          // Numbers, and the names of types as places on the page.
          if (!Set.of("start", "id").contains(attribute.getName().toString())) {
            elements.add(
                String.valueOf(attribute.getValue())
                    .replaceFirst("//.*", "//")
                    .replaceFirst("^#.*", "#"));
          }
        } else if (tree instanceof ErroneousTree) {
          elements.add(tree.toString());
        }
        return super.scan(tree, self);
      }
    }.scan(comment, this);
  }
}
