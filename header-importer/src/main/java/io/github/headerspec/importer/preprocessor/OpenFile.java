package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.source.Doubt;
import io.github.headerspec.importer.source.Identifier;
import io.github.headerspec.importer.source.Inclusion;
import io.github.headerspec.importer.source.Lexer;
import java.util.ArrayDeque;
import java.util.Deque;

/** A file that is being read: how far, which conditions are open, and whether it has a guard. */
final class OpenFile {

  /** A condition that is open. */
  static final class Conditional {
    private boolean taken;
    private boolean hadElse;
    private final Identifier undefined;
    private final Doubt doubtAround;
    private Doubt doubt;
    private boolean empty = true;
    private boolean isGuard;

    /**
     * A condition of which the first branch begins.
     *
     * @param taken whether the branch is read
     * @param doubt why that is not certain
     * @param doubtAround why it is not certain that the condition is come to
     * @param undefined the macro that the condition wants to be undefined, and nothing else
     */
    Conditional(boolean taken, Doubt doubt, Doubt doubtAround, Identifier undefined) {
      this.taken = taken;
      this.doubt = doubt;
      this.doubtAround = doubtAround;
      this.undefined = undefined;
    }

    /** Why it is not certain which of its branches is read. */
    Doubt doubt() {
      return isGuard ? doubtAround : doubt;
    }

    /** Takes down why it is not certain that its next branch is read. */
    void nextBranch(Doubt newDoubt) {
      isGuard = false;
      doubt = newDoubt;
    }

    /**
     * Takes down a definition. With the macro that is to be undefined in the first place, the
     * condition only keeps a text from being read twice: all but the macro's value is certain.
     */
    void define(Identifier macro) {
      isGuard |= empty && macro == undefined;
    }

    /** Why it was not certain that the branch before was read. */
    Doubt doubtSoFar() {
      return doubt;
    }

    /** Whether one of its branches has been read. */
    boolean isTaken() {
      return taken;
    }

    void take() {
      taken = true;
    }

    /** Takes down its last branch; {@code false} if it had one already. */
    boolean beginElse() {
      boolean first = !hadElse;
      hadElse = true;
      return first;
    }
  }

  /** How much of the form of a guarded file was seen. */
  private enum Guard {
    NOTHING,
    INSIDE,
    COMPLETE,
    BROKEN
  }

  private final Inclusion inclusion;
  private final Lexer lexer;
  private final Deque<Conditional> conditionals = new ArrayDeque<>();
  private Guard guard = Guard.NOTHING;
  private Identifier guardMacro = Identifier.NONE;
  private final Doubt doubtAround;
  private int lineShift;
  private String presumedPath;

  /**
   * A file at its beginning.
   *
   * @param inclusion the reading
   * @param lexer its lexer
   * @param doubtAround why it is not certain that the file is included
   */
  OpenFile(Inclusion inclusion, Lexer lexer, Doubt doubtAround) {
    this.inclusion = inclusion;
    this.lexer = lexer;
    this.doubtAround = doubtAround;
    this.presumedPath = inclusion.path();
  }

  Inclusion inclusion() {
    return inclusion;
  }

  Lexer lexer() {
    return lexer;
  }

  /** The line of an offset, as {@code #line} wants it. */
  int line(int offset) {
    return inclusion.file().lines().line(offset) + lineShift;
  }

  /** The path, as {@code #line} wants it. */
  String presumedPath() {
    return presumedPath;
  }

  /** Makes the line after the one of an offset have a number. */
  void setNextLine(int offset, int number) {
    lineShift = number - inclusion.file().lines().line(offset) - 1;
  }

  void setPresumedPath(String path) {
    presumedPath = path;
  }

  // Conditions

  void open(Conditional conditional) {
    conditionals.push(conditional);
  }

  boolean hasConditional() {
    return !conditionals.isEmpty();
  }

  Conditional conditional() {
    return conditionals.element();
  }

  /** Why it is not certain that what comes next is read. */
  Doubt doubt() {
    return conditionals.isEmpty() ? doubtAround : conditionals.element().doubt();
  }

  void close() {
    conditionals.pop();
    if (conditionals.isEmpty() && guard == Guard.INSIDE) {
      guard = Guard.COMPLETE;
    }
  }

  // The guard

  /** Something stands outside of all conditions, or a condition is not the guard's. */
  void sawContent() {
    if (conditionals.isEmpty()) {
      guard = Guard.BROKEN;
    } else {
      conditionals.element().empty = false;
    }
  }

  /** A condition begins; it holds if a macro is not defined, or asks for something else. */
  void sawGuard(Identifier macro) {
    if (conditionals.isEmpty()) {
      boolean guards = guard == Guard.NOTHING && macro != Identifier.NONE;
      guard = guards ? Guard.INSIDE : Guard.BROKEN;
      guardMacro = macro;
    }
  }

  /** The outermost condition has another branch. */
  void sawOtherBranch() {
    if (conditionals.size() == 1) {
      guard = Guard.BROKEN;
    }
  }

  /** Tells the file its guard, at its end. */
  void end() {
    if (guard == Guard.COMPLETE && conditionals.isEmpty()) {
      inclusion.file().setGuard(guardMacro);
    }
  }
}
