package io.github.headerspec.importer.parser;

import io.github.headerspec.importer.constant.Expression.Derivation;
import io.github.headerspec.importer.constant.Expression.TypeName;
import io.github.headerspec.importer.parser.DeclaratorParser.Declarator;
import io.github.headerspec.importer.source.Token;
import io.github.headerspec.importer.source.WordClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads declarations of variables, constants, functions and members. */
final class ObjectParser {

  private static final Set<String> AFTER_PARAMETERS =
      Set.of("const", "volatile", "noexcept", "&", "&&", "=", "->", "throw");

  private final WholeDeclaration declaration;

  ObjectParser(WholeDeclaration declaration) {
    this.declaration = declaration;
  }

  /** Reads all that is declared. */
  void read() {
    Optional<SpecifierParser.Parsed> parsed = declaration.specifiers(declaration.tokens());
    if (parsed.isEmpty()) {
      declaration.notUnderstood();
      return;
    }
    boolean member =
        declaration.structure().isPresent()
            && !TokenLists.haveWord(declaration.tokens(), WordClass.NO_MEMBER);
    int begin = parsed.get().end();
    if (begin == declaration.tokens().size()) {
      withoutDeclarator(parsed.get().type(), member);
      return;
    }
    Attributes attributes = declaration.ownAttributes();
    boolean constant = isConstant();
    List<List<Token>> declarators = declaration.split(begin);
    for (List<Token> each : declarators) {
      Optional<Declarator> declarator = DeclaratorParser.read(each, 0, declaration::expression);
      if (declarator.isEmpty()) {
        declaration.notUnderstood();
        return;
      }
      boolean certain = attributes.areNeutral() || (declarators.size() == 1);
      object(each, declarator.get(), parsed.get().type(), attributes, certain, member, constant);
    }
  }

  private void object(
      List<Token> written,
      Declarator declarator,
      TypeName specified,
      Attributes attributes,
      boolean certain,
      boolean member,
      boolean constant) {
    TypeName type = specified.with(declarator.derivations());
    List<Token> rest = written.subList(declarator.end(), written.size());
    boolean initialised = !rest.isEmpty() && rest.get(0).is("=");
    if (declarator.isFunction() && isInitialised(written, declarator)) {
      constant(declarator, specified, written.subList(2, written.size() - 1), true);
      return;
    }
    if (declarator.isFunction()) {
      if (written.size() > 2 && !isParameter(written.get(2))) {
        declaration.forget(specified);
      }
      declarator.name().ifPresent(declaration::other);
      if (StructureReader.isVirtual(declaration.tokens())
          || !isMemberFunction(declarator, specified, rest)) {
        declaration.structure().ifPresent(StructureReader::notUnderstood);
      }
      return;
    }
    boolean whole = rest.isEmpty() || initialised || rest.get(0).is(":") || rest.get(0).is("(");
    if (!whole) {
      declaration.forget(specified);
    }
    if (member) {
      addMember(rest, declarator, type, attributes, certain, initialised);
    }
    if (declarator.name().isEmpty()) {
      return;
    }
    Token name = declarator.name().get();
    if (constant && initialised && type.isPlain() && rest.size() > 1) {
      boolean inExpressions = declaration.context().cpp() || isConstexpr();
      constant(declarator, type, rest.subList(1, rest.size()), inExpressions);
      if (inExpressions) {
        return;
      }
    }
    declaration.context().types().hide(declaration.scope(), name.text());
    if (!member) {
      TypeName known =
          certain && attributes.understood() && attributes.mode().isEmpty()
              ? type
              : type.with(List.of(new Derivation.Other()));
      declaration
          .context()
          .declarations()
          .add(new Declaration.Variable(declaration.scope(), name.text(), known));
    } else {
      declaration.other(name);
    }
  }

  /** {@code const int A(1)} looks like a function whose parameter is a number. */
  private boolean isInitialised(List<Token> written, Declarator declarator) {
    return declaration.context().cpp()
        && declaration.structure().isEmpty()
        && declarator.derivations().size() == 1
        && declarator.name().isPresent()
        && written.get(0).equals(declarator.name().get())
        && TokenLists.afterGroup(written, 1) == written.size()
        && isNumber(written.get(2))
        && declaration.tokens().stream()
            .takeWhile(token -> !token.is("("))
            .anyMatch(token -> token.is("const") || token.is("constexpr"));
  }

