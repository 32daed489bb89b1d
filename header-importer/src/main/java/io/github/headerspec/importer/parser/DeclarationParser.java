package io.github.headerspec.importer.parser;

import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.constant.Expression.Derivation;
import io.github.headerspec.importer.constant.Expression.TypeName;
import io.github.headerspec.importer.parser.Declaration.Place;
import io.github.headerspec.importer.parser.DeclaratorParser.Declarator;
import io.github.headerspec.importer.source.Token;
import io.github.headerspec.importer.source.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads one whole declaration that ends with a semicolon: of types, variables, constants and
 * members. Of what it does not understand, it notes the names that could be declared.
 */
final class DeclarationParser {

  private static final Set<String> AFTER_PARAMETERS =
      Set.of("const", "volatile", "noexcept", "&", "&&", "=", "->", "throw");

  private static final Set<String> AFTER_NAME = Set.of("(", "[", "=", ",", ":", "{", ")");

  /** More derivations than this are kept once, not with each name. */
  private static final int MAX_DERIVATIONS = 4;

  private final List<Token> tokens;
  private final Scope scope;
  private final Context context;
  private final Optional<StructureReader> structure;

  /**
   * What all declarations of a header share.
   *
   * @param types the names of types
   * @param specifiers reads types
   * @param cpp whether it is C++
   * @param places where tokens are
   * @param declarations gets what is read
   */
  record Context(
      TypeTable types,
      SpecifierParser specifiers,
      boolean cpp,
      Function<Token, Place> places,
      List<Declaration> declarations) {

    /** The attributes among some tokens. */
    Attributes attributes(List<Token> written, Scope scope) {
      return Attributes.of(
          written,
          value ->
              ExpressionParser.parse(
                  value, specifiers, scope, cpp, token -> places.apply(token).position()));
    }
  }

  private DeclarationParser(
      List<Token> tokens, Scope scope, Context context, Optional<StructureReader> structure) {
    this.tokens = tokens;
    this.scope = scope;
    this.context = context;
    this.structure = structure;
  }

  /**
   * Reads a declaration.
   *
   * @param tokens its tokens, without the semicolon
   * @param scope where it stands
   * @param context what it shares with others
   * @param structure the structure whose member it can be
   */
  static void read(
      List<Token> tokens, Scope scope, Context context, Optional<StructureReader> structure) {
    List<Token> plain = withoutLinkage(tokens);
    if (!plain.isEmpty()) {
      new DeclarationParser(plain, scope, context, structure).read();
    }
  }

  /** Notes the names that tokens could declare which are not understood. */
  static void hideNames(List<Token> tokens, Scope scope, Context context) {
    new DeclarationParser(tokens, scope, context, Optional.empty()).hideNames();
  }

  private static List<Token> withoutLinkage(List<Token> tokens) {
    boolean linkage =
        tokens.size() > 1
            && tokens.get(0).is("extern")
            && tokens.get(1).kind() == Token.Kind.STRING;
    if (!linkage) {
      return tokens;
    }
    List<Token> plain = new ArrayList<>(tokens);
    plain.remove(1);
    return plain;
  }

  private void read() {
    Token first = tokens.get(0);
    if (isDoubted()) {
      notUnderstood();
    } else if (isTypedef()) {
      typedef();
    } else if (structure.isEmpty() && prototypeParameters() > 0) {
      other(tokens.get(prototypeParameters() - 1));
    } else if (first.is("_Static_assert") || first.is("static_assert")) {
      return;
    } else if (context.cpp() && first.is("using") && tokens.size() > 2 && tokens.get(2).is("=")) {
      alias();
    } else if (context.cpp() && (first.is("using") || first.is("namespace"))) {
      if (!new UsingReader(tokens, scope, context).read()) {
        hideNames();
      }
    } else if (context.cpp() && (first.is("template") || first.is("friend"))) {
      hideNames();
    } else {
      objects();
    }
  }

