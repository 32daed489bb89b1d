package io.github.headerspec.importer.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A header of random pieces, and the files that it includes. */
final class RandomHeader {

  private static final List<List<Template>> KINDS =
      List.of(
          PlainEnums.TEMPLATES,
          AttributePlaces.TEMPLATES,
          Conditionals.TEMPLATES,
          MacroEnums.TEMPLATES,
          Scopes.TEMPLATES,
          TypeSizes.TEMPLATES,
          OddDeclarations.TEMPLATES);

  private final List<Piece> pieces = new ArrayList<>();
  private final Map<String, String> files = new LinkedHashMap<>();

  /**
   * Makes a header.
   *
   * @param seed decides about all
   * @param cpp whether it is C++
   * @param microsoft whether Microsoft's words may be in it
   * @param gnu whether it is for GNU's compilers
   * @param count how many pieces it has
   */
  RandomHeader(long seed, boolean cpp, boolean microsoft, boolean gnu, int count) {
    Choices choices = new Choices(seed);
    HeaderNames names = new HeaderNames();
    Templates templates = new Templates(choices, names, cpp, microsoft);
    files.put(
        "list.def",
        "/* a list */\n#ifdef ITEM\nITEM(RED, 1)\nITEM(GREEN, %s) ITEM(BLUE, 4)\n#endif\n"
            .formatted(choices.pick("2", "0x10", "RED + 1".replace("RED", "1"), "'x'")));
    files.put("body.def", "{ BODY_NAME(A), BODY_NAME(B) = 7 }\n");
    files.put(
        "whole.h",
        "#ifndef W_H\n#define W_H\nenum whole { whole_a, whole_b = 3 };\n#define WHOLE_MACRO 5\n#endif\n");
    files.put("opens.def", "enum {\n");
    List<List<Template>> kinds =
        KINDS.stream()
            .map(
                kind ->
                    kind.stream()
                        .filter(template -> template.isFor(cpp) && (gnu || isSame(template)))
                        .toList())
            .toList();
    for (int i = 0; i < count; i++) {
      Piece piece = templates.fill(choices.pick(choices.pick(kinds)));
      pieces.add(choices.oneIn(60) ? damaged(piece, choices) : piece);
    }
  }

  /** Clang does not agree with GCC, whose word holds for Linux, about the sign of some enums. */
  private static boolean isSame(Template template) {
    return !template.text().contains("enum")
        || !template.text().matches("(?s).*(mode\\(|template <).*");
  }

  /** What somebody who types makes of it: a token too few or twice. */
  private static Piece damaged(Piece piece, Choices choices) {
    List<String> tokens = new ArrayList<>(List.of(piece.text().split("(?<=\\W)|(?=\\W)")));
    int index = choices.below(tokens.size());
    if (tokens.get(index).contains("\n")) {
      return piece;
    }
    if (choices.oneIn(2)) {
      tokens.remove(index);
    } else {
      tokens.add(index, tokens.get(index));
    }
    return new Piece(String.join("", tokens), piece.witnesses());
  }

  /** The files that it includes, by name. */
  Map<String, String> files() {
    return files;
  }

  List<Piece> pieces() {
    return List.copyOf(pieces);
  }

  /** Takes a piece away. */
  void remove(Piece piece) {
    pieces.removeIf(piece::equals);
  }

  /** The piece that a line belongs to. */
  Stream<Piece> pieceAt(int line) {
    int first = 1;
    for (Piece piece : pieces) {
      if (line < first + piece.lines()) {
        return Stream.of(piece);
      }
      first += piece.lines();
    }
    return Stream.empty();
  }

  /** The text of the header. */
  String text() {
    StringBuilder text = new StringBuilder();
    int line = 1;
    for (Piece piece : pieces) {
      line += piece.lines();
      text.append(piece.text().replace("@LINE@", Integer.toString(line)));
    }
    return text.toString();
  }

  /** The file that is compiled: it includes the header and uses what C++ would leave out. */
  String main(String header, boolean cpp) {
    StringBuilder text = new StringBuilder("#include \"" + header + "\"\n");
    if (cpp) {
      int count = 0;
      for (String witness : pieces.stream().flatMap(it -> it.witnesses().stream()).toList()) {
        text.append("decltype(%s) witness_%d = %s;\n".formatted(witness, count++, witness));
      }
    }
    return text.toString();
  }
}
