package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.source.Token;
import java.util.List;

/** Tokens that are all there already. */
final class ListInput implements MacroExpander.Input {

  private final List<Token> tokens;
  private int next;

  ListInput(List<Token> tokens) {
    this.tokens = tokens;
  }

  @Override
  public Token next() {
    return next < tokens.size() ? tokens.get(next++) : Tokens.END;
  }

  @Override
  public boolean parenthesisFollows() {
    return next < tokens.size() && tokens.get(next).is("(");
  }

  @Override
  public int openFiles() {
    return 0;
  }

  @Override
  public Token nextInArguments(int openFiles) {
    return next();
  }
}
