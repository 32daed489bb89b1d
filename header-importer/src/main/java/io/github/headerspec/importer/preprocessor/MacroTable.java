package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.source.Identifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The macros that are defined at one point of a text, and those put aside by a pragma. */
public final class MacroTable {

  private static final int INITIAL_SIZE = 1 << 12;

  /** By the number of the name; {@link Macro#NONE} for a name that is not defined. */
  private Macro[] macros;

  private final Map<Identifier, Deque<Macro>> pushed = new HashMap<>();

  MacroTable() {
    this.macros = new Macro[INITIAL_SIZE];
    Arrays.fill(macros, Macro.NONE);
  }

  /**
   * A table that begins with what another one has.
   *
   * @param other the other table, which stays as it is
   */
  MacroTable(MacroTable other) {
    this.macros = other.macros.clone();
    other.pushed.forEach((name, stack) -> pushed.put(name, new ArrayDeque<>(stack)));
  }

  Macro get(Identifier name) {
    int number = name.number();
    return number < macros.length ? macros[number] : Macro.NONE;
  }

  /**
   * Whether a macro is defined.
   *
   * @param name its name
   * @return {@code true} if it is
   */
  public boolean isDefined(Identifier name) {
    return get(name) != Macro.NONE;
  }

  void define(Macro macro) {
    set(macro.name(), macro);
  }

  void undefine(Identifier name) {
    set(name, Macro.NONE);
  }

  private void set(Identifier name, Macro macro) {
    int number = name.number();
    if (number >= macros.length) {
      if (macro == Macro.NONE) {
        return;
      }
      int old = macros.length;
      macros = Arrays.copyOf(macros, Math.max(number + 1, old * 2));
      Arrays.fill(macros, old, macros.length, Macro.NONE);
    }
    macros[number] = macro;
  }

  /** Puts the definition of a macro aside, also that it has none. */
  void push(Identifier name) {
    pushed.computeIfAbsent(name, key -> new ArrayDeque<>()).push(get(name));
  }

  /** Brings the definition back that was put aside last; nothing happens if there is none. */
  void pop(Identifier name) {
    Deque<Macro> stack = pushed.get(name);
    if (stack != null && !stack.isEmpty()) {
      set(name, stack.pop());
    }
  }

  void forEach(Consumer<Macro> action) {
    for (Macro macro : macros) {
      if (macro != Macro.NONE) {
        action.accept(macro);
      }
    }
  }
}
