package io.github.headerspec.importer.facts;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.importer.facts.EnumNames.NamedEnum;
import io.github.headerspec.importer.parser.Declaration;
import io.github.headerspec.spec.SpecFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** What a header may have and a spec may not. */
final class RepresentationLimits {

  private RepresentationLimits() {}

  /** Why no spec can have an enum; empty if a spec can. */
  static Optional<String> exceeded(NamedEnum named) {
    int constants = named.declared().enumerators().size();
    if (constants > SpecFormat.MAX_CONSTANTS) {
      return Optional.of(
          "it has " + constants + " enumerators, more than " + SpecFormat.MAX_CONSTANTS);
    }
    Stream<String> own =
        Stream.of(
                Optional.of(named.names().nativeName()),
                named.names().tag(),
                named.names().pointer())
            .flatMap(Optional::stream)
            .map(Located::value);
    Stream<String> enumerators =
        named.declared().enumerators().stream().map(Declaration.Enumerator::name);
    return Stream.concat(own, enumerators)
        .filter(name -> name.codePointCount(0, name.length()) > SpecFormat.MAX_NAME_LENGTH)
        .findFirst()
        .map(
            name ->
                "the name '"
                    + name.substring(0, name.offsetByCodePoints(0, 20))
                    + "…' has more than "
                    + SpecFormat.MAX_NAME_LENGTH
                    + " characters");
  }
}
