package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.source.Lexer;
import io.github.headerspec.importer.source.Token;

/** The rest of a directive's line. */
final class LineInput implements MacroExpander.Input {

  private final Lexer lexer;

  LineInput(Lexer lexer) {
    this.lexer = lexer;
  }

  @Override
  public Token next() {
    return lexer.next();
  }

  @Override
  public boolean parenthesisFollows() {
    return lexer.parenthesisFollows();
  }

  @Override
  public int openFiles() {
    return 0;
  }

  @Override
  public Token nextInArguments(int openFiles) {
    return lexer.next();
  }
}
