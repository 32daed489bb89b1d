package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.source.Doubt;
import io.github.headerspec.importer.source.Expansion;
import io.github.headerspec.importer.source.Identifier;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Replaces macros as gcc and Clang do it: what a macro is replaced by is read again before what
 * follows, and until that is read to its end, the macro is not replaced again. A name that is come
 * upon meanwhile stays a name for ever. (Prosser's algorithm, by which the standard was written,
 * gives the same for all but macros whose parentheses are in other macros, and is slower.)
 */
final class MacroExpander {

  /**
   * Arguments within arguments, and questions such as {@code __has_attribute(…)} within questions;
   * compilers stop at the depth of their stack.
   */
  static final int MAX_DEPTH = 1_000;

  /** Where tokens come from. */
  interface Input {
    /** The next token; of kind END again and again at the end. */
    Token next();

    /** Whether the next token is an opening parenthesis; takes nothing. */
    boolean parenthesisFollows();

    /**
     * How many files are open where arguments begin, for {@link #nextInArguments}; 0 if they may go
     * on behind the end of the file, as Clang has it.
     */
    int openFiles();

    /**
     * The next token within the arguments of a macro.
     *
     * @param openFiles how many files are open whose end is the end of the arguments
     */
    Token nextInArguments(int openFiles);
  }

  /** What knows the macros that are computed, and hears of uses without an end. */
  interface Host {
    /**
     * Computes a macro.
     *
     * @param macro the macro
     * @param use its name in the text
     * @param following gives what follows, which the macro may take
     * @return what it is replaced by
     */
    List<Token> expand(Macro macro, Token use, MacroExpander following);

    /**
     * The arguments of a macro do not end.
     *
     * @param use its name in the text
     */
    void unterminatedUse(Token use);

    /**
     * A macro is used with too many or too few arguments.
     *
     * @param use its name in the text
     */
    void wrongArguments(Token use);
  }

  /** Something that is shared by all expanders of one text. */
  record Context(
      PreprocessorState state, ActiveMacros active, Host host, Pasting pasting, TokenLimit limit) {

    MacroTable macros() {
      return state.macros();
    }
  }

  private final Context context;
  private final Input input;
  private int depth;

  /** What replaced macros and was not read yet: the last list is read first. */
  private Token[][] pending = new Token[8][];

  private Identifier[] replaced = new Identifier[8];
  private int[] positions = new int[8];
  private int lists;

  MacroExpander(Context context, Input input) {
    this(context, input, 0);
  }

  private MacroExpander(Context context, Input input, int depth) {
    this.context = context;
    this.input = input;
    this.depth = depth;
  }

  /** The next token that is not replaced any more. */
  Token next() {
    while (true) {
      Token token = nextWritten();
      if (token.kind() != Token.Kind.IDENTIFIER) {
        return token;
      }
      Macro macro = context.macros().get(token.identifier());
      if (macro == Macro.NONE) {
        return token.doubted(context.state().doubtAbout(token.identifier()));
      }
      if (token.isFinal()) {
        return token;
      }
      if (context.active().has(macro.name())) {
        return token.madeFinal();
      }
      if (!replace(macro, token)) {
        return token;
      }
    }
  }

  /** The next token, whether it is a macro or not. */
  Token nextWritten() {
    return isPending() ? nextPending() : input.next();
  }

  /** Whether there is something that replaced a macro and was not read yet. */
  boolean isPending() {
    while (lists > 0 && positions[lists - 1] == pending[lists - 1].length) {
      lists--;
      context.active().end(replaced[lists]);
    }
    return lists > 0;
  }

  /** Gives up what was not read yet. */
  void end() {
    while (lists > 0) {
      context.active().end(replaced[--lists]);
    }
  }

  private Token nextPending() {
    return pending[lists - 1][positions[lists - 1]++];
  }

  /** Whether the next token is an opening parenthesis, now or after what stands in its way. */
  boolean parenthesisFollows() {
    return isPending()
        ? pending[lists - 1][positions[lists - 1]].is("(")
        : input.parenthesisFollows();
  }

