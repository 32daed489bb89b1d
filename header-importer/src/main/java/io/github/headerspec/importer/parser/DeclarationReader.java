package io.github.headerspec.importer.parser;

import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.parser.Declaration.Place;
import io.github.headerspec.importer.preprocessor.TokenSource;
import io.github.headerspec.importer.preprocessor.TokenSource.Pack;
import io.github.headerspec.importer.source.LineMap;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the enums, typedefs and constants among the tokens of a header and all that it includes.
 * Everything else is passed over by its brackets, so that declarations which only a compiler
 * understands lose nothing.
 */
public final class DeclarationReader {

  private static final int MAX_INITIALIZER_TOKENS = 64;

  private static final Set<String> ACCESS_SPECIFIERS = Set.of("public", "protected", "private");

  private final boolean cpp;
  private final TypeTable types;
  private final List<Declaration> declarations = new ArrayList<>();
  private final OpenBlocks blocks;
  private final TokenCursor cursor;
  private final DeclarationParser.Context context;
  private final EnumReader enums;
  private List<Token> head = new ArrayList<>();
  private int parentheses;

  private DeclarationReader(TokenSource source, LineMap lines, boolean cpp, Known before) {
    this.cpp = cpp;
    this.types = new TypeTable(before.types());
    this.blocks = new OpenBlocks(types, declarations, cpp, before);
    this.cursor =
        new TokenCursor(
            source, lines, cpp, () -> blocks.structure().ifPresent(StructureReader::notUnderstood));
    SpecifierParser specifiers = new SpecifierParser(types, cpp);
    this.context =
        new DeclarationParser.Context(types, specifiers, cpp, cursor::place, declarations);
    this.enums = new EnumReader(cursor, context, blocks);
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
        reader.blocks.classes(),
        reader.blocks.unnamed(),
        reader.cursor.enumsRead(),
        reader.head.isEmpty() && reader.blocks.isEmpty());
  }

  private void readAll() {
    while (!cursor.current().isEnd()) {
      switch (cursor.current().text()) {
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
        case "enum" -> head.addAll(enums.read(head));
        case ":" -> {
          keep();
          dropAccessSpecifier();
        }
        default -> keep();
      }
    }
  }

  private void keep() {
    head.add(cursor.take());
  }

  private void semicolon() {
    cursor.take();
    parentheses = 0;
    DeclarationParser.read(head, blocks.scope(), context, blocks.structure());
    head.clear();
  }

  /** {@code public:} in a class is no part of the declaration that follows. */
  private void dropAccessSpecifier() {
    if (head.size() == 2 && head.get(0).isIdentifier() && !head.get(0).is("enum") && cpp) {
      if (!ACCESS_SPECIFIERS.contains(head.get(0).text())) {
        // It can be a bit-field without a name.
        blocks.structure().ifPresent(StructureReader::notUnderstood);
      }
      head.clear();
    }
  }

  private void openBrace() {
    Pack pack = cursor.pack();
    cursor.forgetDoubts();
    cursor.take();
    BlockHead blockHead = parentheses > 0 ? BlockHead.OTHER : BlockHead.of(head, cpp);
    if (blockHead.kind() == BlockHead.Kind.OTHER) {
      passOver();
    } else {
      blocks.enter(blockHead, head, pack);
      if (cursor.doubted().isPresent()) {
        // What stands right behind the brace was looked at before the block was entered.
        blocks.structure().ifPresent(StructureReader::notUnderstood);
      }
      head = new ArrayList<>();
    }
  }

  private void closeBrace() {
    Pack pack = cursor.pack();
    Token brace = cursor.take();
    parentheses = 0;
    head.clear();
    Scope inside = blocks.scope();
    Optional<OpenBlocks.Block> block = blocks.leave();
    Optional<StructureReader> structure = block.flatMap(OpenBlocks.Block::structure);
    if (block.isPresent() && structure.isPresent()) {
      head = block.get().head();
      List<Token> written = new ArrayList<>(ofTheType(head));
      written.addAll(cursor.takeAttributes());
      Attributes attributes = context.attributes(written, blocks.scope());
      declarations.add(structure.get().end(inside, attributes, pack));
      head.add(brace.as(Token.Kind.BODY, structure.get().key()));
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

  /** A function's body, or what a variable is initialised with. */
  private void passOver() {
    boolean function = BlockHead.isFunction(head);
    if (cpp) {
      OperatorFunctions.defined(head, blocks.structure().isPresent())
          .ifPresent(name -> declarations.add(new Declaration.Other(blocks.scope(), name)));
    }
    List<Token> inside = new ArrayList<>();
    for (int depth = 1; depth > 0 && !cursor.current().isEnd(); ) {
      Token token = cursor.take();
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
    if (parentheses > 0 || cursor.current().is(";") || cursor.current().is(",")) {
      // "const int A{1};" is read like "const int A = (1);"
      boolean initializer = cpp && inside.size() <= MAX_INITIALIZER_TOKENS && parentheses == 0;
      if (initializer && !head.isEmpty() && head.get(head.size() - 1).isIdentifier()) {
        head.add(cursor.current().as(Token.Kind.PUNCTUATOR, "="));
        head.addAll(inside);
      } else {
        head.add(cursor.current().as(Token.Kind.BODY, ""));
      }
    } else {
      if (!function || StructureReader.isVirtual(head)) {
        blocks.structure().ifPresent(StructureReader::notUnderstood);
      }
      if (cpp && blocks.scope().parent().isPresent()) {
        DeclarationParser.hideNames(head, blocks.scope(), context);
      }
      head.clear();
    }
  }

  /** An enum in a function is nobody else's; an enum anywhere else is not to be lost. */
  private void lost(Token word) {
    boolean definition = cursor.current().is("{");
    String name = "";
    if (cursor.current().isIdentifier()) {
      name = cursor.take().text();
      definition = cursor.current().is("{") || cursor.current().is(":");
    }
    Place place = cursor.place(word);
    if (definition && place.offset().isPresent()) {
      declarations.add(new Declaration.Lost(name, place));
    }
  }
}
