package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.constant.Condition;
import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.source.Doubt;
import io.github.headerspec.importer.source.Expansion;
import io.github.headerspec.importer.source.Identifier;
import io.github.headerspec.importer.source.IdentifierTable;
import io.github.headerspec.importer.source.Lexer;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Executes the directives of conditional inclusion: {@code #if} and its like. */
final class ConditionalDirectives {

  private static final Pattern CHANGES_PACKING =
      Pattern.compile("pragma\\s*\\(?\\s*pack|pshpack|poppack");

  private final Preprocessor preprocessor;
  private final Dialect dialect;
  private final Identifier defined;

  /** Why it is not certain whether the last condition holds. */
  private Doubt doubt = Doubt.NONE;

  /** The macro that the last expression asks to be undefined, if it asks for nothing else. */
  private Identifier guard = Identifier.NONE;

  ConditionalDirectives(Preprocessor preprocessor, Dialect dialect, IdentifierTable identifiers) {
    this.preprocessor = preprocessor;
    this.dialect = dialect;
    this.defined = identifiers.of("defined");
  }

  /**
   * Executes a directive if it is one of these.
   *
   * @param file the file it is in, whose lexer is behind the name
   * @param hash the {@code #}
   * @param name the name of the directive
   * @return whether it is one of these
   */
  boolean execute(OpenFile file, Token hash, Token name) {
    Lexer lexer = file.lexer();
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
        return false;
      }
    }
    return true;
  }

  private void begin(OpenFile file, Token hash, String directive) {
    Lexer lexer = file.lexer();
    boolean holds;
    doubt = file.doubt();
    if (directive.equals("if")) {
      holds = evaluate(file, hash);
    } else {
      Token macro = lexer.next();
      boolean isDefined = isDefined(macro, hash);
      holds = directive.equals("ifdef") == isDefined;
      guard = directive.equals("ifndef") ? macro.identifier() : Identifier.NONE;
    }
    file.sawGuard(guard);
    lexer.endDirective();
    file.open(new OpenFile.Conditional(holds, doubt, file.doubt(), guard));
    preprocessor.addBranch(file, hash, holds);
    if (!holds) {
      skip(file, hash);
    }
  }

  private boolean isDefined(Token macro, Token hash) {
    if (!macro.isIdentifier()) {
      notUnderstood(hash, "the name of a macro is missing");
      return false;
    }
    return isDefined(macro.identifier());
  }

  private boolean isDefined(Identifier macro) {
    boolean isDefined = preprocessor.macros().isDefined(macro);
    doubtIfNone(
        isDefined
            ? preprocessor.state().doubtAbout(macro)
            : preprocessor.state().doubtAboutUndefined(macro));
    return isDefined;
  }

  private void doubtIfNone(Doubt found) {
    doubt = doubt.exists() ? doubt : found;
  }

  /** Another branch of a condition of which one has been read. */
  private void otherBranch(OpenFile file, Token hash, String directive) {
    file.sawOtherBranch();
    file.conditional().nextBranch(file.conditional().doubtSoFar());
    if (directive.equals("else")) {
      file.conditional().beginElse();
    }
    preprocessor.addBranch(file, hash, false);
  }

  /** Leaves groups out, up to a branch that holds or the end of the condition. */
  private void skip(OpenFile file, Token directive) {
    Lexer lexer = file.lexer();
    Token hash = skipGroup(file, directive);
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
      hash = skipGroup(file, hash);
    }
  }

  private Token skipGroup(OpenFile file, Token directive) {
    Doubt around = file.doubt();
    if (around.exists()) {
      preprocessor.mark(directive, around);
      // It might have to be read; then these names are not what they are without it.
      for (Identifier name : file.lexer().definedInGroup(directive)) {
        preprocessor.state().doubt(name, around);
      }
    }
    Token end = file.lexer().skipGroup(directive);
    if (around.exists()
        && CHANGES_PACKING
            .matcher(file.inclusion().file().text(directive.offset(), end.offset()))
            .find()) {
      preprocessor.state().pack().lose();
    }
    return end;
  }

  /** Whether a branch is the one to read. */
  private boolean branch(OpenFile file, Token hash, Token name) {
    if (file.conditional().isTaken()) {
      otherBranch(file, hash, name.text());
      return false;
    }
    file.sawOtherBranch();
    doubt = file.conditional().doubtSoFar();
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
    file.conditional().nextBranch(doubt);
    if (holds) {
      file.conditional().take();
    }
    return holds;
  }

  private boolean evaluate(OpenFile file, Token hash) {
    MacroExpander line = new MacroExpander(preprocessor.context(), new LineInput(file.lexer()));
    List<Token> tokens = new ArrayList<>();
    Identifier asked = Identifier.NONE;
    preprocessor.takeWrongArguments();
    for (Token token = line.next(); !token.isEnd(); token = line.next()) {
      if (token.identifier() == defined) {
        Token name = definedName(line);
        asked = name.identifier();
        tokens.add(definedOperator(token, name));
      } else {
        doubtIfNone(
            token.isIdentifier()
                ? preprocessor.state().doubtAboutUndefined(token.identifier())
                : token.doubt());
        if (token.kind() != Token.Kind.PLACEMARKER) {
          tokens.add(token);
        }
      }
    }
    boolean guards =
        tokens.size() == 2
            && tokens.get(0).is("!")
            && tokens.stream().allMatch(ConditionalDirectives::isHere);
    guard = guards ? asked : Identifier.NONE;
    Expression expression = ConditionParser.parse(tokens, dialect.model(), dialect.cpp());
    Condition.Outcome outcome = Condition.evaluate(expression, dialect.model());
    preprocessor
        .takeWrongArguments()
        .map(use -> "'" + use.text() + "' has too many or too few arguments")
        .or(outcome::problem)
        .ifPresent(reason -> notUnderstood(hash, reason));
    return outcome.holds();
  }

  /** Compilers stop here: what depends on the condition has no value. */
  private void notUnderstood(Token hash, String reason) {
    preprocessor.addProblem(Problem.Kind.CONDITION, hash, reason);
    doubtIfNone(Doubt.condition(reason));
  }

  /** Whether it is written here: a macro may be something else the next time. */
  private static boolean isHere(Token token) {
    return token.expansion() == Expansion.NONE;
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
      return operator.as(Token.Kind.STRING, operator.text());
    }
    return operator.as(Token.Kind.NUMBER, isDefined(name.identifier()) ? "1" : "0");
  }
}
