package io.github.headerspec.importer.preprocessor;

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
  private final ConditionalDirectives conditionals;
  private boolean includeLoop;

  Directives(
      Preprocessor preprocessor,
      Settings settings,
      HeaderSearch search,
      IdentifierTable identifiers) {
    this.preprocessor = preprocessor;
    this.settings = settings;
    this.search = search;
    this.definitions = new MacroDefinition(identifiers);
    this.conditionals = new ConditionalDirectives(preprocessor, settings.dialect(), identifiers);
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
    if (!conditionals.execute(file, hash, name)) {
      plain(file, hash, name);
      file.sawContent();
    }
  }

  private void plain(OpenFile file, Token hash, Token name) {
    Lexer lexer = file.lexer();
    switch (name.text()) {
      case "define" -> definitions.read(rest(lexer)).ifPresent(macro -> define(file, macro));
      case "undef" -> {
        Token macro = lexer.next();
        if (macro.isIdentifier()) {
          preprocessor.macros().undefine(macro.identifier());
          preprocessor.state().doubt(macro.identifier(), file.doubt());
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

  private void define(OpenFile file, Macro macro) {
    preprocessor.macros().define(macro);
    preprocessor.state().doubt(macro.name(), file.doubt());
    if (file.hasConditional()) {
      file.conditional().define(macro.name());
    }
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
      line.end();
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
      preprocessor.miss(hash, written);
      return;
    }
    HeaderSearch.Found target = found.get();
    if (directive.equals("import")) {
      // Also if it has been included before.
      preprocessor.state().readOnce(target.file());
    }
    if (isToBeRead(target, hash, name)) {
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
}
