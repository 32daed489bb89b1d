package io.github.headerspec.importer.parser;

import io.github.headerspec.importer.constant.Expression.Derivation;
import io.github.headerspec.importer.constant.Expression.TypeName;
import io.github.headerspec.importer.parser.DeclaratorParser.Declarator;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads declarations that give types a name: {@code typedef}, and {@code using} of C++. */
final class TypedefParser {

  /** More derivations than this are kept once, not with each name. */
  private static final int MAX_DERIVATIONS = 4;

  private final WholeDeclaration declaration;

  TypedefParser(WholeDeclaration declaration) {
    this.declaration = declaration;
  }

  /** Reads a {@code typedef}. */
  void typedef() {
    Optional<SpecifierParser.Parsed> parsed = declaration.specifiers(declaration.tokens());
    if (parsed.isEmpty()) {
      declaration.forgetBody();
      declaration.hideNames();
      return;
    }
    int begin = parsed.get().end();
    int body = TokenLists.indexOf(declaration.tokens(), Token.Kind.BODY);
    boolean withBody = body >= 0 && body < begin;
    List<List<Token>> declarators = declaration.split(begin);
    Attributes attributes = declaration.ownAttributes();
    if (withBody && (attributes.mode().isPresent() || !attributes.understood())) {
      declaration.forgetUnnamed(parsed.get().type());
    }
    for (List<Token> declarator : declarators) {
      Optional<Declarator> read = DeclaratorParser.read(declarator, 0, declaration::expression);
      if (read.isEmpty() || read.get().name().isEmpty()) {
        declaration.forgetBody();
        declaration.hideNames();
        return;
      }
      boolean whole = read.get().end() == declarator.size();
      if (!whole) {
        declaration.forget(parsed.get().type());
        declaration.forgetBody();
      }
      TypeName named = parsed.get().type().with(read.get().derivations());
      Token name = read.get().name().get();
      List<Derivation> more =
          whole ? attributes(attributes, declarators.size()) : List.of(new Derivation.Other());
      define(name, named.with(more));
      if (whole && attributes.mode().isEmpty() && attributes.understood()) {
        // Alignments leave the type what it is, and GNU ignores 'packed' here.
        boolean only = declarators.size() == 1;
        nameEnum(name, named, withBody, only ? attributes.deprecated() : Optional.empty());
      }
    }
  }

  /** What attributes make of the type, where it is certain to which declarator they belong. */
  private static List<Derivation> attributes(Attributes attributes, int declarators) {
    if (attributes.areNeutral()) {
      return List.of();
    }
    List<Derivation> made = new ArrayList<>();
    attributes.mode().ifPresent(mode -> made.add(new Derivation.Mode(mode)));
    attributes.alignments().forEach(it -> made.add(new Derivation.Aligned(it)));
    boolean certain =
        attributes.understood() && !attributes.packed() && made.size() == 1 && declarators == 1;
    return certain ? made : List.of(new Derivation.Other());
  }

  /** Whether a type is made of another one by few pointers and functions, if by anything. */
  private static boolean isSimple(TypeName type) {
    return type.operand().isEmpty()
        && type.derivations().size() <= MAX_DERIVATIONS
        && type.derivations().stream()
            .allMatch(it -> it instanceof Derivation.Pointer || it instanceof Derivation.Function);
  }

  /** Notes that an enum, or a pointer to it, has the name. */
  private void nameEnum(Token name, TypeName type, boolean withBody, Optional<String> deprecated) {
    if (isSimple(type) && type.specifiers().get(0).equals("enum")) {
      declaration
          .context()
          .declarations()
          .add(
              new Declaration.Typedef(
                  declaration.scope(),
                  name.text(),
                  type,
                  withBody,
                  declaration.context().places().apply(name),
                  deprecated));
    }
  }

  private void define(Token name, TypeName type) {
    if (isSimple(type)) {
      declaration.context().types().define(declaration.scope(), name.text(), type);
      return;
    }
    String key =
        declaration.scope().prefix()
            + name.text()
            + Scope.UNNAMED
            + declaration.context().declarations().size();
    declaration
        .context()
        .declarations()
        .add(new Declaration.TypeDefinition(declaration.scope(), key, type));
    declaration
        .context()
        .types()
        .define(declaration.scope(), name.text(), new TypeName(List.of("typedef", key), false));
  }

  /** Reads {@code using NAME = TYPE}. */
  void alias() {
    List<Token> right = declaration.tokens().subList(3, declaration.tokens().size());
    Optional<SpecifierParser.Parsed> parsed = declaration.specifiers(right);
    Optional<Declarator> declarator =
        parsed.flatMap(it -> DeclaratorParser.read(right, it.end(), declaration::expression));
    Attributes attributes = declaration.ownAttributes();
    boolean understood =
        declarator.isPresent()
            && declarator.get().end() == right.size()
            && declarator.get().name().isEmpty()
            && attributes.areNeutral();
    if (understood) {
      Token name = declaration.tokens().get(1);
      TypeName type = parsed.get().type().with(declarator.get().derivations());
      define(name, type);
      nameEnum(name, type, false, attributes.deprecated());
    } else {
      declaration.context().types().hide(declaration.scope(), declaration.tokens().get(1).text());
    }
  }
}