  private boolean isDoubted() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).doubt().exists()) {
        return true;
      }
    }
    return false;
  }

  private boolean isTypedef() {
    for (int i = 0; i < 4 && i < tokens.size(); i++) {
      if (tokens.get(i).is("typedef")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where the parameters of a plain function begin, of which nothing but the name matters: most of
   * what headers declare. −1 if it is or may be something else.
   */
  private int prototypeParameters() {
    int words = 0;
    for (int i = TokenLists.afterDecoration(tokens, 0);
        i < tokens.size();
        i = TokenLists.afterDecoration(tokens, i + 1)) {
      Token token = tokens.get(i);
      if (token.is("(")) {
        boolean named = words > 1 && tokens.get(i - 1).isIdentifier();
        int end = TokenLists.afterDecoration(tokens, TokenLists.afterGroup(tokens, i));
        return named && end == tokens.size() ? i : -1;
      }
      boolean word = token.isIdentifier() && !token.isWord(WordClass.TYPEOF);
      if (token.is("operator") || !(word || token.is("*"))) {
        return -1;
      }
      words += word ? 1 : 0;
    }
    return -1;
  }

  private Expression expression(List<Token> value) {
    return ExpressionParser.parse(
        value,
        context.specifiers(),
        scope,
        context.cpp(),
        token -> context.places().apply(token).position());
  }

  private Optional<SpecifierParser.Parsed> specifiers(List<Token> from) {
    return context.specifiers().read(from, 0, scope, this::expression);
  }

  private void typedef() {
    Optional<SpecifierParser.Parsed> parsed = specifiers(tokens);
    if (parsed.isEmpty()) {
      hideNames();
      return;
    }
    int begin = parsed.get().end();
    int body = TokenLists.indexOf(tokens, Token.Kind.BODY);
    boolean withBody = body >= 0 && body < begin;
    List<List<Token>> declarators = split(tokens, begin);
    for (List<Token> declarator : declarators) {
      Optional<Declarator> read = DeclaratorParser.read(declarator, 0, this::expression);
      if (read.isEmpty() || read.get().name().isEmpty()) {
        hideNames();
        return;
      }
      boolean whole = read.get().end() == declarator.size();
      if (!whole) {
        forget(parsed.get().type());
      }
      TypeName type =
          parsed.get().type().with(read.get().derivations()).with(attributes(declarators.size()));
      define(
          read.get().name().get(),
          whole ? type : type.with(List.of(new Derivation.Other())),
          withBody);
    }
  }

  /** What attributes make of the type, where it is certain to which declarator they belong. */
  private List<Derivation> attributes(int declarators) {
    Attributes attributes = ownAttributes();
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

  /** The attributes that are not part of a type with a body. */
  private Attributes ownAttributes() {
    int body = TokenLists.indexOf(tokens, Token.Kind.BODY);
    if (body <= 0) {
      return Attributes.of(tokens, this::expression);
    }
    int keyword = 0;
    while (keyword < body - 1 && !isStructure(tokens.get(keyword))) {
      keyword++;
    }
    List<Token> own = new ArrayList<>(tokens.subList(0, keyword));
    own.addAll(tokens.subList(body + 1, tokens.size()));
    return Attributes.of(own, this::expression);
  }

  private static boolean isStructure(Token token) {
    return token.isWord(WordClass.ELABORATED) && !token.is("enum");
  }

  private void define(Token name, TypeName type, boolean withBody) {
    boolean simple =
        type.operand().isEmpty()
            && type.derivations().size() <= MAX_DERIVATIONS
            && type.derivations().stream()
                .allMatch(
                    it -> it instanceof Derivation.Pointer || it instanceof Derivation.Function);
    if (simple) {
      context.types().define(scope, name.text(), type);
      if (type.specifiers().get(0).equals("enum") && type.operand().isEmpty()) {
        context
            .declarations()
            .add(
                new Declaration.Typedef(
                    scope, name.text(), type, withBody, context.places().apply(name)));
      }
      return;
    }
    String key = scope.prefix() + name.text() + Scope.UNNAMED + context.declarations().size();
    context.declarations().add(new Declaration.TypeDefinition(scope, key, type));
    context.types().define(scope, name.text(), new TypeName(List.of("typedef", key), false));
  }

  private void alias() {
    List<Token> right = tokens.subList(3, tokens.size());
    Optional<SpecifierParser.Parsed> parsed = specifiers(right);
    Optional<Declarator> declarator =
        parsed.flatMap(it -> DeclaratorParser.read(right, it.end(), this::expression));
    boolean understood =
        declarator.isPresent()
            && declarator.get().end() == right.size()
            && declarator.get().name().isEmpty()
            && ownAttributes().areNeutral();
    if (understood) {
      define(tokens.get(1), parsed.get().type().with(declarator.get().derivations()), false);
    } else {
      context.types().hide(scope, tokens.get(1).text());
    }
  }

  /** Variables, constants, functions and members. */
  private void objects() {
    Optional<SpecifierParser.Parsed> parsed = specifiers(tokens);
    if (parsed.isEmpty()) {
      notUnderstood();
      return;
    }
    boolean member = structure.isPresent() && !TokenLists.haveWord(tokens, WordClass.NO_MEMBER);
    int begin = parsed.get().end();
    if (begin == tokens.size()) {
      withoutDeclarator(parsed.get().type(), member);
      return;
    }
    Attributes attributes = ownAttributes();
    boolean constant = context.cpp() && isConstant();
    List<List<Token>> declarators = split(tokens, begin);
    for (List<Token> each : declarators) {
      Optional<Declarator> declarator = DeclaratorParser.read(each, 0, this::expression);
      if (declarator.isEmpty()) {
        notUnderstood();
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
    if (declarator.isFunction()) {
      declarator.name().ifPresent(this::other);
      if (StructureReader.isVirtual(tokens) || !isMemberFunction(declarator, specified, rest)) {
        structure.ifPresent(StructureReader::notUnderstood);
      }
      return;
    }
    boolean whole = rest.isEmpty() || initialised || rest.get(0).is(":") || rest.get(0).is("(");
    if (!whole) {
      forget(specified);
    }
    if (member) {
      addMember(rest, declarator, type, attributes, certain, initialised);
    }
    if (declarator.name().isEmpty()) {
      return;
    }
    Token name = declarator.name().get();
    context.types().hide(scope, name.text());
    boolean valued = constant && initialised && type.isPlain();
    if (valued && rest.size() > 1) {
      context
          .declarations()
          .add(
              new Declaration.Constant(
                  scope, name.text(), type, expression(rest.subList(1, rest.size()))));
    } else if (!member) {
      TypeName known =
          certain && attributes.understood() && attributes.mode().isEmpty()
              ? type
              : type.with(List.of(new Derivation.Other()));
      context.declarations().add(new Declaration.Variable(scope, name.text(), known));
    } else {
      other(name);
    }
  }

  /** Whether what looks like a function is one, and not a macro of a file that is not there. */
  private boolean isMemberFunction(Declarator declarator, TypeName specified, List<Token> rest) {
    boolean constructor =
        structure.isPresent()
            && List.of(structure.get().key())
                .equals(specified.specifiers().subList(1, specified.specifiers().size()));
    boolean ends = rest.isEmpty() || AFTER_PARAMETERS.contains(rest.get(0).text());
    return context.cpp() && ends && (declarator.name().isPresent() || constructor);
  }

  /** Words after a body that are not understood can be attributes of the type. */
  private void forget(TypeName specified) {
    String keyword = specified.specifiers().get(0);
    boolean body = TokenLists.indexOf(tokens, Token.Kind.BODY) >= 0;
    if (body && (keyword.equals("struct") || keyword.equals("union"))) {
      context
          .declarations()
          .add(
              new Declaration.Structure(
                  scope,
                  specified.specifiers().get(1),
                  keyword.equals("union"),
                  List.of(),
                  false,
                  List.of(),
                  OptionalInt.empty(),
                  false));
    }
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
      structure.ifPresent(StructureReader::notUnderstood);
      return;
    }
    List<Derivation> mode =
        attributes.mode().stream().<Derivation>map(Derivation.Mode::new).toList();
    Declaration.Member member =
        new Declaration.Member(
            declarator.name().map(Token::text),
            type.with(mode),
            bitField ? Optional.of(expression(rest.subList(1, rest.size()))) : Optional.empty(),
            attributes.packed(),
            attributes.alignments());
    structure.ifPresent(it -> it.add(member));
  }

  /** {@code struct S;}, or a structure without a name within another one. */
  private void withoutDeclarator(TypeName type, boolean member) {
    String keyword = type.specifiers().get(0);
    boolean structured = keyword.equals("struct") || keyword.equals("union");
    Token last = tokens.get(tokens.size() - 1);
    if (!structured || type.specifiers().size() != 2) {
      if (!keyword.equals("enum")) {
        notUnderstood();
      }
    } else if (last.isIdentifier() && tokens.size() == 2) {
      TypeName declared = new TypeName(List.of(keyword, scope.prefix() + last.text()), false);
      context.types().define(scope, keyword + " " + last.text(), declared);
      if (context.cpp()) {
        context.types().define(scope, last.text(), declared);
      }
    } else if (member && last.kind() == Token.Kind.BODY) {
      boolean unnamed = type.specifiers().get(1).indexOf(Scope.UNNAMED) >= 0;
      if (unnamed && isUnnamed(type.specifiers().get(1))) {
        Attributes attributes = ownAttributes();
        if (!attributes.areNeutral()) {
          structure.ifPresent(StructureReader::notUnderstood);
        }
        structure.ifPresent(
            it ->
                it.add(
                    new Declaration.Member(
                        Optional.empty(), type, Optional.empty(), false, List.of())));
      }
    } else if (member && !last.isIdentifier()) {
      structure.ifPresent(StructureReader::notUnderstood);
    }
  }

  private static boolean isUnnamed(String key) {
    int last = key.lastIndexOf("::");
    return key.charAt(last < 0 ? 0 : last + 2) == Scope.UNNAMED;
  }

  private boolean isConstant() {
    boolean constant = false;
    for (Token token : tokens) {
      if (token.is("=")) {
        return constant;
      }
      if (token.is("(") || token.is("operator") || token.is("template")) {
        return false;
      }
      constant |= token.is("const") || token.is("constexpr");
    }
    return false;
  }

  private void notUnderstood() {
    structure.ifPresent(StructureReader::notUnderstood);
    hideNames();
  }

  private void other(Token name) {
    if (scope.parent().isPresent()) {
      context.declarations().add(new Declaration.Other(scope, name.text()));
    }
    context.types().hide(scope, name.text());
  }

  private void hideNames() {
    for (int i = 0; i < tokens.size(); ) {
      Token token = tokens.get(i);
      boolean last = i + 1 == tokens.size();
      if (token.isIdentifier() && (last || AFTER_NAME.contains(tokens.get(i + 1).text()))) {
        other(token);
      }
      // Within parentheses is the name of "(*name)(int)", and no harm is done by parameters.
      boolean body = token.is("{");
      i = body ? TokenLists.afterGroup(tokens, i) : i + 1;
    }
  }

  private static List<List<Token>> split(List<Token> tokens, int start) {
    List<List<Token>> parts = new ArrayList<>();
    int begin = start;
    int i = start;
    while (i < tokens.size()) {
      if (tokens.get(i).is(",")) {
        parts.add(tokens.subList(begin, i));
        begin = i + 1;
      }
      boolean group = tokens.get(i).is("(") || tokens.get(i).is("[") || tokens.get(i).is("{");
      i = group ? TokenLists.afterGroup(tokens, i) : i + 1;
    }
    parts.add(tokens.subList(begin, tokens.size()));
    return parts;
  }
}
