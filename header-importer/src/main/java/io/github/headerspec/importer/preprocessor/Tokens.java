package io.github.headerspec.importer.preprocessor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.headerspec.importer.source.IdentifierTable;
import io.github.headerspec.importer.source.Inclusion;
import io.github.headerspec.importer.source.Lexer;
import io.github.headerspec.importer.source.SourceBuffer;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.List;

/** Tokens of texts that are not in a file. */
final class Tokens {

  /** The end of any list of tokens. */
  static final Token END = new Lexer(Inclusion.NONE, new IdentifierTable(), false).next();

  private Tokens() {}

  /** All tokens of a text. */
  static List<Token> of(String text, IdentifierTable identifiers, boolean cpp) {
    SourceBuffer buffer = new SourceBuffer("", text.getBytes(UTF_8));
    Lexer lexer = new Lexer(Inclusion.first(buffer), identifiers, cpp);
    List<Token> tokens = new ArrayList<>();
    for (Token token = lexer.next(); !token.isEnd(); token = lexer.next()) {
      tokens.add(token);
    }
    return tokens;
  }
}
