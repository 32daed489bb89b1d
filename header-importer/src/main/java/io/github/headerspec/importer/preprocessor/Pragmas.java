package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.source.Identifier;
import io.github.headerspec.importer.source.IdentifierTable;
import io.github.headerspec.importer.source.SourceBuffer;
import io.github.headerspec.importer.source.Token;
import java.util.List;
import java.util.Optional;

/** The pragmas that change what the preprocessor does, or how structures are laid out. */
final class Pragmas {

  private final PreprocessorState state;
  private final IdentifierTable identifiers;

  Pragmas(PreprocessorState state, IdentifierTable identifiers) {
    this.state = state;
    this.identifiers = identifiers;
  }

  /**
   * Executes a pragma.
   *
   * @param tokens what follows the word {@code pragma}
   * @param file the file it is in
   */
  void execute(List<Token> tokens, SourceBuffer file) {
    if (tokens.isEmpty()) {
      return;
    }
    switch (tokens.get(0).text()) {
      case "once" -> state.readOnce(file);
      case "push_macro" -> macro(tokens).ifPresent(state.macros()::push);
      case "pop_macro" -> macro(tokens).ifPresent(state.macros()::pop);
      case "pack" -> state.pack().execute(tokens.subList(1, tokens.size()));
      case "options", "align", "ms_struct", "scalar_storage_order" -> state.pack().lose();
      default -> {
        // It is for the compiler.
      }
    }
  }

  private Optional<Identifier> macro(List<Token> tokens) {
    boolean form =
        tokens.size() >= 4
            && tokens.get(1).is("(")
            && tokens.get(2).kind() == Token.Kind.STRING
            && tokens.get(3).is(")");
    return form
        ? Optional.of(identifiers.of(Pasting.content(tokens.get(2).text())))
        : Optional.empty();
  }
}
