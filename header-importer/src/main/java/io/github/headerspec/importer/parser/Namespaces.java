package io.github.headerspec.importer.parser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which scopes there are, and which of them others see into: by {@code using namespace}, {@code
 * using enum}, as inline or unnamed namespaces, and by another name.
 */
public final class Namespaces {

  private final LayeredMap<Set<String>> visible;

  /** No scopes but the file. */
  public Namespaces() {
    visible = new LayeredMap<>();
  }

  /**
   * Scopes to which others can be added.
   *
   * @param before what is known; not to be changed any more
   */
  public Namespaces(Namespaces before) {
    visible = new LayeredMap<>(before.visible);
  }

  /**
   * Adds a scope.
   *
   * @param prefix its prefix
   * @return whether it is new
   */
  public boolean add(String prefix) {
    return !visible.has(prefix) && visible.put(prefix, Set.of()).isEmpty();
  }

  /**
   * Lets a scope see into another one.
   *
   * @param prefix the prefix of the scope
   * @param other the prefix of the other one
   */
  public void show(String prefix, String other) {
    Set<String> others = new LinkedHashSet<>(visible.get(prefix).orElse(Set.of()));
    others.add(other);
    visible.put(prefix, others);
  }

  /**
   * What a name is found to mean.
   *
   * @param name the qualified name; empty if none is known
   * @param certain whether nothing that is not known can hide it
   */
  public record Found(Optional<String> name, boolean certain) {}

  /**
   * Looks a name up.
   *
   * @param from the scope that it stands in
   * @param name the name, qualified as it is written
   * @param declared whether a qualified name is declared
   * @return what it means
   */
  public Found find(Scope from, String name, Predicate<String> declared) {
    if (visible.isEmpty() && from.parent().isEmpty() && !name.startsWith(":")) {
      // In C there is but one scope.
      return new Found(Optional.of(name).filter(declared), true);
    }
    if (name.startsWith("::")) {
      return only(inside(Set.of(""), name.substring(2).split("::", -1), declared));
    }
    String[] parts = name.split("::", -1);
    for (Optional<Scope> scope = Optional.of(from); scope.isPresent(); ) {
      Scope here = scope.get();
      for (String prefix : here.prefixes().toList()) {
        Set<String> found = inside(Set.of(prefix), parts, declared);
        if (!found.isEmpty()) {
          return only(found);
        }
        if (parts.length > 1 && hasScope(prefix, parts[0])) {
          // The name would have to be in this scope, and is not known there.
          return new Found(Optional.empty(), false);
        }
      }
      if (here.opaque()) {
        return new Found(Optional.empty(), false);
      }
      scope = here.parent();
    }
    return new Found(Optional.empty(), true);
  }

  private boolean hasScope(String prefix, String name) {
    return all(Set.of(prefix)).stream().anyMatch(each -> visible.has(each + name + "::"));
  }

  private static Found only(Set<String> found) {
    return new Found(
        found.size() == 1 ? found.stream().findFirst() : Optional.empty(), found.isEmpty());
  }

  private Set<String> inside(Set<String> prefixes, String[] parts, Predicate<String> declared) {
    Set<String> scopes = prefixes;
    for (int i = 0; i < parts.length - 1; i++) {
      String part = parts[i];
      scopes = all(scopes).stream().map(it -> it + part + "::").collect(Collectors.toSet());
    }
    String last = parts[parts.length - 1];
    return all(scopes).stream().map(it -> it + last).filter(declared).collect(Collectors.toSet());
  }

  /** These scopes, and those that they see into. */
  private Set<String> all(Set<String> scopes) {
    Set<String> all = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(scopes);
    while (!next.isEmpty()) {
      String scope = next.remove();
      if (all.add(scope)) {
        next.addAll(visible.get(scope).orElse(Set.of()));
      }
    }
    return all;
  }

  /**
   * The prefix of a scope that is named in another one.
   *
   * @param from where it is named
   * @param name the scope's name, qualified as it is written
   * @return its prefix; empty if it is not known
   */
  public Optional<String> scope(Scope from, String name) {
    return find(from, name, each -> visible.has(each + "::")).name().map(found -> found + "::");
  }
}
