package io.github.headerspec.generated;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.spec.DocText;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Keyword;
import io.github.headerspec.spec.Spec;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
   * from, the provenance, how the header is read and what is taken. The enums are taken one by one.
   */
  private static final Set<String> NOT_OF_AN_ENUM =
      Set.of("text", "source", "read", "take", "enums");

  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.getRecordComponents();
        }
      };

  /** What the values say, in a form of which none is the beginning of another. */
  private final StringBuilder text = new StringBuilder();

  private FactsDigest() {}

  /**
   * The digest of an enum.
   *
   * @param spec the spec; of its own facts, those count that reach the code of enums
   * @param enumSpec an enum of the spec
   * @return {@code sha256:} and 64 hexadecimal digits in lower case
   */
  public static String of(Spec spec, EnumSpec enumSpec) {
    FactsDigest facts = new FactsDigest();
    facts.addRecord(spec, NOT_OF_AN_ENUM);
    facts.add(enumSpec);
    return "sha256:" + HexFormat.of().formatHex(sha256(facts.text));
  }

  /** Adds what a value says; nothing if it says nothing. */
  private void add(Object value) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(this::add);
    } else if (value instanceof Located<?> fact) {
      add(fact.value());
    } else if (value instanceof Record facts) {
      addRecord(facts, Set.of());
    } else if (value instanceof Collection<?> values) {
      addAll(values instanceof Set<?> set ? sorted(set) : values);
    } else {
      String scalar = scalar(value);
      text.append(scalar.length()).append(':').append(scalar);
    }
  }

  /** Names are part of the digest: a class that is renamed keeps its old one here. */
  private static String name(Record facts) {
    return facts instanceof DocText ? "Text" : facts.getClass().getSimpleName();
  }

  private void addRecord(Record facts, Set<String> except) {
    int start = text.length();
    text.append(name(facts)).append('(');
    int empty = text.length();
    for (RecordComponent component : COMPONENTS.get(facts.getClass())) {
      if (!except.contains(component.getName())) {
        addComponent(component, facts);
      }
    }
    if (text.length() == empty) {
      text.setLength(start);
    } else {
      text.append(')');
    }
  }

  private void addComponent(RecordComponent component, Record facts) {
    int start = text.length();
    text.append(component.getName()).append('=');
    int empty = text.length();
    add(valueOf(component, facts));
    if (text.length() == empty) {
      text.setLength(start);
    }
  }

  private void addAll(Collection<?> values) {
    if (!values.isEmpty()) {
      text.append('[');
      for (Object value : values) {
        text.append(',');
        add(value);
      }
      text.append(']');
    }
  }

  /** A set has no order of its own. */
  private static List<String> sorted(Set<?> values) {
    return values.stream().map(FactsDigest::scalar).sorted().toList();
  }

  private static String scalar(Object value) {
    if (value instanceof Keyword word) {
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
  private static byte[] sha256(CharSequence text) {
    ByteBuffer bytes = ByteBuffer.allocate(Character.BYTES * text.length());
    bytes.asCharBuffer().append(text);
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes.array());
    } catch (NoSuchAlgorithmException impossible) {
      // Every Java platform has it.
      throw new IllegalStateException(impossible);
    }
  }
}
