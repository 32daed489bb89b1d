package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.source.Doubt;
import io.github.headerspec.importer.source.Expansion;
import io.github.headerspec.importer.source.Identifier;
import io.github.headerspec.importer.source.IdentifierTable;
import io.github.headerspec.importer.source.Inclusion;
import io.github.headerspec.importer.source.Lexer;
import io.github.headerspec.importer.source.Punctuators;
import io.github.headerspec.importer.source.SourceBuffer;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Translation phase 4: executes directives and replaces macros, and gives the tokens that are left
 * one after the other, through all files that are included.
 */
public final class Preprocessor implements TokenSource {

  /** Names of files that begin or end a packing, such as pshpack1.h. */
  private static final Pattern CHANGES_PACKING = Pattern.compile("(?i)pack|align|push|pop|abi");

  private final SourceBuffer header;
  private final IdentifierTable identifiers;
  private final boolean cpp;
  private final boolean clang;
  private final PreprocessorState state;
  private final Deque<SourceBuffer> toRead;
  private final Deque<OpenFile> files = new ArrayDeque<>();
  private final TokenLimit limit = new TokenLimit();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Branch> branches = new ArrayList<>();
  private final Set<SourceBuffer> included = new LinkedHashSet<>();

  /** In the places of included files that are not there, and of text that may be left out. */
  private final Deque<Token> marks = new ArrayDeque<>();

  private final DynamicMacros dynamic;
  private final Directives directives;
  private final MacroExpander.Context context;
  private final MacroExpander expander;

  /**
   * A preprocessor before the first token.
   *
   * @param settings how to preprocess
   * @param search finds included files
   * @param state what is known before; changed by what is read
   * @param texts the files to read one after the other; the last one is the header
   */
  public Preprocessor(
      Settings settings, HeaderSearch search, PreprocessorState state, List<SourceBuffer> texts) {
    this.identifiers = search.identifiers();
    this.cpp = settings.dialect().cpp();
    this.clang = settings.dialect().clang();
    this.state = state;
    this.toRead = new ArrayDeque<>(texts);
    this.header = texts.get(texts.size() - 1);
    this.dynamic = new DynamicMacros(this, settings, search, identifiers);
    this.context =
        new MacroExpander.Context(
            state, new ActiveMacros(), dynamic, new Pasting(identifiers, cpp), limit);
    this.directives = new Directives(this, settings, search, identifiers);
    this.expander = new MacroExpander(context, new FileInput());
  }

  /** Reads the open files, and executes the directives in them. */
  private final class FileInput implements MacroExpander.Input {

    @Override
    public Token next() {
      return nextInArguments(0);
    }

    @Override
    public Token nextInArguments(int openFiles) {
      while (true) {
        if (files.isEmpty()) {
          if (toRead.isEmpty()) {
            return Tokens.END;
          }
          open(Inclusion.first(toRead.remove()));
        }
        if (!marks.isEmpty()) {
          return marks.remove();
        }
        OpenFile file = files.element();
        Token token = file.lexer().next();
        limit.count(1);
        if (token.isEnd()) {
          if (files.size() == openFiles) {
            return token;
          }
          file.end();
          files.pop();
        } else if (token.startsLine() && isHash(token)) {
          TokenSource.Pack before = state.pack().current();
          directives.execute(file, token);
          boolean uncertain = openFiles > 0 || file.doubt().exists();
          if (uncertain && !state.pack().current().equals(before)) {
            // It may not be there; or it stands among the arguments of a macro, which are read to
            // their end before the first of them is given.
            state.pack().lose();
          }
        } else {
          file.sawContent();
          return token.doubted(file.doubt());
        }
      }
    }

    @Override
    public boolean parenthesisFollows() {
      return !files.isEmpty() && files.element().lexer().parenthesisFollows();
    }

    @Override
    public int openFiles() {
      return clang ? 0 : files.size();
    }
  }

  private static boolean isHash(Token token) {
    return token.kind() == Token.Kind.PUNCTUATOR
        && (token.text().equals("#") || token.text().equals("%:"));
  }

  @Override
  public Token next() {
    Token token = expander.next();
    if (token.kind() == Token.Kind.PUNCTUATOR) {
      return token.usual();
    }
    return cpp && identifiers.isOperator(token.identifier())
        ? token.as(Token.Kind.PUNCTUATOR, Punctuators.ofWord(token.text()))
        : token;
  }

  @Override
  public Pack pack() {
    return state.pack().current();
  }

  @Override
  public OptionalInt offsetInHeader(Token token) {
    if (token.expansion() == Expansion.NONE) {
      return inHeader(token.inclusion(), token.offset());
    }
    Expansion outermost = token.expansion().outermost();
    Token use = outermost.use();
    return inHeader(use.inclusion(), use.offset());
  }

