package io.github.headerspec.cli;

import io.github.headerspec.importer.Target;
import io.github.headerspec.spec.CommentPolicy;
import io.github.headerspec.spec.Keyword;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converters for options whose value is one of a few keywords. */
final class KeywordConverters {

  private KeywordConverters() {}

  static <T extends Keyword> ITypeConverter<T> converter(T[] values) {
    return text ->
        Stream.of(values)
            .filter(value -> value.word().equals(text))
            .findFirst()
            .orElseThrow(() -> new TypeConversionException(""));
  }

  private static List<String> of(Keyword[] values) {
    return Stream.of(values).map(Keyword::word).toList();
  }

  /** The words of {@code --format}. */
  static final class OfFormat extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    OfFormat() {
      super(of(ReportOptions.Kind.values()));
    }
  }

  /** The words of {@code --comments}. */
  static final class OfCommentPolicy extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    OfCommentPolicy() {
      super(of(CommentPolicy.values()));
    }
  }

  /** The words of {@code --target}. */
  static final class OfTarget extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    OfTarget() {
      super(of(Target.values()));
    }
  }
}
