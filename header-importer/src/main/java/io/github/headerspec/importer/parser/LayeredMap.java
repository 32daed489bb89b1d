package io.github.headerspec.importer.parser;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A map that begins with what another one has, without copying it: what is known before a header is
 * known before many.
 *
 * @param <V> what names stand for
 */
public final class LayeredMap<V> {

  private final Map<String, V> own = new HashMap<>();
  private final Optional<LayeredMap<V>> before;

  /** An empty map. */
  public LayeredMap() {
    this.before = Optional.empty();
  }

  /**
   * A map to which entries can be added.
   *
   * @param before the entries it begins with; not to be changed any more
   */
  public LayeredMap(LayeredMap<V> before) {
    this.before = before.own.isEmpty() ? before.before : Optional.of(before);
  }

  /**
   * Looks a name up.
   *
   * @param name the name
   * @return what it stands for; empty if it is not in the map
   */
  public Optional<V> get(String name) {
    V found = own.get(name);
    if (found != null) {
      return Optional.of(found);
    }
    return before.isPresent() ? before.get().get(name) : Optional.empty();
  }

  /**
   * Whether a name is in the map.
   *
   * @param name the name
   * @return {@code true} if it is
   */
  public boolean has(String name) {
    return own.containsKey(name) || (before.isPresent() && before.get().has(name));
  }

  /**
   * Whether no name is in the map.
   *
   * @return {@code true} if it is empty
   */
  public boolean isEmpty() {
    return own.isEmpty() && before.isEmpty();
  }

  /**
   * Adds an entry, or replaces one.
   *
   * @param name the name
   * @param value what it stands for
   * @return what it stood for; empty if it was not in the map
   */
  public Optional<V> put(String name, V value) {
    Optional<V> earlier = get(name);
    own.put(name, value);
    return earlier;
  }
}
