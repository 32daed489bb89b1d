package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.constant.Condition;
import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.source.Identifier;
import io.github.headerspec.importer.source.IdentifierTable;
import io.github.headerspec.importer.source.Inclusion;
import io.github.headerspec.importer.source.Lexer;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Executes directives. Each leaves the lexer at the beginning of a line. */
final class Directives {

  /** As GNU's compilers; files that include one another without an end are deeper. */
  private static final int MAX_INCLUDE_DEPTH = 200;

  private final Preprocessor preprocessor;
  private final Settings settings;
  private final HeaderSearch search;
  private final MacroDefinition definitions;
  private final Identifier defined;
  private boolean includeLoop;

  /** The macro that the last expression asks to be undefined, if it asks for nothing else. */
  private Identifier guard = Identifier.NONE;

  Directives(
      Preprocessor preprocessor,
      Settings settings,
      HeaderSearch search,
      IdentifierTable identifiers) {
    this.preprocessor = preprocessor;
    this.settings = settings;
    this.search = search;
    this.definitions = new MacroDefinition(identifiers);
    this.defined = identifiers.of("defined");
  }

  /**
   * Executes one directive.
   *
   * @param file the file it is in, whose lexer is behind the {@code #}
   * @param hash the {@code #}
   */
  void execute(OpenFile file, Token hash) {
    Lexer lexer = file.lexer();
    lexer.beginDirective();
    Token name = lexer.next();
    switch (name.text()) {
      case "if", "ifdef", "ifndef" -> begin(file, hash, name.text());
      case "elif", "elifdef", "elifndef", "else" -> {
        boolean open = file.hasConditional();
        lexer.endDirective();
        if (open) {
          otherBranch(file, hash, name.text());
          skip(file, hash);
        }
      }
      case "endif" -> {
        lexer.endDirective();
        if (file.hasConditional()) {
          file.close();
        }
      }
      default -> {
        file.sawContent();
        plain(file, hash, name);
      }
    }
  }

  private void plain(OpenFile file, Token hash, Token name) {
    Lexer lexer = file.lexer();
    switch (name.text()) {
      case "define" -> definitions.read(rest(lexer)).ifPresent(preprocessor.macros()::define);
      case "undef" -> {
        Token macro = lexer.next();
        if (macro.isIdentifier()) {
          preprocessor.macros().undefine(macro.identifier());
        }
      }
      case "include", "include_next", "import" -> {
        include(file, hash, name.text());
        return;
      }
      case "pragma" -> preprocessor.pragmas().execute(rest(lexer), file.inclusion().file());
      case "error" -> {
        Token message = lexer.restOfLine();
        preprocessor.addProblem(Problem.Kind.ERROR_DIRECTIVE, message, message.text());
      }
      case "line" ->
          line(file, hash, new MacroExpander(preprocessor.context(), new LineInput(lexer)).all());
      default -> {
        if (name.kind() == Token.Kind.NUMBER) {
          List<Token> marker = new ArrayList<>(List.of(name));
          marker.addAll(rest(lexer));
          line(file, hash, marker);
        }
      }
    }
    lexer.endDirective();
  }

  private static List<Token> rest(Lexer lexer) {
    List<Token> tokens = new ArrayList<>();
    for (Token token = lexer.next(); !token.isEnd(); token = lexer.next()) {
      tokens.add(token);
    }
    return tokens;
  }

  private static void line(OpenFile file, Token hash, List<Token> tokens) {
    if (tokens.isEmpty() || !tokens.get(0).text().matches("[0-9]{1,9}")) {
      return;
    }
    file.setNextLine(hash.offset(), Integer.parseInt(tokens.get(0).text()));
    if (tokens.size() > 1 && tokens.get(1).kind() == Token.Kind.STRING) {
      file.setPresumedPath(Pasting.content(tokens.get(1).text()));
    }
  }

  // Includes

  private void include(OpenFile file, Token hash, String directive) {
    Lexer lexer = file.lexer();
    String name = lexer.headerName();
    String written = name;
    if (name.isEmpty()) {
      MacroExpander line = new MacroExpander(preprocessor.context(), new LineInput(lexer));
      Token first = line.next();
      name = DynamicMacros.headerName(first, line);
      written = name.isEmpty() ? first.text() : name;
    }
    lexer.endDirective();
    Inclusion from = file.inclusion();
    boolean next = directive.equals("include_next");
    Optional<HeaderSearch.Found> found =
        name.isEmpty()
            ? Optional.empty()
            : search.find(
                name.substring(1, name.length() - 1),
                name.startsWith("\""),
                from,
                next,
                settings.includeFolders());
    if (found.isEmpty()) {
      preprocessor.addProblem(Problem.Kind.INCLUDE_NOT_FOUND, hash, written);
      return;
    }
    HeaderSearch.Found target = found.get();
    if (isToBeRead(target, hash, name)) {
      if (directive.equals("import")) {
        preprocessor.state().readOnce(target.file());
      }
      preprocessor.open(
          new Inclusion(
              target.file(),
              target.path(),
              from,
              hash.offset(),
              from.depth() + 1,
              target.folder()));
    }
  }