  private OptionalInt inHeader(Inclusion inclusion, int offset) {
    return inclusion.file() == header ? OptionalInt.of(offset) : OptionalInt.empty();
  }

  /**
   * What a macro comes to after the last token, as if its name stood alone there.
   *
   * @param name the name of the macro
   * @return its tokens; those whose value depends on the place are not replaced
   */
  public List<Token> valueOf(Identifier name) {
    Token use = Tokens.of(name.name(), identifiers, cpp).get(0);
    return dynamic.withoutPlace(
        () -> new MacroExpander(context, new ListInput(List.of(use))).all());
  }

  /**
   * Whether a token that {@link #valueOf} left is a macro whose value depends on the place.
   *
   * @param token the token
   * @return {@code true} for {@code __LINE__}, {@code __FILE__}, {@code __has_include} and the like
   */
  public static boolean dependsOnPlace(Token token) {
    return switch (token.text()) {
      case "__LINE__",
          "__COUNTER__",
          "__INCLUDE_LEVEL__",
          "__FILE__",
          "__FILE_NAME__",
          "__BASE_FILE__",
          "__has_include",
          "__has_include_next" ->
          true;
      default -> false;
    };
  }

  /**
   * The macros that are defined now.
   *
   * @return the table
   */
  public MacroTable macros() {
    return state.macros();
  }

  /**
   * What a compiler would complain about.
   *
   * @return the problems so far, in the order in which they were come upon
   */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * The branches of conditions in the header.
   *
   * @return those that were come to so far, in order
   */
  public List<Branch> branches() {
    return branches;
  }

  // For the directives and the dynamic macros

  MacroExpander.Context context() {
    return context;
  }

  PreprocessorState state() {
    return state;
  }

  Pragmas pragmas() {
    return dynamic.pragmas();
  }

  /** The last macro since the last call that was used with a wrong number of arguments. */
  Optional<Token> takeWrongArguments() {
    return dynamic.takeWrongArguments();
  }

  /** Whether an expander gives tokens as they are needed, and not those of an argument before. */
  boolean isOutermost(MacroExpander other) {
    return other == expander;
  }

  TokenLimit limit() {
    return limit;
  }

  Deque<OpenFile> files() {
    return files;
  }

  /** Goes on with another file, until its end. */
  void open(Inclusion inclusion) {
    if (inclusion.depth() > 0) {
      included.add(inclusion.file());
    }
    boolean first = state.include(inclusion.file());
    if (first) {
      limit.admit(inclusion.file().length());
    } else {
      // What a condition leaves out has no tokens, and still has to be read.
      limit.count(inclusion.file().length() / 16);
    }
    Doubt doubt = files.isEmpty() ? Doubt.NONE : files.element().doubt();
    files.push(new OpenFile(inclusion, new Lexer(inclusion, identifiers, cpp), doubt));
  }

  /**
   * The files that were included so far.
   *
   * @return each once, in the order in which they were begun
   */
  public List<SourceBuffer> includedFiles() {
    return List.copyOf(included);
  }

  /** Goes on without a file that is not there. */
  void miss(Token hash, String include) {
    addProblem(Problem.Kind.INCLUDE_NOT_FOUND, hash, include);
    state.misses(include);
    mark(hash, Doubt.include(include));
  }

  /** Leaves a mark in the place of something that may be missing. */
  void mark(Token hash, Doubt doubt) {
    marks.add(hash.as(Token.Kind.PLACEMARKER, "").doubted(doubt));
  }

  void addBranch(OpenFile file, Token hash, boolean taken) {
    if (file.inclusion().file() == header) {
      branches.add(new Branch(hash.offset(), taken));
    }
  }

  /** Takes down a problem; where it matters is the outermost place in the header. */
  void addProblem(Problem.Kind kind, Token place, String argument) {
    OptionalInt own = offsetInHeader(place);
    int offset = own.orElse(-1);
    Inclusion inclusion =
        place.expansion() == Expansion.NONE
            ? place.inclusion()
            : place.expansion().outermost().use().inclusion();
    boolean direct = own.isPresent();
    while (inclusion.depth() > 0) {
      OptionalInt outer = inHeader(inclusion.from(), inclusion.offset());
      offset = outer.orElse(offset);
      inclusion = inclusion.from();
    }
    if (kind == Problem.Kind.INCLUDE_NOT_FOUND && CHANGES_PACKING.matcher(argument).find()) {
      state.pack().lose();
    }
    if (offset >= 0) {
      int where = kind == Problem.Kind.INCLUDE_LOOP ? offset : own.orElse(offset);
      problems.add(new Problem(kind, where, direct, argument));
    }
  }
}
