package io.github.headerspec.importer.parser;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.constant.Expression.TypeName;
import io.github.headerspec.importer.parser.Declaration.Place;
import io.github.headerspec.importer.preprocessor.TokenSource;
import io.github.headerspec.importer.preprocessor.TokenSource.Pack;
import io.github.headerspec.importer.source.LineMap;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the enums, typedefs and constants among the tokens of a header and all that it includes.
 * Everything else is passed over by its brackets, so that declarations which only a compiler
 * understands lose nothing.
 */
public final class DeclarationReader {

  private static final int MAX_INITIALIZER_TOKENS = 64;

  private static final Set<String> ACCESS_SPECIFIERS = Set.of("public", "protected", "private");

  private final TokenSource source;
  private final LineMap lines;
  private final boolean cpp;
  private final TypeTable types;
  private final SpecifierParser specifiers;
  private final List<Declaration> declarations = new ArrayList<>();
  private final DeclarationParser.Context context;
  private final List<Block> open = new ArrayList<>();
  private final Map<String, Scope> classes;
  private List<Token> head = new ArrayList<>();
  private Scope scope = Scope.FILE;
  private final Set<Integer> enumsRead = new HashSet<>();
  private int parentheses;
  private int unnamed;
  private Token current;

  /** The last token so far of which it is not certain that it is there. */
  private Optional<Token> doubted = Optional.empty();

  private DeclarationReader(TokenSource source, LineMap lines, boolean cpp, Known before) {
    this.source = source;
    this.lines = lines;
    this.cpp = cpp;
    this.types = new TypeTable(before.types());
    this.specifiers = new SpecifierParser(types, cpp);
    this.context = new DeclarationParser.Context(types, specifiers, cpp, this::place, declarations);
    this.classes = new HashMap<>(before.classes());
    this.unnamed = before.unnamed();
    this.current = next();
  }

  /**
   * What is known when the last token has been read.
   *
   * @param declarations the declarations, in order
   * @param types the names of types
   * @param classes the classes
   * @param unnamed how many things without a name there are
   * @param enumsRead where the words {@code enum} are in the header that were come to
   * @param complete whether no declaration is open
   */
  public record Known(
      List<Declaration> declarations,
      TypeTable types,
      Map<String, Scope> classes,
      int unnamed,
      Set<Integer> enumsRead,
      boolean complete) {

    /**
     * What is known before the first token.
     *
     * @param windows whether to know the types that headers for Windows take from others
     * @return no declarations
     */
    public static Known nothing(boolean windows) {
      return new Known(List.of(), new TypeTable(windows), Map.of(), 0, Set.of(), true);
    }

    /**
     * Reads an expression that stands behind the last token.
     *
     * @param tokens its tokens
     * @param cpp whether it is C++
     * @return the expression; all of it is at the beginning of the header
     */
    public Expression expression(List<Token> tokens, boolean cpp) {
      return ExpressionParser.parse(
          tokens, new SpecifierParser(types, cpp), Scope.FILE, cpp, token -> Position.START);
    }
  }

  /**
   * A brace whose inside is read: what stood before it, and the class whose declaration goes on
   * after it.
   */
  private record Block(Scope around, List<Token> head, Optional<StructureReader> structure) {}

  /**
   * Reads all declarations.
   *
   * @param source the tokens
   * @param lines the lines of the header
   * @param cpp whether it is C++
   * @param before what is known already
   * @return what is known then; only the declarations among these tokens
   */
  public static Known read(TokenSource source, LineMap lines, boolean cpp, Known before) {
    DeclarationReader reader = new DeclarationReader(source, lines, cpp, before);
    reader.readAll();
    return new Known(
        reader.declarations,
        reader.types,
        reader.classes,
        reader.unnamed,
        reader.enumsRead,
        reader.head.isEmpty() && reader.open.isEmpty());
  }

