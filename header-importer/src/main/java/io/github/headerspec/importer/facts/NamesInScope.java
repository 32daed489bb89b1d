package io.github.headerspec.importer.facts;

import io.github.headerspec.importer.constant.Constant;
import io.github.headerspec.importer.constant.Environment;
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
    return found(name).flatMap(variables::get);
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
