package io.github.headerspec.importer.comment;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.markup.Markup;
import io.github.headerspec.importer.markup.SeeAlso;
import io.github.headerspec.spec.DocText;
import io.github.headerspec.spec.WebAddress;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a comment of a header says. */
public final class CommentText {

  /** Must not be empty in a spec, and nothing may be invented. */
  private static final String NO_REASON = "The header does not say why.";

  /** Nobody writes more about an enum and its constants. */
  private static final int MAX_LENGTH = 256 * 1024;

  private CommentText() {}

  /**
   * Reads a documentation comment: {@code /** *}{@code /}, {@code /*! *}{@code /}, {@code ///},
   * {@code //!} and their trailing forms with {@code <}, with the commands of Doxygen and Javadoc,
   * the sections of kernel-doc and gtk-doc, Markdown and HTML in them.
   *
   * @param comments the comments that stand together, with their marks; several {@code ///} lines
   *     are one comment
   * @param subjects the names of what they are about, of which one may be their heading
   * @param position where they begin in the header
   * @return their description and deprecation as CommonMark, since when, and where to read on;
   *     nothing if they document nothing, or something else than what follows, such as a file, or
   *     are too long
   */
  public static DocText read(List<String> comments, Set<String> subjects, Position position) {
    EnumComment all = readEnum(comments, subjects, subjects, position);
    // A constant may be introduced by its own name, as it is in a list.
    return subjects.stream()
        .flatMap(name -> Optional.ofNullable(all.constants().get(name)).stream())
        .findFirst()
        .filter(member -> all.text().equals(DocText.UNSAID))
        .orElse(all.text());
  }

  /**
   * Reads the documentation comment about an enum, which may also list its constants.
   *
   * @param comments the comments that stand together, with their marks
   * @param subjects the names of the enum
   * @param constants the names of its constants
   * @param position where they begin in the header
   * @return what they say about the enum and its constants
   */
  public static EnumComment readEnum(
      List<String> comments, Set<String> subjects, Set<String> constants, Position position) {
    return isTooLong(comments)
        ? EnumComment.UNSAID
        : sections(comments.stream().map(CommentLines::of).toList(), subjects, constants, position);
  }

  private static boolean isTooLong(List<String> comments) {
    return comments.stream().mapToInt(String::length).sum() > MAX_LENGTH;
  }

  private static EnumComment sections(
      List<List<String>> parts, Set<String> subjects, Set<String> constants, Position position) {
    List<CommentMarkup> whole = new ArrayList<>();
    Map<String, List<CommentMarkup>> members = new LinkedHashMap<>();
    for (List<String> lines : parts) {
      CommentSections sections = CommentSections.of(lines, subjects, constants);
      if (!sections.isAboutSomethingElse()) {
        whole.add(CommentMarkup.of(sections.description()));
        sections
            .members()
            .forEach(
                (name, said) ->
                    members
                        .computeIfAbsent(name, key -> new ArrayList<>())
                        .add(CommentMarkup.of(said)));
      }
    }
    Map<String, DocText> texts = new LinkedHashMap<>();
    members.forEach((name, said) -> texts.put(name, text(said, position)));
    return new EnumComment(text(whole, position), texts);
  }

  /**
   * Reads the plain comment about an enum, which may list its constants as documentation does.
   *
   * @param comments the comments that stand together, with their marks
   * @param subjects the names of the enum
   * @param constants the names of its constants
   * @param position where they begin in the header
   * @return what they say about the enum and its constants
   */
  public static EnumComment readPlainEnum(
      List<String> comments, Set<String> subjects, Set<String> constants, Position position) {
    if (isTooLong(comments)) {
      return EnumComment.UNSAID;
    }
    List<List<String>> parts = comments.stream().map(CommentLines::ofPlain).toList();
    EnumComment listed = sections(parts, subjects, constants, position);
    return listed.constants().isEmpty()
        ? new EnumComment(readPlain(comments, Optional.empty(), position), Map.of())
        : listed;
  }

  /**
   * Reads a plain comment.
   *
   * @param comments the comments that stand together, with their marks
   * @param value the value of the constant they are about, which they may repeat
   * @param position where they begin in the header
   * @return their words; nothing if they have none: a rule, a licence, code that was taken out
   */
  public static DocText readPlain(
      List<String> comments, Optional<BigInteger> value, Position position) {
    List<String> lines = new ArrayList<>();
    comments.forEach(comment -> lines.addAll(CommentLines.ofPlain(comment)));
    return new DocText(
        PlainComment.words(lines, value)
            .map(CommentText::commonMark)
            .flatMap(text -> located(text, position)),
        Optional.empty(),
        DocText.Availability.UNSAID,
        List.of());
  }

  /**
   * What an attribute of the language says.
   *
   * @param reason why something is deprecated; may be empty
   * @param position where
   * @return the reason as CommonMark
   */
  public static Located<String> deprecation(String reason, Position position) {
    String text = commonMark(PlainComment.text(reason));
    return new Located<>(text.isEmpty() ? NO_REASON : text, position);
  }

  /**
   * Whether a comment or an attribute says why something is deprecated.
   *
   * @param deprecation what it says
   * @return {@code false} if it only says that it is
   */
  public static boolean hasReason(Located<String> deprecation) {
    return !deprecation.value().equals(NO_REASON);
  }

  private static DocText text(List<CommentMarkup> parts, Position position) {
    StringBuilder doc = new StringBuilder();
    StringBuilder since = new StringBuilder();
    List<DocText.See> see = new ArrayList<>();
    Optional<String> deprecated = Optional.empty();
    for (CommentMarkup part : parts) {
      doc.append(part.doc()).append("\n\n");
      since.append(part.since()).append(' ');
      for (String references : part.see()) {
        List<DocText.See> links = CommentReferences.read(references, position);
        see.addAll(links);
        if (links.isEmpty()) {
          doc.append("\n\nSee ").append(references).append("\n\n");
        }
      }
      deprecated = deprecated.or(part::deprecated);
    }
    return new DocText(
        located(clean(doc.toString()), position),
        deprecated
            .map(CommentText::clean)
            .map(text -> text.isEmpty() ? NO_REASON : text)
            .flatMap(text -> located(text, position)),
        new DocText.Availability(
            located(plain(since.toString()), position),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        SeeAlso.distinct(see));
  }

  private static String clean(String markdown) {
    return commonMark(CommentInline.toMarkdown(markdown));
  }

  private static String commonMark(String markdown) {
    return Markup.toCommonMark(
        markdown, address -> Optional.of(address).filter(WebAddress::isValid));
  }

  private static String plain(String markdown) {
    return Markup.toHtml(CommentInline.toMarkdown(markdown)).text().strip();
  }

  private static Optional<Located<String>> located(String text, Position position) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new Located<>(text, position));
  }
}
