package io.github.headerspec.generator;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.generated.GeneratedFrom;
import io.github.headerspec.generator.Documentation.Named;
import io.github.headerspec.generator.EnumPlan.AliasPlan;
import io.github.headerspec.generator.EnumPlan.ConstantPlan;
import io.github.headerspec.generator.EnumPlan.OpenTypePlan;
import io.github.headerspec.generator.EnumPlan.RawValuePlan;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.EnumSpec.UnknownPolicy;
import io.github.headerspec.spec.JavaNames;
import io.github.headerspec.spec.Spec;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes every decision about the generated code; the writers only lay out what it says. */
final class Planner {

  private final Spec spec;
  private final GenerationRequest request;
  private final NameChecker names;
  private final OverviewDocumentation overviewDocumentation;

  private Planner(Spec spec, GenerationRequest request, List<Diagnostic> diagnostics) {
    this.spec = spec;
    this.request = request;
    this.names = new NameChecker(spec.text(), diagnostics);
    this.overviewDocumentation = new OverviewDocumentation(spec);
  }

  /** Plans the enums that are asked for; without a plan if there is any mistake. */
  static Checked<BindingsPlan> plan(Spec spec, GenerationRequest request) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<EnumSpec> included = Inclusion.select(spec, request.include(), diagnostics);
    Planner planner = new Planner(spec, request, diagnostics);
    BindingsPlan plan = new BindingsPlan(planner.planAll(included), planner.overview());
    return new Checked<>(diagnostics.isEmpty() ? Optional.of(plan) : Optional.empty(), diagnostics);
  }

  private Optional<OverviewPlan> overview() {
    return request.overview()
        ? Optional.of(
            new OverviewPlan(
                OverviewPlan.typeNameOf(request.specPath()), overviewDocumentation.text()))
        : Optional.empty();
  }

  private List<EnumPlan> planAll(List<EnumSpec> included) {
    Map<String, String> typeNames = new HashMap<>();
    for (EnumSpec each : included) {
      String typeName = JavaNames.typeNameOf(each).value();
      typeNames.putIfAbsent(each.nativeName().value(), typeName);
      names.checkType(each, JavaNames.typeNameOf(each), furtherTypeNames(each, typeName));
    }
    return included.stream().map(each -> plan(each, typeNames)).toList();
  }

  /** The types that are generated beside the enum itself. */
  private List<String> furtherTypeNames(EnumSpec each, String typeName) {
    return Stream.concat(
            openTypeName(each, typeName).stream(),
            request.with().stream().map(integration -> integration.typeName(typeName)))
        .toList();
  }

  private Optional<String> openTypeName(EnumSpec each, String typeName) {
    UnknownPolicy policy =
        request.unknown().or(() -> each.unknown().map(Located::value)).orElse(UnknownPolicy.REJECT);
    // A mask keeps unknown bits itself.
    return policy == UnknownPolicy.KEEP && !each.isFlags()
        ? Optional.of(typeName + "Value")
        : Optional.empty();
  }

  private EnumPlan plan(EnumSpec each, Map<String, String> typeNames) {
    String typeName = JavaNames.typeNameOf(each).value();
    Optional<String> openTypeName = openTypeName(each, typeName);
    String prefix = JavaNames.prefix(each);
    List<Named> named =
        each.constants().stream()
            .map(constant -> new Named(constant, JavaNames.constantName(constant, prefix)))
            .toList();
    names.checkConstants(named);
    overviewDocumentation.add(each, typeName, named);

    Map<String, Named> byNativeName =
        named.stream()
            .collect(
                Collectors.toMap(
                    one -> one.constant().nativeName().value(), one -> one, (one, other) -> one));
    List<Named> constants = named.stream().filter(Planner::isEnumConstant).toList();
    Carrier carrier = Carrier.of(each.type().value());
    Documentation documentation = new Documentation(spec, each, typeNames);
    Function<BigInteger, String> literals =
        isHexadecimal(each) ? carrier::bitsLiteral : carrier::literal;
    List<ConstantPlan> constantPlans =
        constants.stream().map(one -> constant(one, prefix, documentation)).toList();
    List<AliasPlan> aliases = aliases(named, byNativeName, documentation);
    List<HolderPlan> holders = HolderPlan.spread(typeName, constantPlans, aliases);
    return new EnumPlan(
        GeneratedFrom.of(request.specPath(), request.include(), spec, each),
        request.packageName(),
        typeName,
        each.nativeName().value(),
        each.isFlags(),
        each.origin() == EnumSpec.Origin.MACROS,
        each.type().value(),
        prefix,
        documentation.ofType(constants, openTypeName, holders.isEmpty()),
        each.text().deprecated().isPresent(),
        constantPlans,
        aliases,
        holders,
        named.stream().map(one -> rawValue(one, byNativeName, literals, documentation)).toList(),
        LookupPlan.of(carrier, carriedValues(constants, carrier)),
        NativeValue.ranges(constants.stream().map(one -> one.constant().value().value()).toList()),
        openTypeName.map(name -> new OpenTypePlan(name, documentation.ofOpenType())),
        request.generatedAnnotation());
  }

  /** All different, which those of a spec with mistakes need not be. */
  private static List<BigInteger> carriedValues(List<Named> constants, Carrier carrier) {
    return constants.stream()
        .map(one -> carrier.signed(one.constant().value().value()))
        .distinct()
        .toList();
  }

  private static boolean isEnumConstant(Named named) {
    return named.constant().aliasOf().isEmpty() && !named.constant().isSentinel();
  }

  private static ConstantPlan constant(Named named, String prefix, Documentation documentation) {
    String nativeName = named.constant().nativeName().value();
    boolean regular = nativeName.equals(prefix + named.javaName());
    return new ConstantPlan(
        named.javaName(),
        regular ? Optional.empty() : Optional.of(nativeName),
        documentation.ofConstant(named.constant()),
        isDeprecated(named));
  }

  private static List<AliasPlan> aliases(
      List<Named> named, Map<String, Named> byNativeName, Documentation documentation) {
    List<AliasPlan> aliases = new ArrayList<>();
    for (Named alias : named) {
      if (alias.constant().aliasOf().isPresent()) {
        enumConstant(alias, byNativeName)
            .ifPresent(
                constant ->
                    aliases.add(
                        new AliasPlan(
                            alias.javaName(),
                            alias.constant().nativeName().value(),
                            constant,
                            documentation.ofAlias(alias.constant(), constant),
                            isDeprecated(alias))));
      }
    }
    return aliases;
  }

  private static RawValuePlan rawValue(
      Named named,
      Map<String, Named> byNativeName,
      Function<BigInteger, String> literals,
      Documentation documentation) {
    return new RawValuePlan(
        named.javaName(),
        literals.apply(named.constant().value().value()),
        documentation.ofRawValue(named.constant(), enumConstant(named, byNativeName)),
        isDeprecated(named));
  }

  /**
   * Flags are written in hexadecimal, and so are groups of macros with negative values, which are
   * error codes with a bit for failure: that is how their headers have them.
   */
  private static boolean isHexadecimal(EnumSpec each) {
    Carrier carrier = Carrier.of(each.type().value());
    boolean negative =
        each.constants().stream()
            .anyMatch(constant -> carrier.signed(constant.value().value()).signum() < 0);
    return each.isFlags() || (each.origin() == EnumSpec.Origin.MACROS && negative);
  }

  /**
   * The Java name of the enum constant that a name stands for in the end; empty if that is a
   * sentinel.
   */
  private static Optional<String> enumConstant(Named start, Map<String, Named> byNativeName) {
    Named named = start;
    // Counted, because a spec with mistakes may have aliases that go round in a circle.
    for (int steps = 0; steps <= byNativeName.size(); steps++) {
      Optional<Located<String>> aliasOf = named.constant().aliasOf();
      if (aliasOf.isEmpty()) {
        return named.constant().isSentinel() ? Optional.empty() : Optional.of(named.javaName());
      }
      Named next = byNativeName.get(aliasOf.get().value());
      if (next == null) {
        return Optional.empty();
      }
      named = next;
    }
    return Optional.empty();
  }

  private static boolean isDeprecated(Named named) {
    return named.constant().text().deprecated().isPresent();
  }
}
