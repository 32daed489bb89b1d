package io.github.headerspec.importer.facts;

import io.github.headerspec.importer.constant.Constant;
import io.github.headerspec.importer.constant.Environment;
import io.github.headerspec.importer.constant.Layout;
import io.github.headerspec.importer.constant.Type;
import io.github.headerspec.importer.parser.LayeredMap;
import io.github.headerspec.importer.parser.Namespaces;
import io.github.headerspec.importer.parser.Scope;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What names stand for in a scope.
 *
 * @param scope the scope
 * @param constants the constants, by their qualified names
 * @param ambiguous the names that may stand for something else
 * @param variables the types of variables
 * @param types the types that have members or enumerators
 * @param namespaces which scopes see into which
 */
record NamesInScope(
    Scope scope,
    LayeredMap<Constant> constants,
    LayeredMap<Boolean> ambiguous,
    LayeredMap<Type> variables,
    LayeredMap<Type> types,
    Namespaces namespaces)
    implements Environment {

  @Override
  public Optional<Constant> constant(String name) {
    return found(name).filter(it -> !ambiguous.has(it)).flatMap(constants::get);
  }

  @Override
  public Unknown whyUnknown(String name) {
    Namespaces.Found found = find(name);
    if (found.name().isPresent()) {
      return Unknown.UNCERTAIN;
    } else if (found.certain()) {
      return Unknown.UNDECLARED;
    }
    boolean inherited =
        Stream.iterate(Optional.of(scope), Optional::isPresent, it -> it.get().parent())
            .flatMap(Optional::stream)
            .anyMatch(Scope::opaque);
    return inherited ? Unknown.MAYBE_INHERITED : Unknown.UNCERTAIN;
  }

  @Override
  public Optional<Type> variable(String name) {
    return found(name).flatMap(it -> variables.get(it).or(() -> member(it)));
  }

  /** {@code S::a}, as in {@code sizeof(S::a)}. */
  private Optional<Type> member(String qualified) {
    int end = qualified.lastIndexOf("::");
    if (end < 0) {
      return Optional.empty();
    }
    String owner = qualified.substring(0, end);
    return types
        .get("struct " + owner)
        .or(() -> types.get("union " + owner))
        .filter(Type.Structure.class::isInstance)
        .map(it -> ((Type.Structure) it).layout().members().get(qualified.substring(end + 2)))
        .filter(it -> !it.bitField())
        .map(Layout.Member::type);
  }

  @Override
  public Optional<Type> type(String key) {
    return types.get(key);
  }

  private Optional<String> found(String name) {
    return find(name).name();
  }

  private Namespaces.Found find(String name) {
    return namespaces.find(
        scope, name, it -> constants.has(it) || ambiguous.has(it) || variables.has(it));
  }
}
