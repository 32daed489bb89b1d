package io.github.headerspec.importer.facts;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.comment.CommentText;
import io.github.headerspec.importer.constant.CType;
import io.github.headerspec.importer.constant.DataModel;
import io.github.headerspec.importer.constant.EnumTyping.TypedEnum;
import io.github.headerspec.importer.constant.Evaluation;
import io.github.headerspec.importer.parser.Declaration;
import io.github.headerspec.importer.parser.Declaration.Enumerator;
import io.github.headerspec.importer.source.Doubt;
import io.github.headerspec.importer.source.HeaderText;
import io.github.headerspec.importer.source.HeaderText.Directive;
import io.github.headerspec.importer.source.Token;
import io.github.headerspec.spec.CommentPolicy;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.DocText;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.EnumSpec.Kind;
import io.github.headerspec.spec.EnumSpec.Origin;
import io.github.headerspec.spec.IntegerType;
import io.github.headerspec.spec.Membership;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the facts of an enum or a group of macros from what is known of it. */
public final class EnumFacts {

  private final HeaderComments comments;
  private final DataModel model;
  private final Set<String> flagOperators;

  /**
   * Makes facts of what a header declares.
   *
   * @param header the header as it is written
   * @param model the data model of the target
   * @param policy which comments are taken
   */
  public EnumFacts(HeaderText header, DataModel model, CommentPolicy policy) {
    this.comments = new HeaderComments(header, policy);
    this.model = model;
    this.flagOperators = flagOperators(header);
  }