  private void constant(
      Declarator declarator, TypeName type, List<Token> value, boolean inExpressions) {
    Token name = declarator.name().orElseThrow();
    declaration.context().types().hide(declaration.scope(), name.text());
    declaration
        .context()
        .declarations()
        .add(
            new Declaration.Constant(
                declaration.scope(),
                name.text(),
                type,
                declaration.expression(value),
                inExpressions,
                declaration.context().places().apply(name),
                declaration.context().places().apply(declaration.tokens().get(0))));
  }

  /** Whether a function's parameters, or their end, can begin like that; or else it is a macro. */
  private static boolean isParameter(Token token) {
    return !isNumber(token) && token.kind() != Token.Kind.STRING;
  }

  private static boolean isNumber(Token token) {
    return token.kind() == Token.Kind.NUMBER;
  }

  /** Whether what looks like a function is one, and not a macro of a file that is not there. */
  private boolean isMemberFunction(Declarator declarator, TypeName specified, List<Token> rest) {
    boolean constructor =
        declaration.structure().isPresent()
            && List.of(declaration.structure().get().key())
                .equals(specified.specifiers().subList(1, specified.specifiers().size()));
    boolean ends = rest.isEmpty() || AFTER_PARAMETERS.contains(rest.get(0).text());
    return declaration.context().cpp() && ends && (declarator.name().isPresent() || constructor);
  }

  private void addMember(
      List<Token> rest,
      Declarator declarator,
      TypeName type,
      Attributes attributes,
      boolean certain,
      boolean initialised) {
    boolean bitField = !rest.isEmpty() && rest.get(0).is(":") && rest.size() > 1;
    boolean understood =
        certain
            && attributes.understood()
            && (rest.isEmpty() || bitField || initialised)
            && (bitField || declarator.name().isPresent())
            && rest.stream().noneMatch(token -> bitField && (token.is("=") || token.is("{")));
    if (!understood) {
      declaration.structure().ifPresent(StructureReader::notUnderstood);
      return;
    }
    List<Derivation> mode =
        attributes.mode().stream().<Derivation>map(Derivation.Mode::new).toList();
    Declaration.Member member =
        new Declaration.Member(
            declarator.name().map(Token::text),
            type.with(mode),
            bitField
                ? Optional.of(declaration.expression(rest.subList(1, rest.size())))
                : Optional.empty(),
            attributes.packed(),
            attributes.alignments());
    declaration.structure().ifPresent(it -> it.add(member));
  }

  /** {@code struct S;}, or a declaration.structure() without a name within another one. */
  private void withoutDeclarator(TypeName type, boolean member) {
    String keyword = type.specifiers().get(0);
    boolean structured = keyword.equals("struct") || keyword.equals("union");
    Token last = declaration.tokens().get(declaration.tokens().size() - 1);
    if (!structured || type.specifiers().size() != 2) {
      if (!keyword.equals("enum")) {
        declaration.notUnderstood();
      }
    } else if (last.isIdentifier() && declaration.tokens().size() == 2) {
      TypeName declared =
          new TypeName(List.of(keyword, declaration.scope().prefix() + last.text()), false);
      declaration
          .context()
          .types()
          .define(declaration.scope(), keyword + " " + last.text(), declared);
      if (declaration.context().cpp()) {
        declaration.context().types().define(declaration.scope(), last.text(), declared);
      }
    } else if (member && last.kind() == Token.Kind.BODY) {
      boolean unnamed = type.specifiers().get(1).indexOf(Scope.UNNAMED) >= 0;
      if (unnamed && isUnnamed(type.specifiers().get(1))) {
        Attributes attributes = declaration.ownAttributes();
        if (!attributes.areNeutral()) {
          declaration.structure().ifPresent(StructureReader::notUnderstood);
        }
        declaration
            .structure()
            .ifPresent(
                it ->
                    it.add(
                        new Declaration.Member(
                            Optional.empty(), type, Optional.empty(), false, List.of())));
      }
    } else if (member && !last.isIdentifier()) {
      declaration.structure().ifPresent(StructureReader::notUnderstood);
    }
  }

  private static boolean isUnnamed(String key) {
    int last = key.lastIndexOf("::");
    return key.charAt(last < 0 ? 0 : last + 2) == Scope.UNNAMED;
  }

  private boolean isConstant() {
    boolean constant = false;
    for (Token token : declaration.tokens()) {
      if (token.is("=")) {
        return constant;
      }
      if (token.is("(") || token.is("operator") || token.is("template")) {
        return false;
      }
      if (token.is("volatile")) {
        return false;
      }
      constant |= token.is("const") || token.is("constexpr");
    }
    return false;
  }

  private boolean isConstexpr() {
    return declaration.tokens().stream()
        .takeWhile(token -> !token.is("="))
        .anyMatch(token -> token.is("constexpr"));
  }
}