  private void readAll() {
    while (!current.isEnd()) {
      switch (current.text()) {
        case ";" -> semicolon();
        case "{" -> openBrace();
        case "}" -> closeBrace();
        case "(", "[" -> {
          parentheses++;
          keep();
        }
        case ")", "]" -> {
          parentheses = Math.max(0, parentheses - 1);
          keep();
        }
        case "enum" -> readEnum();
        case ":" -> {
          keep();
          dropAccessSpecifier();
        }
        default -> keep();
      }
    }
  }

  private Token take() {
    Token taken = current;
    if (taken.is("enum")) {
      source.offsetInHeader(taken).ifPresent(enumsRead::add);
    }
    current = next();
    return taken;
  }

  /** GNU's {@code __extension__} says nothing, and can stand before anything. */
  private Token next() {
    while (true) {
      Token token = source.next();
      if (token.doubt().exists()) {
        doubted = Optional.of(token);
        structure().ifPresent(StructureReader::notUnderstood);
      }
      if (!token.is("__extension__") && token.kind() != Token.Kind.PLACEMARKER) {
        return SpecifierParser.asName(token, cpp);
      }
    }
  }

  private void keep() {
    head.add(take());
  }

  private void semicolon() {
    take();
    parentheses = 0;
    DeclarationParser.read(head, scope, context, structure());
    head.clear();
  }

  /** {@code public:} in a class is no part of the declaration that follows. */
  private void dropAccessSpecifier() {
    if (head.size() == 2 && head.get(0).isIdentifier() && !head.get(0).is("enum") && cpp) {
      if (!ACCESS_SPECIFIERS.contains(head.get(0).text())) {
        // It can be a bit-field without a name.
        structure().ifPresent(StructureReader::notUnderstood);
      }
      head.clear();
    }
  }

  /** The class whose members are being read. */
  private Optional<StructureReader> structure() {
    return open.isEmpty() ? Optional.empty() : open.get(open.size() - 1).structure();
  }

  private void openBrace() {
    Pack pack = source.pack();
    take();
    BlockHead blockHead = parentheses > 0 ? BlockHead.OTHER : BlockHead.of(head, cpp);
    switch (blockHead.kind()) {
      case NAMESPACE -> enter(namespace(blockHead), Optional.empty());
      case LINKAGE -> enter(scope, Optional.empty());
      case CLASS -> {
        Scope inner = classScope(blockHead);
        enter(inner, Optional.of(structure(blockHead, inner, pack)));
      }
      case OTHER -> passOver();
    }
  }

  private Scope namespace(BlockHead blockHead) {
    Scope inner = scope;
    boolean inline = head.stream().anyMatch(token -> token.is("inline"));
    List<String> names = blockHead.names().isEmpty() ? List.of("") : blockHead.names();
    for (int i = 0; i < names.size(); i++) {
      Scope around = inner;
      String name = names.get(i).isEmpty() ? Scope.UNNAMED + "0" : names.get(i);
      inner = around.inner(name);
      known(inner);
      if (names.get(i).isEmpty() || (inline && i == names.size() - 1)) {
        types.namespaces().show(around.prefix(), inner.prefix());
        declarations.add(new Declaration.Visible(around.prefix(), inner.prefix()));
      }
    }
    return inner;
  }

  private void known(Scope inner) {
    if (types.namespaces().add(inner.prefix())) {
      declarations.add(new Declaration.Visible(inner.prefix(), inner.prefix()));
    }
  }

  private StructureReader structure(BlockHead blockHead, Scope inner, Pack pack) {
    boolean union = head.stream().anyMatch(token -> token.is("union"));
    Optional<String> tag = blockHead.names().stream().reduce((first, second) -> second);
    String key =
        cpp
            ? inner.prefix().substring(0, inner.prefix().length() - 2)
            : tag.orElseGet(() -> "" + Scope.UNNAMED + ++unnamed);
    boolean understood =
        !blockHead.opaque() && blockHead.bases().isEmpty() && StructureReader.isPlain(head);
    if (tag.isPresent()) {
      Scope around = cpp ? inner.parent().orElseThrow() : scope;
      TypeName type = new TypeName(List.of(union ? "union" : "struct", key), false);
      types.define(around, (union ? "union " : "struct ") + tag.get(), type);
      if (cpp && blockHead.opaque()) {
        types.hide(around, tag.get());
      } else if (cpp) {
        types.define(around, tag.get(), type);
      }
    }
    return new StructureReader(key, union, understood, pack);
  }