  /** The enums that are used as flags by the word of the header. */
  private static Set<String> flagOperators(HeaderText header) {
    Set<String> names = new HashSet<>();
    List<Token> tokens = header.tokens();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (tokens.get(i).is("DEFINE_ENUM_FLAG_OPERATORS") && tokens.get(i + 1).is("(")) {
        names.add(tokens.get(i + 2).text());
      }
    }
    return names;
  }

  /**
   * A constant with all that is known of it.
   *
   * @param name its native name
   * @param value its value
   * @param explicit whether the header writes its value
   * @param text what the header says about it
   * @param rank how late it is named in its group, from 0; among several names for a value, the one
   *     of the least rank is the canonical one
   * @param type its own type, if it is declared with one
   */
  record Item(
      Located<String> name,
      BigInteger value,
      boolean explicit,
      DocText text,
      int rank,
      Optional<CType> type) {}

  /**
   * The facts of an enum, if all of its values are certain.
   *
   * @param named the enum
   * @param constants the values
   * @param conditions the conditions of the header
   * @param macros the macros that join enums
   * @param report where a refusal is reported
   * @return the facts; empty if the enum is refused
   */
  public Optional<EnumSpec> of(
      EnumNames.NamedEnum named,
      ConstantTable constants,
      ConditionalBranches conditions,
      MacroGroups macros,
      ImportReport report) {
    Declaration.EnumDefinition declared = named.declared();
    if (named.isEmpty()) {
      report.enumEmpty(named);
      return Optional.empty();
    }
    Optional<String> limit = RepresentationLimits.exceeded(named);
    if (limit.isPresent()) {
      report.notRepresentable(named, limit.get());
      return Optional.empty();
    }
    Optional<Directive> condition =
        conditions.notUnderstood(declared.start().offset().orElseThrow());
    boolean missesFile =
        declared.doubt().filter(it -> it.value().cause() == Doubt.Cause.INCLUDE).isPresent();
    if (condition.isPresent() && !missesFile) {
      report.conditionNotUnderstood(named, condition.get());
      return Optional.empty();
    }
    if (declared.doubt().isPresent()) {
      report.doubted(named, declared.doubt().get());
      return Optional.empty();
    }
    if (declared.broken().isPresent()) {
      report.enumNotUnderstood(named, declared.broken().get());
      return Optional.empty();
    }
    if (declared.scope().isTemplate() && !isCertain(constants, declared)) {
      report.dependsOnTemplate(named);
      return Optional.empty();
    }
    if (!constants.hasKnownType(declared)) {
      report.underlyingTypeNotKnown(named);
      return Optional.empty();
    }
    TypedEnum typed = constants.of(declared);
    if (!typed.errors().isEmpty() || typed.types().isEmpty()) {
      report.valuesNotCertain(named, typed.errors(), typed.enumerators());
      return Optional.empty();
    }
    IntegerType type = typed.types().get().underlying().integerType(model);
    return Optional.of(of(named, typed, type, macros));
  }

  private static boolean isCertain(ConstantTable constants, Declaration.EnumDefinition declared) {
    if (!constants.hasKnownType(declared)) {
      return false;
    }
    TypedEnum typed = constants.of(declared);
    return typed.errors().isEmpty() && typed.types().isPresent();
  }

  private EnumSpec of(
      EnumNames.NamedEnum named, TypedEnum typed, IntegerType type, MacroGroups macros) {
    Declaration.EnumDefinition declared = named.declared();
    EnumNames.Names names = named.names();
    List<Item> items = new ArrayList<>();
    HeaderComments.EnumWords words = comments.about(declared, names, typed);
    for (int i = 0; i < declared.enumerators().size(); i++) {
      Enumerator enumerator = declared.enumerators().get(i);
      Evaluation.Known value = (Evaluation.Known) typed.enumerators().get(i);
      items.add(
          new Item(
              new Located<>(enumerator.name(), enumerator.place().position()),
              value.constant().value(),
              enumerator.value().isPresent(),
              deprecated(
                  words.constants().get(i), enumerator.deprecated(), enumerator.place().position()),
              0,
              Optional.empty()));
    }
    Optional<MacroGroups.Joining> joining = macros.joining(names.nativeName().value(), type);
    joining.ifPresent(it -> join(items, it));
    boolean operators =
        flagOperators.contains(names.nativeName().value())
            || names.tag().map(Located::value).filter(flagOperators::contains).isPresent();
    return of(
        names,
        joining.map(it -> it.group().members()).orElse(Membership.UNSAID),
        type,
        items,
        deprecated(words.text(), named.deprecated(), names.nativeName().position()),
        operators);
  }

  /** Adds the macros of an enum, and takes out what a person does not want. */
  private static void join(List<Item> items, MacroGroups.Joining joining) {
    Set<String> enumerators = new HashSet<>();
    items.forEach(item -> enumerators.add(item.name().value()));
    Membership members = joining.group().members();
    List<Item> wanted =
        items.stream().filter(item -> !members.ignores(item.name().value())).toList();
    if (!wanted.isEmpty()) {
      items.retainAll(wanted);
    }
    // A macro that stands for the enumerator of its name, so that #ifdef knows it.
    joining.items().stream()
        .filter(item -> !enumerators.contains(item.name().value()))
        .forEach(items::add);
  }

  /** The facts of what has constants, with the proposals. */
  EnumSpec of(
      EnumNames.Names names,
      Membership members,
      IntegerType type,
      List<Item> items,
      DocText text,
      boolean flagOperators) {
    Position position = names.nativeName().position();
    List<Heuristics.Item> plain =
        items.stream()
            .map(
                item ->
                    new Heuristics.Item(
                        item.name().value(), item.value(), item.explicit(), item.rank()))
            .toList();
    Set<String> sentinels = Heuristics.sentinels(plain);
    Map<String, String> aliases = Heuristics.aliases(plain, sentinels);
    Kind kind = Heuristics.kind(plain, sentinels, flagOperators);
    return new EnumSpec(
        names.nativeName(),
        names.tag(),
        names.pointer(),
        names.origin() == Origin.ENUM
            ? Optional.empty()
            : Optional.of(new Located<>(names.origin(), position)),
        members,
        new Located<>(type, position),
        new Located<>(kind, position),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        text,
        items.stream().map(item -> constant(item, sentinels, aliases)).toList(),
        List.of(),
        Set.of());
  }

  private static ConstantSpec constant(
      Item item, Set<String> sentinels, Map<String, String> aliases) {
    Position position = item.name().position();
    String name = item.name().value();
    return new ConstantSpec(
        item.name(),
        new Located<>(item.value(), position),
        Optional.empty(),
        Optional.ofNullable(aliases.get(name)).map(target -> new Located<>(target, position)),
        sentinels.contains(name)
            ? Optional.of(new Located<>(ConstantSpec.Role.SENTINEL, position))
            : Optional.empty(),
        item.text());
  }

  /** What comments say about a macro. */
  DocText textOfMacro(Directive macro, String name, BigInteger value) {
    return comments.about(macro, name, value);
  }

  /** The type of a spec for a type of C. */
  IntegerType integerType(CType type) {
    return type.integerType(model);
  }

  /** What comments say about a constant. */
  DocText textOfObject(int start, int name, String nativeName) {
    return comments.about(start, name, nativeName);
  }

  /** What comments say, and the attributes of the language beside it. */
  private static DocText deprecated(DocText text, Optional<String> reason, Position position) {
    Optional<Located<String>> said = text.deprecated().filter(CommentText::hasReason);
    return new DocText(
        text.doc(),
        said.or(() -> reason.map(it -> CommentText.deprecation(it, position))).or(text::deprecated),
        text.availability(),
        text.see());
  }
}
