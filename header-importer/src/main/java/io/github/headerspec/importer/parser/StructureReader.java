package io.github.headerspec.importer.parser;

import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.parser.Declaration.Member;
import io.github.headerspec.importer.preprocessor.TokenSource.Pack;
import io.github.headerspec.importer.source.Token;
import io.github.headerspec.importer.source.WordClass;
import java.util.ArrayList;
import java.util.List;

/** Collects what is known of a structure, union or class while its body is read. */
final class StructureReader {

  private static final Expression NOTHING = new Expression.Uncertain("", Position.START);

  private final String key;
  private final boolean union;
  private final Pack pack;
  private final List<Member> members = new ArrayList<>();
  private boolean understood;

  /**
   * Begins a structure.
   *
   * @param key what tells it from others
   * @param union whether it is a union
   * @param understood whether what is before its body is understood
   * @param pack what {@code #pragma pack} says where it begins
   */
  StructureReader(String key, boolean union, boolean understood, Pack pack) {
    this.key = key;
    this.union = union;
    this.understood = understood && pack.known();
    this.pack = pack;
  }

  String key() {
    return key;
  }

  boolean union() {
    return union;
  }

  void add(Member member) {
    members.add(member);
  }

  /** Something in it makes its layout uncertain. */
  void notUnderstood() {
    understood = false;
  }

  /** What was read, once its attributes are known. */
  Declaration.Structure end(Scope scope, Attributes attributes, Pack atEnd) {
    boolean certain =
        understood && attributes.understood() && attributes.mode().isEmpty() && pack.equals(atEnd);
    return new Declaration.Structure(
        scope,
        key,
        union,
        certain ? List.copyOf(members) : List.of(),
        attributes.packed(),
        attributes.alignments(),
        pack.value(),
        certain);
  }

  /**
   * Whether nothing is before a body but what is understood: not an attribute before the keyword,
   * which means one thing to Microsoft's compiler and another to GNU's, nor words that are macros
   * of files that are not there.
   */
  static boolean isPlain(List<Token> head) {
    int keyword = 0;
    while (keyword < head.size() && !head.get(keyword).isWord(WordClass.ELABORATED)) {
      keyword++;
    }
    List<Token> before = head.subList(0, Math.min(keyword, head.size()));
    boolean attributed = !Attributes.of(before, it -> NOTHING).areNeutral();
    if (attributed || TokenLists.afterDecoration(before, 0) < before.size()) {
      return false;
    }
    int words = 0;
    int i = TokenLists.afterDecoration(head, keyword + 1);
    while (i < head.size()) {
      words += head.get(i).isIdentifier() && !head.get(i - 1).is("::") ? 1 : 0;
      i = TokenLists.afterDecoration(head, i + 1);
    }
    boolean isFinal = words == 2 && head.get(head.size() - 1).is("final");
    return words <= 1 || isFinal;
  }

  /** Whether tokens have the word {@code virtual}, which adds a pointer to a class. */
  static boolean isVirtual(List<Token> tokens) {
    return TokenLists.haveWord(tokens, WordClass.VIRTUAL);
  }
}
