package io.github.headerspec.importer.facts;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.importer.comment.CommentText;
import io.github.headerspec.importer.comment.EnumComment;
import io.github.headerspec.importer.constant.EnumTyping.TypedEnum;
import io.github.headerspec.importer.constant.Evaluation;
import io.github.headerspec.importer.parser.Declaration;
import io.github.headerspec.importer.parser.Declaration.Enumerator;
import io.github.headerspec.importer.source.HeaderText;
import io.github.headerspec.importer.source.HeaderText.Comment;
import io.github.headerspec.importer.source.HeaderText.Directive;
import io.github.headerspec.importer.source.LineMap;
import io.github.headerspec.importer.source.SourceBuffer;
import io.github.headerspec.importer.source.Token;
import io.github.headerspec.spec.CommentPolicy;
import io.github.headerspec.spec.DocText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What the comments of a header say about its enums, constants and macros. */
final class HeaderComments {

  private final HeaderText header;
  private final SourceBuffer file;
  private final LineMap lines;
  private final String code;
  private final CommentAttachment documentation;
  private final Optional<PlainAttachment> plain;

  HeaderComments(HeaderText header, CommentPolicy policy) {
    this.header = header;
    this.file = header.file();
    this.lines = file.lines();
    String text = file.byteText();
    this.documentation = new CommentAttachment(CommentBlocks.documentation(header, text), text);
    this.code = policy == CommentPolicy.ALL ? withoutComments(header, text) : "";
    this.plain =
        policy == CommentPolicy.ALL
            ? Optional.of(new PlainAttachment(CommentBlocks.plain(header, text), text, code))
            : Optional.empty();
  }

  /**
   * What is said about an enum.
   *
   * @param text about the enum
   * @param constants about each constant, in order
   */
  record EnumWords(DocText text, List<DocText> constants) {}

  /** What is said about an enum that is written in the header. */
  EnumWords about(Declaration.EnumDefinition declared, EnumNames.Names names, TypedEnum typed) {
    List<Enumerator> enumerators = declared.enumerators();
    Set<String> constants = new HashSet<>();
    enumerators.forEach(each -> constants.add(each.name()));
    EnumComment whole = aboutWhole(declared, subjects(names), constants);
    List<List<CommentBlock>> plainOnes = plainConstants(declared);
    List<DocText> texts = new ArrayList<>();
    for (int i = 0; i < enumerators.size(); i++) {
      DocText text = documentation(declared, i);
      if (isNothing(text)) {
        text = whole.constants().getOrDefault(enumerators.get(i).name(), text);
      }
      if (text.doc().isEmpty() && !plainOnes.isEmpty()) {
        Evaluation value = typed.enumerators().get(i);
        Optional<BigInteger> number =
            value instanceof Evaluation.Known known
                ? Optional.of(known.constant().value())
                : Optional.empty();
        text = withDoc(text, firstWords(plainOnes.get(i), number));
      }
      texts.add(text);
    }
    return new EnumWords(whole.text(), texts);
  }

  private static boolean isNothing(DocText text) {
    return text.equals(DocText.UNSAID);
  }

  private static Set<String> subjects(EnumNames.Names names) {
    Set<String> subjects = new HashSet<>();
    subjects.add(names.nativeName().value());
    names.tag().map(Located::value).ifPresent(subjects::add);
    return subjects;
  }

  private EnumComment aboutWhole(
      Declaration.EnumDefinition declared, Set<String> subjects, Set<String> constants) {
    if (declared.statement().offset().isEmpty() || declared.endOffset().isEmpty()) {
      return EnumComment.UNSAID;
    }
    int start = declared.statement().offset().getAsInt();
    int end = declared.endOffset().getAsInt();
    EnumComment said =
        documentation
            .about(start, end)
            .map(
                block ->
                    CommentText.readEnum(
                        parts(block), subjects, constants, lines.position(block.start())))
            .orElse(EnumComment.UNSAID);
    if (said.text().doc().isPresent() || plain.isEmpty()) {
      return said;
    }
    for (CommentBlock block : plain.get().aboutEnum(start, body(declared), end)) {
      EnumComment words =
          CommentText.readPlainEnum(
              parts(block), subjects, constants, lines.position(block.start()));
      if (words.text().doc().isPresent() || !words.constants().isEmpty()) {
        boolean listed = said.constants().isEmpty();
        return new EnumComment(
            withDoc(said.text(), words.text().doc()),
            listed ? words.constants() : said.constants());
      }
    }
    return said;
  }

