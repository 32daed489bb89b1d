package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.source.Expansion;
import io.github.headerspec.importer.source.IdentifierTable;
import io.github.headerspec.importer.source.Inclusion;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The macros that are computed where they are used. */
final class DynamicMacros implements MacroExpander.Host {

  private static final List<String> NAMES =
      List.of(
          "__FILE__",
          "__FILE_NAME__",
          "__BASE_FILE__",
          "__LINE__",
          "__INCLUDE_LEVEL__",
          "__COUNTER__",
          "__DATE__",
          "__TIME__",
          "__TIMESTAMP__",
          "__has_include",
          "__has_include_next",
          "_Pragma");

  private static final String MICROSOFT_PRAGMA = "__pragma";

  private final Preprocessor preprocessor;
  private final Settings settings;
  private final HeaderSearch search;
  private final IdentifierTable identifiers;
  private final Pragmas pragmas;
  private boolean placeKnown = true;
  private Optional<Token> wrongArguments = Optional.empty();

  DynamicMacros(
      Preprocessor preprocessor,
      Settings settings,
      HeaderSearch search,
      IdentifierTable identifiers) {
    this.preprocessor = preprocessor;
    this.settings = settings;
    this.search = search;
    this.identifiers = identifiers;
    this.pragmas = new Pragmas(preprocessor.state(), identifiers);
  }

  /**
   * Defines them, before anything else is.
   *
   * @param macros gets the macros
   * @param dialect what the target's compiler has
   * @param identifiers the identifiers of the run
   */
  static void define(MacroTable macros, Dialect dialect, IdentifierTable identifiers) {
    List<String> names = new ArrayList<>(NAMES);
    names.addAll(dialect.answers().operators());
    if (dialect.microsoft()) {
      names.add(MICROSOFT_PRAGMA);
    }
    names.forEach(name -> macros.define(Macro.dynamic(identifiers.of(name))));
  }

  /** Does something, while macros whose value depends on the place stay as they are. */
  <T> T withoutPlace(Supplier<T> action) {
    placeKnown = false;
    try {
      return action.get();
    } finally {
      placeKnown = true;
    }
  }

  @Override
  public void unterminatedUse(Token use) {
    preprocessor.addProblem(Problem.Kind.UNTERMINATED_USE, use, use.text());
  }

  @Override
  public void wrongArguments(Token use) {
    wrongArguments = Optional.of(use);
  }

  /** The last macro since the last call that was used with a wrong number of arguments. */
  Optional<Token> takeWrongArguments() {
    Optional<Token> last = wrongArguments;
    wrongArguments = Optional.empty();
    return last;
  }

  @Override
  public List<Token> expand(Macro macro, Token use, MacroExpander following) {
    List<Token> result = new ArrayList<>();
    switch (macro.name().name()) {
      case "__LINE__" -> result.add(placed(use, () -> number(use, line(use))));
      case "__COUNTER__" ->
          result.add(placed(use, () -> number(use, preprocessor.state().nextCounter())));
      case "__INCLUDE_LEVEL__" -> result.add(placed(use, () -> number(use, level())));
      case "__FILE__" -> result.add(placed(use, () -> string(use, current().presumedPath())));
      case "__FILE_NAME__" ->
          result.add(placed(use, () -> string(use, fileName(current().presumedPath()))));
      case "__BASE_FILE__" ->
          result.add(
              placed(use, () -> string(use, preprocessor.files().getLast().inclusion().path())));
      // What compilers write when they are not to know the time.
      case "__DATE__" -> result.add(string(use, "??? ?? ????"));
      case "__TIME__" -> result.add(string(use, "??:??:??"));
      case "__TIMESTAMP__" -> result.add(string(use, "??? ??? ?? ??:??:?? ????"));
      case "_Pragma", MICROSOFT_PRAGMA -> pragma(use, following, result);
      case "__has_include" -> result.add(placed(use, () -> number(use, has(following, false))));
      case "__has_include_next" -> result.add(placed(use, () -> number(use, has(following, true))));
      default -> result.add(use.as(Token.Kind.NUMBER, answer(use, following)));
    }
    return result;
  }