  private void push(Identifier macro, List<Token> tokens) {
    if (tokens.isEmpty()) {
      return;
    }
    if (lists == pending.length) {
      pending = Arrays.copyOf(pending, lists * 2);
      replaced = Arrays.copyOf(replaced, lists * 2);
      positions = Arrays.copyOf(positions, lists * 2);
    }
    pending[lists] = tokens.toArray(Token[]::new);
    replaced[lists] = macro;
    positions[lists] = 0;
    lists++;
    context.active().begin(macro);
  }

  /** Puts what a macro is replaced by before what follows; {@code false} if it is no use of it. */
  private boolean replace(Macro macro, Token name) {
    if (macro.kind() == Macro.Kind.OBJECT) {
      push(macro.name(), substituted(macro, name, name, Optional.empty()));
      return true;
    }
    if (macro.kind() == Macro.Kind.DYNAMIC) {
      context.limit().requireDepth(++depth);
      push(Identifier.NONE, spacedAs(name, context.host().expand(macro, name, this)));
      depth--;
      return true;
    }
    if (!parenthesisFollows()) {
      return false;
    }
    nextWritten();
    List<List<Token>> found = new ArrayList<>();
    Token close = collect(macro, found);
    if (close.isEnd()) {
      context.host().unterminatedUse(name);
      return false;
    }
    if (!MacroArguments.fit(macro, found)) {
      // As compilers do after their error; what needs the macro's value is refused for its name.
      context.host().wrongArguments(name);
      return false;
    }
    MacroArguments arguments = MacroArguments.of(macro, found, close);
    push(macro.name(), substituted(macro, name, close, Optional.of(arguments)));
    return true;
  }

  /** Reads arguments up to their closing parenthesis, which is returned. */
  private Token collect(Macro macro, List<List<Token>> found) {
    List<Token> argument = new ArrayList<>();
    int open = 0;
    int openFiles = input.openFiles();
    while (true) {
      Token token = isPending() ? nextPending() : input.nextInArguments(openFiles);
      if (token.isEnd()) {
        return token;
      }
      if (context.active().has(token.identifier()) && !token.isFinal()) {
        token = token.madeFinal();
      }
      if (token.kind() == Token.Kind.PUNCTUATOR) {
        if (token.is("(")) {
          open++;
        } else if (token.is(")")) {
          if (open == 0) {
            found.add(argument);
            return token;
          }
          open--;
        } else if (token.is(",") && open == 0 && !isLast(macro, found.size())) {
          found.add(argument);
          argument = new ArrayList<>();
          continue;
        }
      }
      argument.add(token);
    }
  }

  private static boolean isLast(Macro macro, int argument) {
    return macro.isVariadic() && argument == macro.parameters() - 1;
  }

  private List<Token> substituted(
      Macro macro, Token name, Token end, Optional<MacroArguments> arguments) {
    List<Token> result = new Substitution(macro, new Expansion(name, end), arguments, this).run();
    context.limit().count(result.size());
    Doubt doubt = context.state().doubtAbout(macro.name());
    if (doubt.exists()) {
      result.replaceAll(token -> token.doubted(doubt));
      if (result.isEmpty()) {
        result.add(name.as(Token.Kind.PLACEMARKER, "").doubted(doubt));
      }
    }
    return spacedAs(name, result);
  }

  private static List<Token> spacedAs(Token name, List<Token> tokens) {
    if (!tokens.isEmpty() && tokens.get(0).hasSpaceBefore() != name.hasSpaceBefore()) {
      tokens.set(0, tokens.get(0).spaced(name.hasSpaceBefore()));
    }
    return tokens;
  }

  Pasting pasting() {
    return context.pasting();
  }

  /** An argument after replacement of all macros in it, as if nothing followed it. */
  List<Token> expanded(List<Token> argument) {
    if (!mentionsMacro(argument)) {
      return argument;
    }
    context.limit().requireDepth(depth + 1);
    // Arguments within arguments are read once for each level.
    context.limit().count(argument.size() / 16);
    MacroExpander isolated = new MacroExpander(context, new ListInput(argument), depth + 1);
    return isolated.all();
  }

  private boolean mentionsMacro(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.isIdentifier() && context.macros().isDefined(token.identifier())) {
        return true;
      }
    }
    return false;
  }

  /** Everything up to the end. */
  List<Token> all() {
    List<Token> tokens = new ArrayList<>();
    for (Token token = next(); !token.isEnd(); token = next()) {
      tokens.add(token);
    }
    return tokens;
  }
}
