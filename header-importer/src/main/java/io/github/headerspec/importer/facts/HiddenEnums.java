package io.github.headerspec.importer.facts;

import io.github.headerspec.importer.facts.EnumNames.NamedEnum;
import io.github.headerspec.importer.parser.Declaration;
import io.github.headerspec.importer.parser.TokenLists;
import io.github.headerspec.importer.source.HeaderText;
import io.github.headerspec.importer.source.HeaderText.Directive;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds enums that are written in a header and that the preprocessor left out. */
public final class HiddenEnums {

  private HiddenEnums() {}

  /**
   * An enum that is not seen.
   *
   * @param name the typedef or tag; empty if it has none
   * @param enumerators the names of its enumerators, as far as they are written plainly
   * @param offset where its word {@code enum} is
   */
  public record Hidden(Optional<String> name, List<String> enumerators, int offset) {}

  /**
   * The enums that conditions hide.
   *
   * @param header the header as it is written
   * @param conditions which of its conditions held
   * @param seen the offsets of the words {@code enum} that were read
   * @param names the names of enums and enumerators that came through: what is written twice for
   *     two cases is not hidden
   * @param cpp whether the header is C++
   * @return the enums by the condition that hides them
   */
  public static Map<Directive, List<Hidden>> find(
      HeaderText header,
      ConditionalBranches conditions,
      Set<Integer> seen,
      Set<String> names,
      boolean cpp) {
    Map<Directive, List<Hidden>> hidden = new LinkedHashMap<>();
    List<Token> tokens = header.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!token.isIdentifier() || !token.is("enum") || seen.contains(token.offset())) {
        continue;
      }
      Optional<Hidden> found = definition(tokens, i, cpp);
      Optional<Directive> condition = conditions.hiding(token.offset());
      if (found.isPresent() && condition.isPresent() && !isKnown(found.get(), names)) {
        hidden.computeIfAbsent(condition.get(), key -> new ArrayList<>()).add(found.get());
      }
    }
    return hidden;
  }

  /**
   * The enums that are among the arguments of a macro whose use does not end.
   *
   * @param header the header as it is written
   * @param conditions which of its conditions held
   * @param seen the offsets of the words {@code enum} that were read
   * @param use the offset of the macro's name
   * @param cpp whether the header is C++
   * @return the enums, in order
   */
  public static List<Hidden> swallowed(
      HeaderText header, ConditionalBranches conditions, Set<Integer> seen, int use, boolean cpp) {
    List<Hidden> swallowed = new ArrayList<>();
    List<Token> tokens = header.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      int offset = tokens.get(i).offset();
      if (tokens.get(i).is("enum")
          && offset > use
          && !seen.contains(offset)
          && conditions.areTaken(offset)) {
        definition(tokens, i, cpp).ifPresent(swallowed::add);
      }
    }
    return swallowed;
  }

  /**
   * An enumerator that is not seen, of an enum that is.
   *
   * @param owner the enum
   * @param name its name
   * @param offset where it is
   */
  public record Enumerator(String owner, String name, int offset) {}

  /**
   * The enumerators that conditions between the braces of an enum hide.
   *
   * @param header the header as it is written
   * @param conditions which of its conditions held
   * @param enums the enums that came through
   * @return the enumerators by the condition that hides them
   */
  public static Map<Directive, List<Enumerator>> enumerators(
      HeaderText header, ConditionalBranches conditions, List<NamedEnum> enums) {
    Map<Directive, List<Enumerator>> hidden = new LinkedHashMap<>();
    for (NamedEnum named : enums) {
      Declaration.EnumDefinition declared = named.declared();
      int from = declared.start().offset().orElse(0);
      int to = declared.endOffset().orElse(from);
      Set<String> names =
          declared.enumerators().stream()
              .map(Declaration.Enumerator::name)
              .collect(Collectors.toSet());
      for (Token token : beginnings(header.tokens(), from, to)) {
        Optional<Directive> condition = conditions.hiding(token.offset());
        if (condition.isPresent() && condition.get().offset() > from && names.add(token.text())) {
          hidden
              .computeIfAbsent(condition.get(), key -> new ArrayList<>())
              .add(new Enumerator(named.nativeName(), token.text(), token.offset()));
        }
      }
    }
    return hidden;
  }

  /** The names with which enumerators begin, whatever conditions leave out. */
  private static List<Token> beginnings(List<Token> tokens, int from, int to) {
    List<Token> found = new ArrayList<>();
    int depth = 0;
    boolean begins = false;
    for (Token token : tokens) {
      if (token.offset() < from || token.offset() >= to) {
        continue;
      }
      if (begins && depth == 1 && token.isIdentifier()) {
        found.add(token);
      }
      depth += token.is("{") || token.is("(") ? 1 : token.is("}") || token.is(")") ? -1 : 0;
      begins = token.is("{") || token.is(",");
    }
    return found;
  }

  private static boolean isKnown(Hidden hidden, Set<String> names) {
    return hidden.name().filter(names::contains).isPresent()
        || (!hidden.enumerators().isEmpty() && names.containsAll(hidden.enumerators()));
  }

  /** In C, {@code class} is a name, unless one follows: then the enum is for C++ only. */
  private static boolean name(List<Token> tokens, int index) {
    return index < tokens.size() && tokens.get(index).isIdentifier();
  }

  /** The enum that begins at an index; empty if it is only mentioned there. */
  private static Optional<Hidden> definition(List<Token> tokens, int start, boolean cpp) {
    Optional<String> name = Optional.empty();
    int i = TokenLists.afterDecoration(tokens, start + 1);
    while (i < tokens.size() && !tokens.get(i).is("{")) {
      Token token = tokens.get(i);
      if (!token.isIdentifier() && !token.is(":") && !token.is("::")) {
        return Optional.empty();
      }
      boolean beforeColon = !tokens.subList(start, i).stream().anyMatch(it -> it.is(":"));
      boolean scoped = token.is("struct") || (token.is("class") && (cpp || name(tokens, i + 1)));
      if (token.isIdentifier() && !scoped && beforeColon) {
        name = Optional.of(token.text());
      }
      i = TokenLists.afterDecoration(tokens, i + 1);
    }
    int end = TokenLists.afterGroup(tokens, i);
    List<String> enumerators = new ArrayList<>();
    int depth = 0;
    for (int k = i; k < end; k++) {
      Token token = tokens.get(k);
      boolean begins = depth == 1 && (tokens.get(k - 1).is("{") || tokens.get(k - 1).is(","));
      if (begins && token.isIdentifier()) {
        enumerators.add(token.text());
      }
      depth += token.is("(") || token.is("{") ? 1 : token.is(")") || token.is("}") ? -1 : 0;
    }
    boolean typedef = start > 0 && tokens.get(start - 1).is("typedef");
    boolean named = typedef && end < tokens.size() && tokens.get(end).isIdentifier();
    return Optional.of(
        new Hidden(
            named ? Optional.of(tokens.get(end).text()) : name,
            enumerators,
            tokens.get(start).offset()));
  }
}