  private Scope classScope(BlockHead blockHead) {
    if (!cpp) {
      return scope;
    }
    List<Scope> bases = new ArrayList<>();
    blockHead.bases().forEach(base -> findClass(base).ifPresent(bases::add));
    boolean opaque = blockHead.opaque() || bases.size() < blockHead.bases().size();
    List<String> names =
        blockHead.names().isEmpty() ? List.of("" + Scope.UNNAMED + ++unnamed) : blockHead.names();
    Scope inner = scope;
    for (String name : names) {
      inner = inner.inner(name, opaque, bases);
      known(inner);
    }
    classes.put(inner.prefix(), inner);
    return inner;
  }

  private Optional<Scope> findClass(String name) {
    for (Optional<Scope> from = Optional.of(scope); from.isPresent(); ) {
      Scope found = classes.get(from.get().prefix() + name + "::");
      if (found != null) {
        return Optional.of(found);
      }
      from = from.get().parent();
    }
    return Optional.empty();
  }

  private void enter(Scope inner, Optional<StructureReader> structure) {
    open.add(new Block(scope, head, structure));
    scope = inner;
    head = new ArrayList<>();
  }

  private void closeBrace() {
    Pack pack = source.pack();
    Token brace = take();
    parentheses = 0;
    head.clear();
    if (open.isEmpty()) {
      return;
    }
    Block block = open.remove(open.size() - 1);
    Scope inside = scope;
    scope = block.around();
    if (block.structure().isPresent()) {
      StructureReader structure = block.structure().get();
      head = block.head();
      List<Token> written = new ArrayList<>(ofTheType(head));
      written.addAll(attributes());
      declarations.add(structure.end(inside, attributes(written), pack));
      head.add(brace.as(Token.Kind.BODY, structure.key()));
    }
  }

  /** The attributes before a body that belong to the type are those after its keyword. */
  private static List<Token> ofTheType(List<Token> head) {
    for (int i = 0; i < head.size(); i++) {
      if (head.get(i).is("struct") || head.get(i).is("union") || head.get(i).is("class")) {
        return head.subList(i, head.size());
      }
    }
    return head;
  }

  private Attributes attributes(List<Token> written) {
    return Attributes.of(
        written,
        value ->
            ExpressionParser.parse(
                value, specifiers, scope, cpp, token -> place(token).position()));
  }

  /** A function's body, or what a variable is initialised with. */
  private void passOver() {
    boolean function = BlockHead.isFunction(head);
    List<Token> inside = new ArrayList<>();
    for (int depth = 1; depth > 0 && !current.isEnd(); ) {
      Token token = take();
      if (token.is("{")) {
        depth++;
      } else if (token.is("}")) {
        depth--;
      } else if (token.is("enum") && !function) {
        lost(token);
      }
      if (depth > 0 && inside.size() <= MAX_INITIALIZER_TOKENS) {
        inside.add(token);
      }
    }
    if (parentheses > 0 || current.is(";") || current.is(",")) {
      // "const int A{1};" is read like "const int A = (1);"
      boolean initializer = cpp && inside.size() <= MAX_INITIALIZER_TOKENS && parentheses == 0;
      if (initializer && !head.isEmpty() && head.get(head.size() - 1).isIdentifier()) {
        head.add(current.as(Token.Kind.PUNCTUATOR, "="));
        head.addAll(inside);
      } else {
        head.add(current.as(Token.Kind.BODY, ""));
      }
    } else {
      if (!function || StructureReader.isVirtual(head)) {
        structure().ifPresent(StructureReader::notUnderstood);
      }
      if (cpp && scope.parent().isPresent()) {
        DeclarationParser.hideNames(head, scope, context);
      }
      head.clear();
    }
  }

