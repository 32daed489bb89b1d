package io.github.headerspec.importer.constant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.fixture.Expectation;
import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import io.github.headerspec.importer.constant.EnumTyping.Enumerator;
import io.github.headerspec.importer.constant.EnumTyping.TypedEnum;
import io.github.headerspec.importer.referee.Compiler;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values and types of enums; where there are compilers, they decide what is right. */
class EnumTypingTest {

  private static final Path TABLE =
      Path.of("src/test/resources/io/github/headerspec/importer/constant", "enums.txt");

  private static final String PACKED = " __attribute__((packed))";

  private static final String RESULT = "    ";

  private static final Map<String, Constant> NAMES =
      Map.of("OUTSIDE", new Constant(BigInteger.ONE.shiftLeft(31), CType.UNSIGNED_INT));

  private static final String NAMES_IN_C = "#define OUTSIDE 0x80000000u\n";

  /** One line of the table. */
  private record Declaration(
      String text, List<Enumerator> enumerators, boolean packed, Optional<CType> fixedType) {

    static Declaration parse(String text) {
      boolean packed = text.endsWith(PACKED);
      String[] parts = text.replace(PACKED, "").split(" : ", 2);
      List<Enumerator> enumerators = new ArrayList<>();
      for (String enumerator : parts[0].split(", ", -1)) {
        String[] sides = enumerator.split(" = ", 2);
        Position position = new Position(1, text.indexOf(enumerator) + 1);
        Optional<Expression> initialiser =
            sides.length > 1 ? Optional.of(ExpressionParser.parse(sides[1])) : Optional.empty();
        enumerators.add(new Enumerator(sides[0], initialiser, position));
      }
      Optional<CType> type =
          parts.length == 1
              ? Optional.empty()
              : TypeNames.integer(
                  new Expression.TypeName(List.of(parts[1].split(" ", -1)), false), DataModel.LP64);
      return new Declaration(text, enumerators, packed, type);
    }

    TypedEnum typed(DataModel model, Language language) {
      return EnumTyping.type(
          enumerators,
          packed,
          Optional.empty(),
          fixedType,
          model,
          language,
          name -> Optional.ofNullable(NAMES.get(name)));
    }
  }

  @Test
  void table() throws IOException {
    String update =
        declarations().stream().map(EnumTypingTest::entry).collect(Collectors.joining());
    Expectation.assertText(TABLE, update);
  }

  @ParameterizedTest
  @EnumSource
  void compilersAgree(Compiler compiler, @TempDir Path folder) throws IOException {
    compiler.unavailable().ifPresent(Assumptions::abort);
    DataModel model = compiler.target().dataModel();
    Language language = compiler.language();
    List<Declaration> declarations =
        declarations().stream()
            .filter(line -> !isComment(line))
            .map(Declaration::parse)
            .filter(declaration -> declaration.fixedType().isEmpty() || language == Language.CPP)
            .toList();
    StringBuilder source = new StringBuilder(Assertions.preamble(language) + NAMES_IN_C);
    for (int i = 0; i < declarations.size(); i++) {
      Declaration declaration = declarations.get(i);
      TypedEnum typed = declaration.typed(model, language);
      if (typed.types().isPresent() && !(rejectsOverflow(compiler) && overflows(declaration))) {
        // Messages name the declaration as their file. In a function, its names are its own.
        source.append("#line 1 \"").append(declaration.text()).append("\"\n");
        source.append("void in_function_").append(i).append("(void) {\n");
        source.append(assertions(declaration, typed, model, language)).append("}\n");
      }
    }
    Path file = Files.writeString(folder.resolve("enums.c"), source);
    assertThat(compiler.run("-w", "-fsyntax-only", file.toString()).errors()).isEmpty();
  }

  /** Up to version 12, GCC's C has no implicit value beyond {@code int}; other compilers do. */
  private static boolean rejectsOverflow(Compiler compiler) {
    return compiler.name().startsWith("GCC") || compiler == Compiler.MINGW;
  }

  private static boolean overflows(Declaration declaration) {
    return declaration.text().matches(".*(0x7fffffff, B|0xFFFFFFFF, B).*");
  }

  private static String assertions(
      Declaration declaration, TypedEnum typed, DataModel model, Language language) {
    String[] parts = declaration.text().replace(PACKED, "").split(" : ", 2);
    String fixed = parts.length > 1 ? " : " + parts[1] : "";
    StringBuilder source = new StringBuilder();
    String attribute = declaration.packed() ? PACKED : "";
    source.append("enum Subject" + fixed + " {" + parts[0] + "}" + attribute + ";\n");
    typed
        .constants()
        .forEach((name, constant) -> source.append(Assertions.of(name, constant, model, language)));
    CType underlying = typed.types().orElseThrow().underlying();
    String size = "sizeof(enum Subject) == " + underlying.bits(model) / 8;
    String sign = underlying.isSigned(model) ? "< 0" : "> 0";
    return source
        .append(
            language == Language.C
                ? "_Static_assert(" + size + " && (enum Subject)-1 " + sign
                : "static_assert(" + size + " && (__underlying_type(Subject))-1 " + sign)
        .append(", \"types\");\n")
        .toString();
  }

  private static String entry(String line) {
    if (isComment(line)) {
      return line + "\n";
    }
    Declaration declaration = Declaration.parse(line);
    return line
        + "\n"
        + told("C", declaration, DataModel.LP64, Language.C)
        + told("C++", declaration, DataModel.LP64, Language.CPP)
        + told("Microsoft", declaration, DataModel.LLP64, Language.C);
  }

  private static String told(
      String rules, Declaration declaration, DataModel model, Language language) {
    TypedEnum typed = declaration.typed(model, language);
    String values =
        IntStream.range(0, typed.enumerators().size())
            .mapToObj(i -> declaration.enumerators().get(i).name() + " = " + value(typed, i))
            .collect(Collectors.joining(", "));
    String types =
        typed
            .types()
            .map(
                t ->
                    "; "
                        + t.underlying().spelling()
                        + "; in expressions "
                        + t.inExpressions().spelling())
            .orElse("");
    String errors =
        typed.errors().stream()
            .map(refused -> "\n" + RESULT + RESULT + "mistake: " + Assertions.told(refused))
            .collect(Collectors.joining());
    return RESULT + String.format("%-10s", rules) + values + types + errors + "\n";
  }

  private static String value(TypedEnum typed, int index) {
    Evaluation evaluation = typed.enumerators().get(index);
    return evaluation instanceof Evaluation.Known known
        ? known.constant().value().toString()
        : "(" + ((Evaluation.Refused) evaluation).reason() + ")";
  }

  private static boolean isComment(String line) {
    return line.isEmpty() || line.startsWith("#");
  }

  private static List<String> declarations() throws IOException {
    return text().lines().filter(line -> !line.startsWith(RESULT)).toList();
  }

  private static String text() throws IOException {
    return Files.readString(TABLE);
  }
}