  private boolean isToBeRead(HeaderSearch.Found target, Token hash, String name) {
    Identifier guard = target.file().guard();
    boolean known =
        (preprocessor.state().isReadOnce(target.file())
                && preprocessor.state().hasRead(target.file()))
            || (guard != Identifier.NONE && preprocessor.macros().isDefined(guard));
    if (known) {
      return false;
    }
    if (includeLoop) {
      // One loop is enough to know; files that include themselves twice would never end.
      return preprocessor.files().stream()
          .noneMatch(file -> file.inclusion().file() == target.file());
    }
    if (hash.inclusion().depth() >= MAX_INCLUDE_DEPTH) {
      includeLoop = true;
      preprocessor.addProblem(Problem.Kind.INCLUDE_LOOP, hash, name);
      return false;
    }
    return true;
  }

  // Conditions

  private void begin(OpenFile file, Token hash, String directive) {
    Lexer lexer = file.lexer();
    boolean holds;
    if (directive.equals("if")) {
      holds = evaluate(file, hash);
      file.sawGuard(guard);
    } else {
      Token macro = lexer.next();
      boolean isDefined = isDefined(macro, hash);
      holds = directive.equals("ifdef") == isDefined;
      file.sawGuard(directive.equals("ifndef") ? macro.identifier() : Identifier.NONE);
    }
    lexer.endDirective();
    file.open(new OpenFile.Conditional(holds));
    preprocessor.addBranch(file, hash, holds);
    if (!holds) {
      skip(file, hash);
    }
  }

  private boolean isDefined(Token macro, Token hash) {
    if (!macro.isIdentifier()) {
      preprocessor.addProblem(Problem.Kind.CONDITION, hash, "the name of a macro is missing");
      return false;
    }
    return preprocessor.macros().isDefined(macro.identifier());
  }

  /** Another branch of a condition of which one has been read. */
  private void otherBranch(OpenFile file, Token hash, String directive) {
    file.sawOtherBranch();
    if (directive.equals("else")) {
      file.conditional().beginElse();
    }
    preprocessor.addBranch(file, hash, false);
  }

  /** Leaves groups out, up to a branch that holds or the end of the condition. */
  private void skip(OpenFile file, Token directive) {
    Lexer lexer = file.lexer();
    Token hash = lexer.skipGroup(directive);
    while (!hash.isEnd()) {
      preprocessor.limit().count(1);
      Token name = lexer.next();
      boolean ends = name.is("endif");
      if (ends || branch(file, hash, name)) {
        lexer.endDirective();
        if (ends) {
          file.close();
        }
        return;
      }
      hash = lexer.skipGroup(hash);
    }
  }

  /** Whether a branch is the one to read. */
  private boolean branch(OpenFile file, Token hash, Token name) {
    if (file.conditional().isTaken()) {
      otherBranch(file, hash, name.text());
      return false;
    }
    file.sawOtherBranch();
    boolean holds =
        switch (name.text()) {
          case "elif" -> evaluate(file, hash);
          case "elifdef" -> isDefined(file.lexer().next(), hash);
          case "elifndef" -> {
            Token macro = file.lexer().next();
            yield macro.isIdentifier() && !isDefined(macro, hash);
          }
          default -> file.conditional().beginElse();
        };
    preprocessor.addBranch(file, hash, holds);
    if (holds) {
      file.conditional().take();
    }
    return holds;
  }

  private boolean evaluate(OpenFile file, Token hash) {
    MacroExpander line = new MacroExpander(preprocessor.context(), new LineInput(file.lexer()));
    List<Token> tokens = new ArrayList<>();
    Identifier asked = Identifier.NONE;
    for (Token token = line.next(); !token.isEnd(); token = line.next()) {
      if (token.identifier() == defined) {
        Token name = definedName(line);
        asked = name.identifier();
        tokens.add(definedOperator(token, name));
      } else {
        tokens.add(token);
      }
    }
    guard = tokens.size() == 2 && tokens.get(0).is("!") ? asked : Identifier.NONE;
    Expression expression =
        ConditionParser.parse(tokens, settings.dialect().model(), settings.dialect().cpp());
    Condition.Outcome outcome = Condition.evaluate(expression, settings.dialect().model());
    outcome
        .problem()
        .ifPresent(reason -> preprocessor.addProblem(Problem.Kind.CONDITION, hash, reason));
    return outcome.holds();
  }

  /**
   * What {@code defined NAME} or {@code defined(NAME)} asks for; no identifier if it is neither.
   */
  private static Token definedName(MacroExpander line) {
    Token name = line.nextWritten();
    if (!name.is("(")) {
      return name;
    }
    Token inside = line.nextWritten();
    return line.nextWritten().is(")") ? inside : Tokens.END;
  }

  private Token definedOperator(Token operator, Token name) {
    if (!name.isIdentifier()) {
      // As a string, it has no value in any expression.
      return operator.as(Token.Kind.STRING, "\"defined\"");
    }
    return operator.as(
        Token.Kind.NUMBER, preprocessor.macros().isDefined(name.identifier()) ? "1" : "0");
  }
}