  /** An enum in a function is nobody else's; an enum anywhere else is not to be lost. */
  private void lost(Token word) {
    boolean definition = current.is("{");
    String name = "";
    if (current.isIdentifier()) {
      name = take().text();
      definition = current.is("{") || current.is(":");
    }
    Place place = place(word);
    if (definition && place.offset().isPresent()) {
      declarations.add(new Declaration.Lost(name, place));
    }
  }

  private void readEnum() {
    // The next token may have been doubted already, when it was looked at.
    doubted = Optional.of(current).filter(token -> token.doubt().exists());
    Token word = take();
    List<Token> introduction = new ArrayList<>();
    introduction.add(word);
    int depth = 0;
    boolean colon = false;
    while (!current.isEnd()) {
      if (depth == 0 && current.is("{")) {
        if (cpp && isVariable(introduction)) {
          break;
        }
        take();
        readBody(word, introduction);
        return;
      }
      boolean goesOn =
          depth > 0
              || (current.isIdentifier() && !current.is("enum"))
              || current.is("::")
              || current.is("[")
              || (current.is("(") && takesArgument(introduction))
              || (current.is(":") && !colon);
      if (!goesOn) {
        break;
      }
      colon |= current.is(":");
      depth += current.is("(") || current.is("[") ? 1 : current.is(")") || current.is("]") ? -1 : 0;
      introduction.add(take());
    }
    head.addAll(introduction);
  }

  /** {@code enum Color c{RED}}: what is before the last name is an enum that is there already. */
  private boolean isVariable(List<Token> introduction) {
    int last = introduction.size() - 1;
    boolean twoNames =
        last > 1
            && introduction.get(last).isIdentifier()
            && introduction.get(last - 1).isIdentifier();
    String before =
        introduction.subList(1, Math.max(1, last)).stream()
            .map(Token::text)
            .collect(Collectors.joining());
    return twoNames && types.find(scope, before).isPresent();
  }

  private static boolean takesArgument(List<Token> introduction) {
    return SpecifierParser.takesArgument(introduction.get(introduction.size() - 1));
  }

  private void readBody(Token word, List<Token> introduction) {
    Place start = place(word);
    EnumHead enumHead =
        EnumHead.of(introduction, scope, specifiers, token -> placeIn(token, start));
    String key =
        scope.prefix()
            + enumHead.tag().map(Located::value).orElseGet(() -> "" + Scope.UNNAMED + ++unnamed);
    TypeName type = new TypeName(List.of("enum", key), false);
    enumHead
        .tag()
        .ifPresent(
            tag -> {
              types.define(scope, "enum " + tag.value(), type);
              if (cpp) {
                types.define(scope, tag.value(), type);
              }
            });
    Scope inside =
        cpp && enumHead.tag().isPresent()
            ? scope.inner(enumHead.tag().orElseThrow().value())
            : scope;
    if (cpp && enumHead.tag().isPresent()) {
      known(inside);
    }
    List<Declaration.Enumerator> enumerators = new ArrayList<>();
    Optional<Located<String>> broken =
        readEnumerators(enumerators, inside, enumHead.scoped(), start);
    OptionalInt end = OptionalInt.empty();
    if (current.is("}")) {
      end = placeIn(current, start).offset();
      take();
    }
    List<Token> written = new ArrayList<>(introduction);
    written.addAll(attributes());
    Attributes attributes = attributes(written);
    declarations.add(
        new Declaration.EnumDefinition(
            scope,
            key,
            enumHead.tag(),
            enumHead.scoped(),
            attributes.packed(),
            attributes.mode(),
            enumHead.fixedType(),
            List.copyOf(enumerators),
            start,
            head.isEmpty() ? start : placeIn(head.get(0), start),
            end,
            broken,
            doubted.map(token -> new Located<>(token.doubt(), placeOr(token, start)))));
    head.add(word);
    head.add(word.as(Token.Kind.BODY, key));
  }

