package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.source.HeaderText;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.cdt.core.parser.IToken;
import org.eclipse.cdt.core.parser.OffsetLimitReachedException;
import org.eclipse.cdt.internal.core.parser.scanner.AbstractCharArray;
import org.eclipse.cdt.internal.core.parser.scanner.ILexerLog;
import org.eclipse.cdt.internal.core.parser.scanner.Lexer;

/** Eclipse CDT's lexer on one header, before the preprocessor: what is written, active or not. */
public final class CdtLexer implements ILexerLog {

  private final String text;
  private final List<HeaderText.Comment> comments = new ArrayList<>();

  private CdtLexer(String text) {
    this.text = text;
  }

  /**
   * Reads a header.
   *
   * @param text the header
   * @return its tokens, comments and directives
   * @throws TooManyTokensException if there are too many
   */
  public static HeaderText read(String text) {
    return CdtTokenLimit.within(text.length(), () -> new CdtLexer(text).readAll());
  }

  private HeaderText readAll() {
    Lexer.LexerOptions options = new Lexer.LexerOptions();
    options.fSupportDollarInIdentifiers = true;
    options.fSupportDigitSeparators = true;
    options.fSupportRawStringLiterals = true;
    Lexer lexer = new Lexer(text.toCharArray(), options, this, this);
    List<Token> tokens = new ArrayList<>();
    List<HeaderText.Directive> directives = new ArrayList<>();
    try {
      IToken token = lexer.nextToken();
      while (token.getType() != IToken.tEND_OF_INPUT) {
        if (token.getType() == IToken.tPOUND && lexer.currentTokenIsFirstOnLine()) {
          int start = token.getOffset();
          List<Token> line = new ArrayList<>();
          token = lexer.nextToken();
          while (token.getType() != Lexer.tNEWLINE && token.getType() != IToken.tEND_OF_INPUT) {
            line.add(token(token));
            token = lexer.nextToken();
          }
          directives.add(new HeaderText.Directive(start, line));
        } else {
          if (token.getType() != Lexer.tNEWLINE) {
            tokens.add(token(token));
          }
          token = lexer.nextToken();
        }
      }
    } catch (OffsetLimitReachedException contentAssist) {
      throw new IllegalStateException(contentAssist);
    }
    return new HeaderText(text, tokens, comments, directives, unterminatedComment());
  }

  private static Token token(IToken token) {
    String image = token.getImage();
    Token.Kind kind =
        switch (token.getType()) {
          case IToken.tIDENTIFIER -> Token.Kind.WORD;
          case IToken.tINTEGER, IToken.tFLOATINGPT -> Token.Kind.NUMBER;
          case IToken.tCHAR, IToken.tLCHAR, IToken.tUTF16CHAR, IToken.tUTF32CHAR ->
              Token.Kind.CHARACTER;
          case IToken.tSTRING, IToken.tLSTRING, IToken.tUTF16STRING, IToken.tUTF32STRING ->
              Token.Kind.STRING;
          default -> Token.Kind.PUNCTUATOR;
        };
    return new Token(kind, image, token.getOffset());
  }

  @Override
  public void handleComment(boolean isBlock, int start, int end, AbstractCharArray input) {
    comments.add(new HeaderText.Comment(start, end));
  }

  @Override
  public void handleProblem(int problem, char[] argument, int start, int end) {
    // The preprocessor will come to it, if it is active.
  }

  private OptionalInt unterminatedComment() {
    if (comments.isEmpty()) {
      return OptionalInt.empty();
    }
    HeaderText.Comment last = comments.get(comments.size() - 1);
    boolean block = text.startsWith("/*", last.start());
    boolean ends = last.end() - last.start() >= 4 && text.startsWith("*/", last.end() - 2);
    return block && !ends ? OptionalInt.of(last.start()) : OptionalInt.empty();
  }
}
