package io.github.headerspec.importer.comment;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The commands of Doxygen and Javadoc that begin a paragraph, by what becomes of them. */
final class CommentCommands {

  /** Comments with one of these are not about what comes next in the header. */
  static final Set<String> ELSEWHERE =
      Set.of(
          "file",
          "dir",
          "page",
          "subpage",
          "mainpage",
          "defgroup",
          "addtogroup",
          "weakgroup",
          "name");

  /** The paragraph begins with this word. */
  static final Map<String, String> LABELLED =
      Map.ofEntries(
          Map.entry("note", "Note"),
          Map.entry("warning", "Warning"),
          Map.entry("attention", "Attention"),
          Map.entry("important", "Important"),
          Map.entry("pre", "Before"),
          Map.entry("post", "After"),
          Map.entry("invariant", "Invariant"),
          Map.entry("bug", "Bug"),
          Map.entry("apiNote", "Note"),
          Map.entry("implNote", "Note"),
          Map.entry("implSpec", "Note"));

  /** Only this line is not text: it says where the documentation belongs. */
  static final Set<String> LINE_DROPPED =
      Set.of(
          "ingroup",
          "enum",
          "var",
          "def",
          "typedef",
          "struct",
          "union",
          "class",
          "interface",
          "namespace",
          "package",
          "fn",
          "property",
          "headerfile",
          "relates",
          "related",
          "memberof",
          "extends",
          "implements",
          "anchor",
          "internal",
          "endinternal",
          "hideinitializer",
          "showinitializer",
          "hidden",
          "nosubgrouping",
          "public",
          "protected",
          "private",
          "static",
          "copydoc",
          "copybrief",
          "copydetails",
          "tableofcontents",
          "cond",
          "endcond",
          "if",
          "ifnot",
          "else",
          "elseif",
          "endif",
          "endparblock",
          "image",
          "include",
          "snippet",
          "dontinclude",
          "section",
          "subsection",
          "callgraph",
          "callergraph");

  /** The whole paragraph is not about what a constant means. */
  static final Set<String> PARAGRAPH_DROPPED =
      Set.of(
          "author",
          "authors",
          "version",
          "date",
          "copyright",
          "todo",
          "test",
          "param",
          "tparam",
          "return",
          "returns",
          "result",
          "throw",
          "throws",
          "exception",
          "serial");

  /** Everything up to the command's end is shown as it is. */
  static final Set<String> CODE = Set.of("code", "verbatim");

  /** Everything up to the command's end is not text. */
  static final Set<String> SKIPPED =
      Set.of(
          "dot",
          "msc",
          "startuml",
          "htmlonly",
          "latexonly",
          "rtfonly",
          "manonly",
          "xmlonly",
          "docbookonly",
          "secreflist");

  /** A command where a line or a sentence begins. */
  static final Pattern AT_START =
      Pattern.compile("\\s*[@\\\\]([a-z][A-Za-z]*)(?![\\w:])(?:\\{[^}]*})?(?:\\[\\w*])?\\s?(.*)");

  /** A command of a paragraph that does not begin a line. */
  static final Pattern IN_LINE =
      Pattern.compile(
          "(?<=\\S)\\s+(?=[@\\\\](?:brief|details|deprecated|since|see|sa|note|warning|li|arg|ingroup"
              + "|todo|code|endcode|endverbatim)\\b)");

  private CommentCommands() {}
}