  /** GNU's attributes that follow a closing brace belong to the type. */
  private List<Token> attributes() {
    List<Token> attributes = new ArrayList<>();
    while (current.is("__attribute__") || current.is("__attribute")) {
      int depth = 0;
      do {
        depth += current.is("(") ? 1 : current.is(")") ? -1 : 0;
        attributes.add(take());
      } while (!current.isEnd() && (depth > 0 || current.is("(")));
    }
    return attributes;
  }

  private Optional<Located<String>> readEnumerators(
      List<Declaration.Enumerator> enumerators, Scope inside, boolean scoped, Place start) {
    Set<String> names = new HashSet<>();
    while (!current.is("}")) {
      if (!current.isIdentifier()) {
        Position position = placeOr(current, start);
        String reason =
            current.isEnd()
                ? "its closing brace is missing"
                : "an enumerator is expected instead of '" + current.text() + "'";
        skipToEnd();
        return Optional.of(new Located<>(reason, position));
      }
      if (!names.add(current.text())) {
        String reason = "'" + current.text() + "' is in it twice";
        Position position = placeOr(current, start);
        skipToEnd();
        return Optional.of(new Located<>(reason, position));
      }
      Token name = take();
      List<Token> tokens = untilComma();
      int value = TokenLists.afterDecoration(tokens, 0);
      Optional<Expression> expression = Optional.empty();
      if (value < tokens.size()) {
        Token first = tokens.get(value);
        if (!first.is("=")) {
          Position position = placeOr(first, start);
          skipToEnd();
          return Optional.of(
              new Located<>(
                  "'" + name.text() + "' is followed by '" + first.text() + "'", position));
        }
        expression =
            Optional.of(
                ExpressionParser.parse(
                    tokens.subList(value + 1, tokens.size()),
                    specifiers,
                    inside,
                    cpp,
                    token -> placeOr(token, start)));
      }
      Place place = new Place(placeIn(name, start).offset(), placeOr(name, start));
      enumerators.add(new Declaration.Enumerator(name.text(), expression, place));
      types.hide(inside, name.text());
      if (!inside.equals(scope) && !scoped) {
        types.hide(scope, name.text());
      }
      if (current.is(",")) {
        take();
      }
    }
    return Optional.empty();
  }

  private List<Token> untilComma() {
    List<Token> tokens = new ArrayList<>();
    int depth = 0;
    while (!current.isEnd()) {
      if (depth == 0 && (current.is(",") || current.is("}"))) {
        break;
      }
      if (current.is("enum")) {
        tokens.addAll(nestedEnum());
        continue;
      }
      if (current.is("(") || current.is("[") || current.is("{")) {
        depth++;
      } else if (current.is(")") || current.is("]") || current.is("}")) {
        depth--;
      }
      tokens.add(take());
    }
    return tokens;
  }

  /** An enum in the value of another one, as in {@code sizeof(enum E { A })}. */
  private List<Token> nestedEnum() {
    List<Token> outer = head;
    Optional<Token> outerDoubted = doubted;
    head = new ArrayList<>();
    readEnum();
    List<Token> nested = head;
    head = outer;
    doubted = doubted.or(() -> outerDoubted);
    return nested;
  }

  private void skipToEnd() {
    int depth = 1;
    while (!current.isEnd()) {
      if (current.is("{")) {
        depth++;
      } else if (current.is("}") && --depth == 0) {
        return;
      }
      take();
    }
  }

  private Place place(Token token) {
    OptionalInt offset = source.offsetInHeader(token);
    return new Place(
        offset, offset.isPresent() ? lines.position(offset.getAsInt()) : Position.START);
  }

  /** A part of an enum; if the enum is in another file, where exactly does not matter. */
  private Place placeIn(Token token, Place start) {
    return start.offset().isPresent() ? place(token) : start;
  }

  /** An enumerator that is in an included file is where its enum is. */
  private Position placeOr(Token token, Place otherwise) {
    if (otherwise.offset().isEmpty()) {
      return Position.START;
    }
    Place place = place(token);
    return place.offset().isPresent() ? place.position() : otherwise.position();
  }
}
