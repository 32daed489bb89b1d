package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.cdt.core.dom.ast.IASTFileLocation;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorElifStatement;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorElseStatement;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorIfdefStatement;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorIfndefStatement;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorStatement;
import org.eclipse.cdt.core.dom.ast.IASTProblem;
import org.eclipse.cdt.core.dom.ast.IMacroBinding;
import org.eclipse.cdt.core.dom.parser.AbstractScannerExtensionConfiguration;
import org.eclipse.cdt.core.parser.EndOfFileException;
import org.eclipse.cdt.core.parser.ExtendedScannerInfo;
import org.eclipse.cdt.core.parser.IProblem;
import org.eclipse.cdt.core.parser.IToken;
import org.eclipse.cdt.core.parser.NullLogService;
import org.eclipse.cdt.core.parser.ParserLanguage;
import org.eclipse.cdt.internal.core.dom.parser.ASTNode;
import org.eclipse.cdt.internal.core.parser.scanner.CPreprocessor;
import org.eclipse.cdt.internal.core.parser.scanner.ILocationResolver;

/**
 * Eclipse CDT's preprocessor: macros, includes and conditions.
 *
 * <p>Only its preprocessor is used. What CDT's parser does beyond that costs most of the time, and
 * where it does not understand a declaration, it drops the enums inside without a word.
 */
public final class CdtPreprocessor implements TokenSource {

  private static final Token END = new Token(Token.Kind.END, "", -1);

  private final String path;
  private final CPreprocessor preprocessor;
  private final ILocationResolver locations;
  private final List<Token> tokens;
  private final Set<Integer> enumsRead = new HashSet<>();
  private int next;

  /**
   * Reads everything.
   *
   * @param path the absolute path of the header
   * @param text its text
   * @param settings how to preprocess
   * @param files the included files
   * @throws TooManyTokensException if macros and includes make too much of it
   */
  public CdtPreprocessor(String path, String text, Settings settings, CdtFiles.Provider files) {
    this.path = path;
    this.preprocessor =
        CdtTokenLimit.within(
            text.length(),
            () ->
                new CPreprocessor(
                    CdtFiles.content(path, text),
                    new ExtendedScannerInfo(
                        settings.macros(),
                        settings.includeFolders().toArray(String[]::new),
                        new String[0],
                        settings.forcedIncludes().toArray(String[]::new)),
                    settings.cpp() ? ParserLanguage.CPP : ParserLanguage.C,
                    new NullLogService(),
                    new Dialect(settings.cpp()),
                    files));
    this.preprocessor.setComputeImageLocations(false);
    this.locations = preprocessor.getLocationResolver();
    this.tokens = CdtTokenLimit.within(this::readAll);
  }

  /**
   * How to preprocess.
   *
   * @param macros predefined macros: the name, with parameters if there are any, and the value
   * @param includeFolders absolute paths
   * @param forcedIncludes absolute paths
   * @param cpp whether it is C++
   */
  public record Settings(
      Map<String, String> macros,
      List<String> includeFolders,
      List<String> forcedIncludes,
      boolean cpp) {

    /**
     * The same after the forced includes.
     *
     * @param newMacros the macros that they have left
     * @return the settings for the header
     */
    public Settings after(Map<String, String> newMacros) {
      return new Settings(newMacros, includeFolders, List.of(), cpp);
    }
  }

  /**
   * Reads everything. Where a token is can be told only when the file it comes from has been read
   * to its end, so no token is handed out before.
   */
  private List<Token> readAll() {
    List<Token> all = new ArrayList<>();
    try {
      while (true) {
        IToken token = preprocessor.nextToken();
        int type = token.getType();
        String text = text(token, type);
        all.add(new Token(kind(type, text), text, token.getOffset()));
      }
    } catch (EndOfFileException end) {
      return all;
    }
  }

  @Override
  public Token next() {
    if (next == tokens.size()) {
      return END;
    }
    Token token = tokens.get(next++);
    if (token.is("enum")) {
      offsetInHeader(token).ifPresent(enumsRead::add);
    }
    return token;
  }

