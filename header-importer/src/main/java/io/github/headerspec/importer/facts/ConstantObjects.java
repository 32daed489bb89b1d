package io.github.headerspec.importer.facts;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.importer.parser.Declaration;
import io.github.headerspec.spec.DocText;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The constants that a header itself declares, such as {@code static const int}. */
public final class ConstantObjects implements Candidates {

  private final Map<String, Declaration.Constant> declared = new LinkedHashMap<>();
  private final ConstantTable values;
  private final EnumFacts facts;

  /**
   * The constants of a header.
   *
   * @param declarations what it declares
   * @param values the values of names
   * @param facts reads the comments of the header
   */
  public ConstantObjects(List<Declaration> declarations, ConstantTable values, EnumFacts facts) {
    this.values = values;
    this.facts = facts;
    for (Declaration each : declarations) {
      if (each instanceof Declaration.Constant constant
          && constant.place().offset().isPresent()
          && constant.scope().prefix().isEmpty()) {
        declared.put(constant.name(), constant);
      }
    }
  }

  @Override
  public Set<String> names() {
    return declared.keySet();
  }

  @Override
  public Located<String> located(String name) {
    return new Located<>(name, constant(name).place().position());
  }

  @Override
  public DocText text(String name, BigInteger value) {
    OptionalInt start = constant(name).statement().offset();
    OptionalInt place = constant(name).place().offset();
    return start.isPresent() && place.isPresent()
        ? facts.textOfObject(start.getAsInt(), place.getAsInt(), name)
        : DocText.UNSAID;
  }

  @Override
  public Optional<Candidate> find(String name) {
    return Optional.of(new Candidate(values.valueOf(constant(name)), Optional.empty()));
  }

  private Declaration.Constant constant(String name) {
    Declaration.Constant constant = declared.get(name);
    if (constant == null) {
      throw new IllegalArgumentException(name);
    }
    return constant;
  }
}
