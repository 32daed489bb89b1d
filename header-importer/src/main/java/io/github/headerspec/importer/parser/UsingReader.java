package io.github.headerspec.importer.parser;

import io.github.headerspec.importer.constant.Expression.TypeName;
import io.github.headerspec.importer.source.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads {@code using} declarations and directives of C++, and other names of namespaces. */
final class UsingReader {

  private final List<Token> tokens;
  private final Scope scope;
  private final DeclarationParser.Context context;

  UsingReader(List<Token> tokens, Scope scope, DeclarationParser.Context context) {
    this.tokens = tokens;
    this.scope = scope;
    this.context = context;
  }

  /** Reads the declaration; {@code false} if it is not understood. */
  boolean read() {
    int size = tokens.size();
    if (tokens.get(0).is("namespace")) {
      // "namespace A = B::C"
      if (size > 3 && tokens.get(2).is("=") && isName(3)) {
        return show(scope.prefix() + tokens.get(1).text() + "::", name(3));
      }
      return false;
    }
    if (size > 2 && (tokens.get(1).is("namespace") || tokens.get(1).is("enum")) && isName(2)) {
      return show(scope.prefix(), name(2));
    }
    return size > 2 && isName(1) && declare(name(1));
  }

  private boolean isName(int start) {
    return tokens.subList(start, tokens.size()).stream()
            .allMatch(token -> token.isIdentifier() || token.is("::"))
        && tokens.get(tokens.size() - 1).isIdentifier()
        && !tokens.get(start).is("typename");
  }

  private String name(int start) {
    return tokens.subList(start, tokens.size()).stream()
        .map(Token::text)
        .collect(Collectors.joining());
  }

  private boolean show(String prefix, String name) {
    Namespaces namespaces = context.types().namespaces();
    Optional<String> other = namespaces.scope(scope, name);
    if (namespaces.add(prefix)) {
      context.declarations().add(new Declaration.Visible(prefix, prefix));
    }
    // Names of a namespace that nothing is known of are not known either.
    String inner = other.orElse(prefix + "?::");
    namespaces.show(prefix, inner);
    context.declarations().add(new Declaration.Visible(prefix, inner));
    return true;
  }

  private boolean declare(String target) {
    String name = tokens.get(tokens.size() - 1).text();
    Optional<TypeName> type = context.types().find(scope, target);
    if (type.isPresent()) {
      context.types().define(scope, name, type.get());
    } else {
      context.types().hide(scope, name);
    }
    context.declarations().add(new Declaration.Using(scope, name, target));
    return true;
  }
}
