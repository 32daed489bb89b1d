package io.github.headerspec.importer.preprocessor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import io.github.headerspec.importer.referee.Compiler;
import io.github.headerspec.importer.source.HeaderFile;
import io.github.headerspec.importer.source.IdentifierTable;
import io.github.headerspec.importer.source.Inclusion;
import io.github.headerspec.importer.source.Lexer;
import io.github.headerspec.importer.source.Punctuators;
import io.github.headerspec.importer.source.SourceBuffer;
import io.github.headerspec.importer.source.Token;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Our preprocessor beside that of a compiler: with the same predefined macros and include folders,
 * both have to give the same tokens. Several threads may use it.
 */
final class TokenJudge {

  private static final int MAX_GLUED = 6;
  private static final Pattern LITERAL = Pattern.compile("['\"]|[0-9][.+-]|[.][0-9]|[0-9][xXpPeE]");

  private final Compiler compiler;
  private final boolean cpp;
  private final Settings settings;
  private final HeaderSearch search = new HeaderSearch(HeaderFile.MAX_BYTES);
  private final PreprocessorState before;
  private final List<String> options;

  /** What our preprocessor gives. */
  record Ours(List<String> tokens, List<Problem> problems) {}

  /**
   * Asks a compiler for its macros and folders.
   *
   * @param compiler the compiler
   * @param answers what is answered to {@code __has_attribute} and its like
   * @param options more options for the compiler
   */
  TokenJudge(Compiler compiler, FeatureAnswers answers, String... options) {
    this.compiler = compiler;
    this.cpp = compiler.language() == Language.CPP;
    this.options = List.of(options);
    List<String> folders =
        Stream.concat(
                this.options.stream()
                    .filter(option -> option.startsWith("-I"))
                    .map(option -> option.substring(2)),
                compiler.includeFolders().stream().map(Path::toString))
            .toList();
    this.settings = new Settings(new Dialect(cpp, compiler.target().dataModel(), answers), folders);
    this.before = new PreprocessorState(settings.dialect(), search.identifiers());
    SourceBuffer macros =
        new SourceBuffer("", compile("-dM", "/dev/null").output().getBytes(ISO_8859_1));
    read(new Preprocessor(settings, search, before, List.of(macros)));
  }

  private Compiler.Preprocessed compile(String... arguments) {
    return compiler.preprocess(
        new byte[0], Stream.concat(options.stream(), Stream.of(arguments)).toArray(String[]::new));
  }

  /** What the compiler makes of a file. */
  Compiler.Preprocessed theirs(String path) {
    return compile("-P", path);
  }

  /** What we make of a file. */
  Ours ours(String path) {
    SourceBuffer file = search.open(path).orElseThrow();
    Preprocessor preprocessor = new Preprocessor(settings, search, before.copy(), List.of(file));
    List<String> tokens = read(preprocessor);
    return new Ours(tokens, preprocessor.problems());
  }

  private static List<String> read(Preprocessor preprocessor) {
    List<String> tokens = new ArrayList<>();
    for (Token token = preprocessor.next(); !token.isEnd(); token = preprocessor.next()) {
      tokens.add(token.text());
    }
    return tokens;
  }

  /** The tokens of what the compiler gave, without what it leaves for its later passes. */
  List<String> tokens(String output) {
    return tokens(output, cpp);
  }

  /** The tokens of what a compiler gave, without what it leaves for its later passes. */
  static List<String> tokens(String output, boolean cpp) {
    String text =
        output
            .lines()
            .filter(line -> !line.startsWith("#pragma") && !line.startsWith("#ident"))
            .collect(Collectors.joining("\n"));
    SourceBuffer buffer = new SourceBuffer("", text.getBytes(ISO_8859_1));
    Lexer lexer = new Lexer(Inclusion.first(buffer), new IdentifierTable(), cpp);
    List<String> tokens = new ArrayList<>();
    for (Token token = lexer.next(); !token.isEnd(); token = lexer.next()) {
      String usual = token.usual().text();
      tokens.add(cpp && token.isIdentifier() ? Punctuators.ofWord(usual) : usual);
    }
    return tokens;
  }

  /**
   * What can be compared. For Linux, ours is the preprocessor of gcc: Clang counts another line for
   * a macro whose use has several, and has other paths for the files of its folders.
   *
   * @param tokens tokens of either
   * @return the same; of Clang for Linux, without numbers and without folders
   */
  List<String> comparable(List<String> tokens) {
    return compiler.name().matches("CLANG(_CPP)?")
        ? tokens.stream().map(TokenJudge::withoutPlace).toList()
        : tokens;
  }

  private static String withoutPlace(String token) {
    return token.startsWith("\"/")
        ? token.substring(token.lastIndexOf('/'))
        : token.matches("[0-9]+") ? "0" : token;
  }

  /** Where two lists differ first, with what stands around it; empty text if they do not. */
  static String difference(List<String> ours, List<String> theirs) {
    int i = 0;
    int k = 0;
    while (i < ours.size() && k < theirs.size()) {
      if (isSame(ours.get(i), theirs.get(k))) {
        i++;
        k++;
        continue;
      }
      OptionalInt glued = glued(ours.subList(i, ours.size()), theirs.subList(k, theirs.size()));
      if (glued.isEmpty()) {
        break;
      }
      i += glued.getAsInt() / MAX_GLUED;
      k += glued.getAsInt() % MAX_GLUED;
    }
    return i == ours.size() && k == theirs.size()
        ? ""
        : "token %d: ours %s, theirs %s".formatted(i, around(ours, i), around(theirs, k));
  }

  /** Compilers have their own spaces in strings that are made of what macros gave. */
  private static boolean isSame(String ours, String theirs) {
    return ours.equals(theirs)
        || (ours.endsWith("\"") && ours.replace(" ", "").equals(theirs.replace(" ", "")));
  }

  /**
   * Compilers write no space between a word and a literal or number that macros give.
   *
   * @return how many tokens have the same text, ours times {@link #MAX_GLUED} plus theirs; empty if
   *     it is no such case
   */
  private static OptionalInt glued(List<String> ours, List<String> theirs) {
    for (int i = 1; i < Math.min(MAX_GLUED, ours.size() + 1); i++) {
      String text = String.join("", ours.subList(0, i)).replace(" ", "");
      boolean literal = LITERAL.matcher(text).find();
      for (int k = 1; literal && k < Math.min(MAX_GLUED, theirs.size() + 1); k++) {
        if (text.equals(String.join("", theirs.subList(0, k)).replace(" ", ""))) {
          return OptionalInt.of(i * MAX_GLUED + k);
        }
      }
    }
    return OptionalInt.empty();
  }

  private static String around(List<String> tokens, int index) {
    return "…"
        + String.join(" ", tokens.subList(Math.max(0, index - 6), index))
        + " >>> "
        + String.join(" ", tokens.subList(index, Math.min(tokens.size(), index + 6)))
        + "…";
  }
}
