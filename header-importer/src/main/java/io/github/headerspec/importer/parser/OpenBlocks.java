package io.github.headerspec.importer.parser;

import io.github.headerspec.importer.constant.Expression.TypeName;
import io.github.headerspec.importer.preprocessor.TokenSource.Pack;
import io.github.headerspec.importer.source.Token;
import io.github.headerspec.spec.QualifiedNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The braces around a place whose inside is read: namespaces, linkages and classes. */
final class OpenBlocks {

  private final TypeTable types;
  private final List<Declaration> declarations;
  private final boolean cpp;
  private final Map<String, Scope> classes;
  private final List<Block> open = new ArrayList<>();
  private Scope scope = Scope.FILE;
  private int unnamed;

  /**
   * Nothing is open.
   *
   * @param types the names of types
   * @param declarations gets what the blocks declare
   * @param cpp whether it is C++
   * @param before what is known already
   */
  OpenBlocks(
      TypeTable types,
      List<Declaration> declarations,
      boolean cpp,
      DeclarationReader.Known before) {
    this.types = types;
    this.declarations = declarations;
    this.cpp = cpp;
    this.classes = new HashMap<>(before.classes());
    this.unnamed = before.unnamed();
  }

  /**
   * A brace whose inside is read.
   *
   * @param around the scope it stands in
   * @param head what stands before it
   * @param structure the class whose declaration goes on after it
   */
  record Block(Scope around, List<Token> head, Optional<StructureReader> structure) {}

  Scope scope() {
    return scope;
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  /** The classes that were read so far, by their prefixes. */
  Map<String, Scope> classes() {
    return classes;
  }

  /** How many things without a name there were so far. */
  int unnamed() {
    return unnamed;
  }

  /** The number of one more thing without a name. */
  int nextUnnamed() {
    return ++unnamed;
  }

  /** The class whose members are being read. */
  Optional<StructureReader> structure() {
    return open.isEmpty() ? Optional.empty() : open.get(open.size() - 1).structure();
  }

  /**
   * Enters a block.
   *
   * @param blockHead what it is
   * @param head the tokens before its brace
   * @param pack what {@code #pragma pack} says at the brace
   */
  void enter(BlockHead blockHead, List<Token> head, Pack pack) {
    switch (blockHead.kind()) {
      case NAMESPACE -> enter(namespace(blockHead, head), head, Optional.empty());
      case LINKAGE, OTHER -> enter(scope, head, Optional.empty());
      case CLASS -> {
        Scope inner = classScope(blockHead);
        enter(inner, head, Optional.of(structure(blockHead, inner, head, pack)));
      }
    }
  }

  private void enter(Scope inner, List<Token> head, Optional<StructureReader> structure) {
    open.add(new Block(scope, head, structure));
    scope = inner;
  }

  /** Leaves the innermost block; empty if none is open. */
  Optional<Block> leave() {
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Block block = open.remove(open.size() - 1);
    scope = block.around();
    return Optional.of(block);
  }

  private Scope namespace(BlockHead blockHead, List<Token> head) {
    Scope inner = scope;
    boolean inline = head.stream().anyMatch(token -> token.is("inline"));
    List<String> names = blockHead.names().isEmpty() ? List.of("") : blockHead.names();
    for (int i = 0; i < names.size(); i++) {
      Scope around = inner;
      String name = names.get(i).isEmpty() ? Scope.UNNAMED + "0" : names.get(i);
      inner = around.inner(name);
      known(inner);
      if (names.get(i).isEmpty() || (inline && i == names.size() - 1)) {
        types.namespaces().show(around.prefix(), inner.prefix());
        declarations.add(new Declaration.Visible(around.prefix(), inner.prefix()));
      }
    }
    return inner;
  }

  /** Notes that there is a scope. */
  void known(Scope inner) {
    if (types.namespaces().add(inner.prefix())) {
      declarations.add(new Declaration.Visible(inner.prefix(), inner.prefix()));
    }
  }

  private StructureReader structure(BlockHead blockHead, Scope inner, List<Token> head, Pack pack) {
    boolean union = head.stream().anyMatch(token -> token.is("union"));
    Optional<String> tag = blockHead.names().stream().reduce((first, second) -> second);
    String key =
        cpp
            ? inner.prefix().substring(0, inner.prefix().length() - 2)
            : tag.orElseGet(() -> "" + Scope.UNNAMED + nextUnnamed());
    boolean understood =
        !blockHead.opaque() && blockHead.bases().isEmpty() && StructureReader.isPlain(head);
    if (tag.isPresent()) {
      Scope around = cpp ? inner.parent().orElseThrow() : scope;
      TypeName type = new TypeName(List.of(union ? "union" : "struct", key), false);
      types.define(around, (union ? "union " : "struct ") + tag.get(), type);
      if (cpp && blockHead.opaque()) {
        types.hide(around, tag.get());
      } else if (cpp) {
        types.define(around, tag.get(), type);
      }
    }
    return new StructureReader(key, union, understood, pack);
  }

  private Scope classScope(BlockHead blockHead) {
    if (!cpp) {
      return scope;
    }
    List<Scope> bases = new ArrayList<>();
    blockHead.bases().forEach(base -> findClass(base).ifPresent(bases::add));
    boolean opaque = blockHead.opaque() || bases.size() < blockHead.bases().size();
    List<String> names =
        blockHead.names().isEmpty()
            ? List.of("" + Scope.UNNAMED + nextUnnamed())
            : blockHead.names();
    String arguments = blockHead.template() ? QualifiedNames.ARGUMENTS : "";
    Scope inner = scope;
    for (String name : names) {
      inner = inner.ofClass(name, arguments, opaque, bases);
      known(inner);
    }
    classes.put(inner.prefix(), inner);
    return inner;
  }

  private Optional<Scope> findClass(String name) {
    for (Optional<Scope> from = Optional.of(scope); from.isPresent(); ) {
      Scope found = classes.get(from.get().prefix() + name + "::");
      if (found != null) {
        return Optional.of(found);
      }
      from = from.get().parent();
    }
    return Optional.empty();
  }
}
