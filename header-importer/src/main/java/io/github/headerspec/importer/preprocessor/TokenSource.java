package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.source.Token;
import java.util.OptionalInt;

/** Gives the tokens of a header and of all that it includes, one after the other. */
public interface TokenSource {

  /**
   * The next token.
   *
   * @return the token; of kind {@link Token.Kind#END} again and again at the end
   */
  Token next();

  /**
   * Where a token is in the text of the header.
   *
   * @param token the token
   * @return the offset of the token, or of the use of the macro it comes from; empty if that is in
   *     another file
   */
  OptionalInt offsetInHeader(Token token);

  /**
   * What {@code #pragma pack} says where the last token is.
   *
   * @return the greatest alignment of members
   */
  Pack pack();

  /**
   * What {@code #pragma pack} says.
   *
   * @param known whether that is certain
   * @param value the greatest alignment of members; empty without one
   */
  record Pack(boolean known, OptionalInt value) {

    /** No pragma. */
    static final Pack NONE = new Pack(true, OptionalInt.empty());

    /** A pragma that is not understood. */
    static final Pack UNKNOWN = new Pack(false, OptionalInt.empty());
  }
}
