package io.github.headerspec.importer.parser;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.importer.constant.Expression.TypeName;
import io.github.headerspec.importer.parser.Declaration.Place;
import io.github.headerspec.importer.source.Token;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What stands between the word {@code enum} and the brace.
 *
 * @param tag the tag
 * @param scoped whether it is an {@code enum class}
 * @param fixedType the type after the colon
 * @param unknown a word beside the tag: a macro that no included file defines, which can change the
 *     size
 */
record EnumHead(
    Optional<Located<String>> tag,
    boolean scoped,
    Optional<TypeName> fixedType,
    Optional<Located<String>> unknown) {

  static EnumHead of(
      List<Token> tokens, Scope scope, SpecifierParser specifiers, Function<Token, Place> places) {
    Optional<Located<String>> tag = Optional.empty();
    boolean scoped = false;
    Optional<TypeName> fixedType = Optional.empty();
    Optional<Located<String>> unknownWord = Optional.empty();
    int i = TokenLists.afterDecoration(tokens, 1);
    while (i < tokens.size()) {
      Token token = tokens.get(i);
      if (token.is(":")) {
        TypeName unknown = new TypeName(List.of("?"), false);
        fixedType =
            Optional.of(
                specifiers
                    .read(tokens, i + 1, scope)
                    .filter(parsed -> parsed.end() == tokens.size())
                    .map(SpecifierParser.Parsed::type)
                    .orElse(unknown));
        break;
      } else if (i <= 2 && specifiers.cpp() && (token.is("class") || token.is("struct"))) {
        scoped = true;
      } else if (token.is("::")) {
        Token name = tokens.get(Math.min(i + 1, tokens.size() - 1));
        String qualifier = tag.map(Located::value).orElse("");
        tag =
            Optional.of(
                new Located<>(qualifier + "::" + name.text(), places.apply(name).position()));
        i++;
      } else if (token.isIdentifier()) {
        // Of several words, the last is most likely the tag.
        unknownWord = unknownWord.isPresent() ? unknownWord : tag;
        tag = Optional.of(new Located<>(token.text(), places.apply(token).position()));
      }
      i = TokenLists.afterDecoration(tokens, i + 1);
    }
    return new EnumHead(tag, scoped, fixedType, unknownWord);
  }
}
