package io.github.headerspec.spec;

import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The digest of the facts that the code of one enum is generated from. Code that carries another
 * one was generated from other facts.
 *
 * <p>It is that of a canonical text, made by going through all components of the records, so that
 * none can be forgotten. Where a fact is written, and how, is not in it: comments, quotes, line
 * breaks, the base of a number and the order of keys make no difference. Nor do facts that are not
 * given, so that a key that is new in the format changes the digests only of those that use it.
 */
public final class FactsDigest {

  /**
   * What a spec says beside its enums and does not reach their code: the text that it was read
   * from, and the provenance. The enums are taken one by one.
   */
  private static final Set<String> NOT_OF_AN_ENUM = Set.of("text", "source", "enums");

  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.getRecordComponents();
        }
      };

  private FactsDigest() {}

  /**
   * The digest of an enum.
   *
   * @param spec the spec; of its own facts, those count that reach the code of enums
   * @param enumSpec an enum of the spec
   * @return {@code sha256:} and 64 hexadecimal digits in lower case
   */
  public static String of(Spec spec, EnumSpec enumSpec) {
    return "sha256:"
        + HexFormat.of().formatHex(sha256(textOf(spec, NOT_OF_AN_ENUM) + text(enumSpec)));
  }

  /**
   * What a value says, in a form of which none is the beginning of another; empty if it says
   * nothing.
   */
  private static String text(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(FactsDigest::text).orElse("");
    }
    if (value instanceof Located<?> fact) {
      return text(fact.value());
    }
    if (value instanceof Record facts) {
      return textOf(facts, Set.of());
    }
    if (value instanceof Collection<?> values) {
      return textOf(values);
    }
    String scalar = scalar(value);
    return scalar.length() + ":" + scalar;
  }

  private static String textOf(Record facts, Set<String> except) {
    String parts =
        Stream.of(COMPONENTS.get(facts.getClass()))
            .filter(component -> !except.contains(component.getName()))
            .map(component -> named(component, text(valueOf(component, facts))))
            .collect(Collectors.joining());
    return parts.isEmpty() ? "" : facts.getClass().getSimpleName() + "(" + parts + ")";
  }

  private static String named(RecordComponent component, String text) {
    return text.isEmpty() ? "" : component.getName() + "=" + text;
  }

  private static String textOf(Collection<?> values) {
    Stream<String> texts = values.stream().map(value -> "," + text(value));
    // A set has no order of its own.
    Stream<String> ordered = values instanceof Set ? texts.sorted() : texts;
    return values.isEmpty() ? "" : ordered.collect(Collectors.joining("", "[", "]"));
  }

  private static String scalar(Object value) {
    if (value instanceof Word word) {
      return word.word();
    }
    if (value instanceof String || value instanceof BigInteger) {
      return value.toString();
    }
    throw new IllegalArgumentException("no fact: " + value.getClass());
  }

  private static Object valueOf(RecordComponent component, Record facts) {
    try {
      return component.getAccessor().invoke(facts);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Of the characters as they are: encoding them could make two texts one. */
  private static byte[] sha256(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(Character.BYTES * text.length());
    bytes.asCharBuffer().put(text);
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes.array());
    } catch (NoSuchAlgorithmException impossible) {
      // Every Java platform has it.
      throw new IllegalStateException(impossible);
    }
  }
}