  /** Digraphs, and C++'s words for operators, become what they mean. */
  @SuppressWarnings("deprecation") // CDT has no other names for these tokens.
  private static String text(IToken token, int type) {
    return switch (type) {
      case IToken.tLBRACE -> "{";
      case IToken.tRBRACE -> "}";
      case IToken.tLBRACKET -> "[";
      case IToken.tRBRACKET -> "]";
      case IToken.tAND -> "&&";
      case IToken.tOR -> "||";
      case IToken.tNOT -> "!";
      case IToken.tBITCOMPLEMENT -> "~";
      case IToken.tAMPER -> "&";
      case IToken.tBITOR -> "|";
      case IToken.tXOR -> "^";
      case IToken.tNOTEQUAL -> "!=";
      default -> token.getImage();
    };
  }

  private static Token.Kind kind(int type, String text) {
    return switch (type) {
      case IToken.tIDENTIFIER -> Token.Kind.WORD;
      case IToken.tINTEGER, IToken.tFLOATINGPT -> Token.Kind.NUMBER;
      case IToken.tCHAR,
          IToken.tLCHAR,
          IToken.tUTF16CHAR,
          IToken.tUTF32CHAR,
          IToken.tUSER_DEFINED_CHAR_LITERAL ->
          text.equals(MACRO_MARK) ? Token.Kind.PUNCTUATOR : Token.Kind.CHARACTER;
      case IToken.tSTRING,
          IToken.tLSTRING,
          IToken.tUTF16STRING,
          IToken.tUTF32STRING,
          IToken.tUSER_DEFINED_STRING_LITERAL ->
          Token.Kind.STRING;
      default ->
          Character.isUnicodeIdentifierStart(text.charAt(0)) || text.charAt(0) == '_'
              ? Token.Kind.WORD
              : Token.Kind.PUNCTUATOR;
    };
  }

  @Override
  public OptionalInt offsetInHeader(Token token) {
    return token.isEnd() ? OptionalInt.empty() : offsetInHeader(token.place());
  }

  /** Nodes know their file only as part of a whole tree, which is not made. */
  private OptionalInt offsetInHeader(IASTNode node) {
    return offsetInHeader(((ASTNode) node).getOffset());
  }

  /** Where the header includes what leads to a node. */
  private OptionalInt outermostInHeader(IASTNode node) {
    OptionalInt found = offsetInHeader(node);
    IASTFileLocation location = locations.getMappedFileLocation(((ASTNode) node).getOffset(), 1);
    while (location != null) {
      IASTNode inclusion = location.getContextInclusionStatement();
      if (inclusion == null) {
        return found;
      }
      OptionalInt outer = offsetInHeader(inclusion);
      found = outer.isPresent() ? outer : found;
      location = locations.getMappedFileLocation(((ASTNode) inclusion).getOffset(), 1);
    }
    return found;
  }

  private OptionalInt offsetInHeader(int place) {
    IASTFileLocation location = locations.getMappedFileLocation(place, 1);
    return location != null && location.getFileName().equals(path)
        ? OptionalInt.of(location.getNodeOffset())
        : OptionalInt.empty();
  }

  /**
   * The words {@code enum} in the header that the preprocessor came to.
   *
   * @return their offsets
   */
  public Set<Integer> enumsRead() {
    return enumsRead;
  }

