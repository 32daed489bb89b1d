package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.source.Doubt;
import io.github.headerspec.importer.source.Identifier;
import io.github.headerspec.importer.source.IdentifierTable;
import io.github.headerspec.importer.source.SourceBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a preprocessor knows at one point of a text: the beginning of a text that follows. */
public final class PreprocessorState {

  private final MacroTable macros;
  private final Set<SourceBuffer> once;
  private final Set<SourceBuffer> included;
  private final Map<Identifier, Doubt> doubts;
  private String missingInclude = "";
  private final PackStack pack;
  private int counter;

  /**
   * Before the first line: only the macros that are computed are known.
   *
   * @param dialect what the target's compiler has
   * @param identifiers the identifiers of the run
   */
  public PreprocessorState(Dialect dialect, IdentifierTable identifiers) {
    this.macros = new MacroTable();
    DynamicMacros.define(macros, dialect, identifiers);
    this.once = new HashSet<>();
    this.included = new HashSet<>();
    this.doubts = new HashMap<>();
    this.pack = new PackStack();
  }

  private PreprocessorState(PreprocessorState other) {
    this.macros = new MacroTable(other.macros);
    this.once = new HashSet<>(other.once);
    this.included = new HashSet<>(other.included);
    this.doubts = new HashMap<>(other.doubts);
    this.missingInclude = other.missingInclude;
    this.pack = new PackStack(other.pack);
    this.counter = other.counter;
  }

  /**
   * A copy, so that what follows changes nothing here.
   *
   * @return the copy
   */
  public PreprocessorState copy() {
    return new PreprocessorState(this);
  }

  MacroTable macros() {
    return macros;
  }

  /** What {@code #pragma pack} says. */
  PackStack pack() {
    return pack;
  }

  /** Takes down that a file is not to be read again. */
  void readOnce(SourceBuffer file) {
    once.add(file);
  }

  boolean isReadOnce(SourceBuffer file) {
    return once.contains(file);
  }

  /** Takes down that a file was read; {@code false} if it was before. */
  boolean include(SourceBuffer file) {
    return included.add(file);
  }

  /**
   * Whether a file was read.
   *
   * @param file the file
   * @return {@code true} if it was, at least once
   */
  public boolean hasRead(SourceBuffer file) {
    return included.contains(file);
  }

  /** Takes down that an included file is not there. */
  void misses(String include) {
    missingInclude = missingInclude.isEmpty() ? include : missingInclude;
  }

  /** Takes down what a name's definition depends on; nothing if it is certain now. */
  void doubt(Identifier name, Doubt doubt) {
    if (doubt.exists()) {
      doubts.put(name, doubt);
    } else if (!doubts.isEmpty()) {
      doubts.remove(name);
    }
  }

  /** Why it is not certain what a name is defined as. */
  Doubt doubtAbout(Identifier name) {
    return doubts.isEmpty() ? Doubt.NONE : doubts.getOrDefault(name, Doubt.NONE);
  }

  /** Why it is not certain that a name is not defined. */
  Doubt doubtAboutUndefined(Identifier name) {
    Doubt known = doubtAbout(name);
    if (known.exists() || missingInclude.isEmpty() || CompilerNames.has(name.name())) {
      return known;
    }
    return Doubt.definition(name.name(), missingInclude);
  }

  int nextCounter() {
    return counter++;
  }
}
