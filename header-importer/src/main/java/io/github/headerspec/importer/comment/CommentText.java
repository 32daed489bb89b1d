package io.github.headerspec.importer.comment;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.markup.Markup;
import io.github.headerspec.importer.markup.SeeAlso;
import io.github.headerspec.spec.DocText;
import io.github.headerspec.spec.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a comment of a header says. */
public final class CommentText {

  /** Must not be empty in a spec, and nothing may be invented. */
  private static final String NO_REASON = "The header does not say why.";

  /** Nobody writes more about an enum. */
  private static final int MAX_LENGTH = 64 * 1024;

  private CommentText() {}

  /**
   * Reads a documentation comment: {@code /** *}{@code /}, {@code /*! *}{@code /}, {@code ///},
   * {@code //!} and their trailing forms with {@code <}, with the commands of Doxygen and Javadoc,
   * Markdown and HTML in them.
   *
   * @param comment the whole comment with its marks; several {@code ///} lines are one comment
   * @param position where it begins in the header
   * @return its description and deprecation as CommonMark, since when, and where to read on;
   *     nothing if it documents nothing, or something else than what follows it, such as a file, or
   *     has more than 64 KiB
   */
  public static DocText read(String comment, Position position) {
    if (comment.length() > MAX_LENGTH) {
      return new DocText(
          Optional.empty(), Optional.empty(), DocText.Availability.UNSAID, List.of());
    }
    CommentMarkup markup = CommentMarkup.of(CommentLines.of(comment));
    StringBuilder doc = new StringBuilder(markup.doc());
    List<DocText.See> see = new ArrayList<>();
    for (String references : markup.see()) {
      List<DocText.See> links = CommentReferences.read(references, position);
      see.addAll(links);
      if (links.isEmpty()) {
        doc.append("\n\nSee ").append(references);
      }
    }
    Optional<String> deprecated =
        markup.deprecated().map(CommentText::clean).map(text -> text.isEmpty() ? NO_REASON : text);
    return new DocText(
        text(clean(doc.toString()), position),
        deprecated.flatMap(text -> text(text, position)),
        new DocText.Availability(
            text(plain(markup.since()), position),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        SeeAlso.distinct(see));
  }

  private static String clean(String markdown) {
    return Markup.toCommonMark(
        CommentInline.toMarkdown(markdown),
        address -> Optional.of(address).filter(WebAddress::isValid));
  }

  private static String plain(String markdown) {
    return Markup.toHtml(CommentInline.toMarkdown(markdown)).text().strip();
  }

  private static Optional<Located<String>> text(String text, Position position) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new Located<>(text, position));
  }
}