  /**
   * The branches of conditions in the header.
   *
   * @param offsets where the header has directives for conditions
   * @return those of them that the preprocessor came to, in order
   */
  public List<Branch> branches(List<Integer> offsets) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int offset : offsets) {
      places.put(locations.getSequenceNumberForFileOffset(path, offset), offset);
    }
    List<Branch> branches = new ArrayList<>();
    for (IASTPreprocessorStatement statement : locations.getAllPreprocessorStatements()) {
      Integer offset = places.get(((ASTNode) statement).getOffset());
      if (offset != null) {
        taken(statement).ifPresent(taken -> branches.add(new Branch(offset, taken)));
      }
    }
    return branches;
  }

  private static Optional<Boolean> taken(IASTPreprocessorStatement statement) {
    if (statement instanceof IASTPreprocessorIfStatement branch) {
      return Optional.of(branch.taken());
    } else if (statement instanceof IASTPreprocessorIfdefStatement branch) {
      return Optional.of(branch.taken());
    } else if (statement instanceof IASTPreprocessorIfndefStatement branch) {
      return Optional.of(branch.taken());
    } else if (statement instanceof IASTPreprocessorElifStatement branch) {
      return Optional.of(branch.taken());
    } else if (statement instanceof IASTPreprocessorElseStatement branch) {
      return Optional.of(branch.taken());
    }
    return Optional.empty();
  }

  /**
   * The macros that are defined after the last line.
   *
   * @return their names
   */
  public Set<String> definedMacros() {
    return preprocessor.getMacroDefinitions().keySet();
  }

  /**
   * The same macros as {@link Settings} has them, without those whose value changes by itself.
   *
   * @return the names, with parameters if there are any, and the values
   */
  public Map<String, String> macros() {
    Map<String, String> macros = new LinkedHashMap<>();
    for (IMacroBinding macro : preprocessor.getMacroDefinitions().values()) {
      if (!macro.isDynamic()) {
        String parameters =
            macro.isFunctionStyle()
                ? Stream.of(macro.getParameterList())
                    .map(String::valueOf)
                    .collect(Collectors.joining(",", "(", ")"))
                : "";
        macros.put(macro.getName() + parameters, String.valueOf(macro.getExpansion()));
      }
    }
    return macros;
  }

  /**
   * What the preprocessor complains about.
   *
   * @return problems in the header, in order
   */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (IASTProblem problem : locations.getScannerProblems()) {
      Optional<Problem.Kind> kind = kind(problem);
      OptionalInt offset =
          kind.isEmpty()
              ? OptionalInt.empty()
              : kind.get() == Problem.Kind.INCLUDE_LOOP
                  ? outermostInHeader(problem)
                  : offsetInHeader(problem);
      if (offset.isPresent()) {
        String argument = String.join(" ", Arrays.asList(problem.getArguments()));
        problems.add(new Problem(kind.orElseThrow(), offset.getAsInt(), argument));
      }
    }
    return problems;
  }

  private static Optional<Problem.Kind> kind(IASTProblem problem) {
    return switch (problem.getID()) {
      case IProblem.PREPROCESSOR_INCLUSION_NOT_FOUND -> Optional.of(Problem.Kind.INCLUDE_NOT_FOUND);
      case IProblem.PREPROCESSOR_CIRCULAR_INCLUSION,
          IProblem.PREPROCESSOR_EXCEEDS_MAXIMUM_INCLUSION_DEPTH ->
          Optional.of(Problem.Kind.INCLUDE_LOOP);
      case IProblem.PREPROCESSOR_CONDITIONAL_EVAL_ERROR,
          IProblem.SCANNER_EXPRESSION_SYNTAX_ERROR,
          IProblem.SCANNER_BAD_CONDITIONAL_EXPRESSION,
          IProblem.SCANNER_ASSIGNMENT_NOT_ALLOWED,
          IProblem.SCANNER_ILLEGAL_IDENTIFIER,
          IProblem.SCANNER_MISSING_R_PAREN,
          IProblem.SCANNER_DIVIDE_BY_ZERO ->
          Optional.of(Problem.Kind.CONDITION);
      case IProblem.PREPROCESSOR_POUND_ERROR -> Optional.of(Problem.Kind.ERROR_DIRECTIVE);
      default -> Optional.empty();
    };
  }

  /** What the lexer takes: what GNU's and Microsoft's compilers have in common. */
  private static final class Dialect extends AbstractScannerExtensionConfiguration {

    private final boolean cpp;

    Dialect(boolean cpp) {
      this.cpp = cpp;
      addMacro("__has_include", "__has_include");
      addMacro("__has_include_next", "__has_include_next");
      addMacro("__extension__", "");
    }

    @Override
    public boolean support$InIdentifiers() {
      return true;
    }

    @Override
    public boolean supportRawStringLiterals() {
      return cpp;
    }

    @Override
    public boolean supportUserDefinedLiterals() {
      return cpp;
    }

    @Override
    public boolean supportDigitSeparators() {
      return true;
    }
  }
}