  private long level() {
    return settings.includeLevel() + (long) current().inclusion().depth();
  }

  private OpenFile current() {
    return preprocessor.files().element();
  }

  private Token placed(Token use, Supplier<Token> value) {
    return placeKnown ? value.get() : use.madeFinal();
  }

  private static Token number(Token use, long value) {
    return use.as(Token.Kind.NUMBER, Long.toString(value));
  }

  private static Token string(Token use, String text) {
    return use.as(Token.Kind.STRING, '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** GNU's compilers count the line of a macro's name, Microsoft's and Clang that of its end. */
  private int line(Token use) {
    Token place = use;
    while (place.expansion() != Expansion.NONE) {
      place = settings.dialect().clang() ? place.expansion().end() : place.expansion().use();
    }
    for (OpenFile file : preprocessor.files()) {
      if (file.inclusion().equals(place.inclusion())) {
        return file.line(place.offset());
      }
    }
    // Arguments that go on behind the end of their file.
    return place.inclusion().file().lines().line(place.offset());
  }

  private void pragma(Token use, MacroExpander following, List<Token> result) {
    if (!following.parenthesisFollows()) {
      result.add(use.madeFinal());
      return;
    }
    following.nextWritten();
    List<Token> inside = new ArrayList<>();
    int open = 0;
    for (Token token = following.nextWritten(); !token.isEnd(); token = following.nextWritten()) {
      if (token.is(")") && open == 0) {
        break;
      }
      open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      inside.add(token);
    }
    TokenSource.Pack before = preprocessor.state().pack().current();
    if (use.text().equals(MICROSOFT_PRAGMA)) {
      pragmas.execute(inside, use.inclusion().file());
    } else if (placeKnown && inside.size() == 1 && inside.get(0).kind() == Token.Kind.STRING) {
      String text = Pasting.content(inside.get(0).text());
      pragmas.execute(
          Tokens.of(text, identifiers, settings.dialect().cpp()), current().inclusion().file());
    }
    boolean changed = !preprocessor.state().pack().current().equals(before);
    if (changed && !preprocessor.isOutermost(following)) {
      preprocessor.state().pack().lose();
    }
  }

  Pragmas pragmas() {
    return pragmas;
  }

  private long has(MacroExpander following, boolean next) {
    if (!following.parenthesisFollows()) {
      return 0;
    }
    following.nextWritten();
    String name = following.isPending() ? "" : current().lexer().headerName();
    if (name.isEmpty()) {
      name = headerName(following.next(), following);
    }
    Token close = following.nextWritten();
    if (name.isEmpty() || !close.is(")")) {
      return 0;
    }
    Inclusion from = current().inclusion();
    String plain = name.substring(1, name.length() - 1);
    return search
            .find(plain, name.startsWith("\""), from, next, settings.includeFolders())
            .isPresent()
        ? 1
        : 0;
  }

  /** The name of a file that is made of tokens; the first one was read already. */
  static String headerName(Token first, MacroExpander following) {
    if (first.kind() == Token.Kind.STRING) {
      return first.text();
    }
    if (!first.is("<")) {
      return "";
    }
    StringBuilder name = new StringBuilder("<");
    Token token = following.next();
    while (!token.is(">") && !token.isEnd()) {
      boolean space = token.hasSpaceBefore() && name.length() > 1;
      name.append(space ? " " : "").append(token.text());
      token = following.next();
    }
    return token.isEnd() ? "" : name.append('>').toString();
  }

  private String answer(Token use, MacroExpander following) {
    if (!following.parenthesisFollows()) {
      return "0";
    }
    following.nextWritten();
    boolean expands = settings.dialect().answers().expandsName(use.text());
    StringBuilder name = new StringBuilder();
    int open = 0;
    while (true) {
      Token token = expands ? following.next() : following.nextWritten();
      if (token.isEnd() || (token.is(")") && open == 0)) {
        break;
      }
      open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      name.append(token.text());
    }
    return settings.dialect().answers().answer(use.text(), name.toString());
  }
}
