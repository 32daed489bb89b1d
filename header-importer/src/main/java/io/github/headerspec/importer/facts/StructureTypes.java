package io.github.headerspec.importer.facts;

import io.github.headerspec.importer.constant.ConstantEvaluator;
import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import io.github.headerspec.importer.constant.DataModel;
import io.github.headerspec.importer.constant.Environment;
import io.github.headerspec.importer.constant.Evaluation;
import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.constant.Layout;
import io.github.headerspec.importer.constant.StructureLayout;
import io.github.headerspec.importer.constant.Type;
import io.github.headerspec.importer.parser.Declaration;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Gives structures and unions their layouts, as far as all about them is known. */
final class StructureTypes {

  private static final int MAX_WIDTH = 64;
  private static final int MAX_ALIGNMENT = 1 << 28;

  private final DataModel model;
  private final Language language;
  private final Environment environment;

  StructureTypes(DataModel model, Language language, Environment environment) {
    this.model = model;
    this.language = language;
    this.environment = environment;
  }

  /** The layout of a structure; empty if it is not certain. */
  Optional<Layout> layout(Declaration.Structure declared) {
    OptionalLong alignment = alignment(declared.alignments());
    if (!declared.understood() || alignment.isEmpty()) {
      return Optional.empty();
    }
    List<StructureLayout.Field> fields = new ArrayList<>();
    for (Declaration.Member member : declared.members()) {
      Optional<StructureLayout.Field> field = field(member);
      if (field.isEmpty()) {
        return Optional.empty();
      }
      fields.add(field.get());
    }
    OptionalInt pack = declared.pack();
    StructureLayout.Options options =
        new StructureLayout.Options(
            declared.union(),
            declared.packed(),
            pack.isPresent() ? OptionalLong.of(pack.getAsInt()) : OptionalLong.empty(),
            alignment.getAsLong());
    return StructureLayout.of(fields, options, model, language == Language.CPP);
  }

  private Optional<StructureLayout.Field> field(Declaration.Member member) {
    OptionalLong alignment = alignment(member.alignments());
    OptionalInt width = OptionalInt.empty();
    if (member.width().isPresent()) {
      width = number(member.width().get(), MAX_WIDTH);
      if (width.isEmpty()) {
        return Optional.empty();
      }
    }
    Type type = ConstantEvaluator.type(member.type(), model, language, environment);
    return alignment.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StructureLayout.Field(
                member.name(), type, width, member.packed(), alignment.getAsLong()));
  }

  /** The strictest of some alignments; 1 without any. */
  private OptionalLong alignment(List<Expression> alignments) {
    int strictest = 1;
    for (Expression each : alignments) {
      OptionalInt alignment = number(each, MAX_ALIGNMENT);
      if (Integer.bitCount(alignment.orElse(0)) != 1) {
        return OptionalLong.empty();
      }
      strictest = Math.max(strictest, alignment.getAsInt());
    }
    return OptionalLong.of(strictest);
  }

  private OptionalInt number(Expression expression, int greatest) {
    Evaluation value = ConstantEvaluator.evaluate(expression, model, language, environment);
    return value instanceof Evaluation.Known known
            && known.constant().value().signum() >= 0
            && known.constant().value().compareTo(BigInteger.valueOf(greatest)) <= 0
        ? OptionalInt.of(known.constant().value().intValue())
        : OptionalInt.empty();
  }
}