  private DocText documentation(Declaration.EnumDefinition declared, int index) {
    List<Enumerator> enumerators = declared.enumerators();
    Enumerator enumerator = enumerators.get(index);
    if (enumerator.place().offset().isEmpty() || declared.start().offset().isEmpty()) {
      return DocText.UNSAID;
    }
    int start = enumerator.place().offset().getAsInt();
    int from =
        index == 0
            ? declared.start().offset().getAsInt()
            : enumerators.get(index - 1).place().offset().orElse(start);
    boolean last = index == enumerators.size() - 1;
    int to =
        last
            ? declared.endOffset().orElse(start)
            : enumerators.get(index + 1).place().offset().orElse(start);
    return documentation
        .aboutConstant(from, start, to)
        .map(block -> read(block, enumerator.name()))
        .orElse(DocText.UNSAID);
  }

  /**
   * The plain comments of each constant; empty if they are not wanted, or if it is unclear which is
   * whose.
   */
  private List<List<CommentBlock>> plainConstants(Declaration.EnumDefinition declared) {
    OptionalInt body = body(declared);
    List<Enumerator> enumerators = declared.enumerators();
    int[] starts =
        enumerators.stream().flatMapToInt(each -> each.place().offset().stream()).toArray();
    boolean written = body.isPresent() && starts.length == enumerators.size();
    for (int i = 1; written && i < starts.length; i++) {
      written = starts[i - 1] < starts[i];
    }
    return plain.isEmpty() || !written
        ? List.of()
        : plain.get().aboutConstants(body.getAsInt(), starts, declared.endOffset().getAsInt());
  }

  /** Where the brace is, if the enum is written as such and did not come out of a macro. */
  private OptionalInt body(Declaration.EnumDefinition declared) {
    if (code.isEmpty()
        || declared.start().offset().isEmpty()
        || declared.endOffset().isEmpty()
        || declared.enumerators().isEmpty()) {
      return OptionalInt.empty();
    }
    int brace = code.indexOf('{', declared.start().offset().getAsInt());
    int first = declared.enumerators().get(0).place().offset().orElse(-1);
    return brace >= 0 && brace < first && first < declared.endOffset().getAsInt()
        ? OptionalInt.of(brace)
        : OptionalInt.empty();
  }

  /** What is said about a macro. */
  DocText about(Directive macro, String name, BigInteger value) {
    int end = lastToken(macro);
    DocText said = about(macro.offset(), end, name);
    if (said.doc().isPresent() || plain.isEmpty()) {
      return said;
    }
    Optional<Directive> next = nextDefinition(macro);
    List<CommentBlock> candidates =
        plain
            .get()
            .aboutMacro(
                macro.offset(),
                end,
                next.map(it -> OptionalInt.of(it.offset())).orElse(OptionalInt.empty()),
                next.map(HeaderComments::lastToken).orElse(end));
    return withDoc(said, firstWords(candidates, Optional.of(value)));
  }

  /** What documentation says about something of a name that begins and ends somewhere. */
  DocText about(int start, int end, String name) {
    return documentation.about(start, end).map(block -> read(block, name)).orElse(DocText.UNSAID);
  }

  private static int lastToken(Directive directive) {
    List<Token> tokens = directive.tokens();
    return tokens.isEmpty() ? directive.offset() : tokens.get(tokens.size() - 1).offset();
  }

  private Optional<Directive> nextDefinition(Directive macro) {
    List<Directive> all = header.directives();
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).offset() <= macro.offset()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < all.size() && all.get(low).name().equals("define")
        ? Optional.of(all.get(low))
        : Optional.empty();
  }

  private DocText read(CommentBlock block, String name) {
    return CommentText.read(parts(block), Set.of(name), lines.position(block.start()));
  }

  private Optional<Located<String>> firstWords(
      List<CommentBlock> candidates, Optional<BigInteger> value) {
    return candidates.stream()
        .flatMap(
            block ->
                CommentText.readPlain(parts(block), value, lines.position(block.start()))
                    .doc()
                    .stream())
        .findFirst();
  }

  private static DocText withDoc(DocText text, Optional<Located<String>> doc) {
    return new DocText(doc, text.deprecated(), text.availability(), text.see());
  }

  private List<String> parts(CommentBlock block) {
    return block.parts().stream().map(part -> file.text(part.start(), part.end())).toList();
  }

  private static String withoutComments(HeaderText header, String text) {
    StringBuilder code = new StringBuilder(text);
    for (Comment comment : header.comments()) {
      for (int i = comment.start(); i < comment.end(); i++) {
        if (code.charAt(i) != '\n') {
          code.setCharAt(i, ' ');
        }
      }
    }
    return code.toString();
  }
}
