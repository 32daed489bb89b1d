package io.github.headerspec.assertions;

import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.EnumSpec.Origin;
import io.github.headerspec.spec.IntegerType;
import io.github.headerspec.spec.Located;
import io.github.headerspec.spec.Spec;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A source file for C11 and C++11 that compiles only if a header says what a spec says. GCC, Clang
 * and Microsoft's compiler take it: the user's own compiler, with the user's own options, is the
 * judge.
 *
 * <p>Asserted are the size of each type, that tag and pointer name the same type, and the value of
 * each constant. The message of an assertion begins with the name it is about. Whether a plain enum
 * of 32 bits is signed depends on the compiler, so either reading of the same bits is right.
 */
public final class StaticAssertions {

  private static final String BEGINNING =
      """

      #if defined(__cplusplus)
      template <typename One, typename Other> struct headerspec_same {
        static const bool value = false;
      };
      template <typename One> struct headerspec_same<One, One> {
        static const bool value = true;
      };
      #define HEADERSPEC_ASSERT(condition, message) static_assert(condition, message)
      #define HEADERSPEC_SAME(one, other, message) \\
        static_assert(headerspec_same<one, other>::value, message)
      /* Scoped enumerators have no other name, and plain ones have this one as well. */
      #define HEADERSPEC_NAME(scope, name) scope::name
      #define HEADERSPEC_TAG(tag) tag
      #elif defined(_MSC_VER) && !defined(__clang__) && !defined(__STDC_VERSION__)
      #error "compile with /std:c11"
      #else
      #define HEADERSPEC_ASSERT(condition, message) _Static_assert(condition, message)
      #define HEADERSPEC_SAME(one, other, message) \\
        _Static_assert(_Generic((one *) 0, other *: 1, default: 0), message)
      #define HEADERSPEC_NAME(scope, name) name
      #define HEADERSPEC_TAG(tag) enum tag
      #endif
      """;

  private static final BigInteger LONG_LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger LONG_LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final int INT_BITS = 32;

  private final StringBuilder out = new StringBuilder();

  private StaticAssertions() {}

  /**
   * What is included unless somebody says otherwise.
   *
   * @param spec the spec
   * @return the header, and before it {@code windows.h} if the spec is for Windows, whose headers
   *     need its types
   */
  public static List<String> includes(Spec spec) {
    List<String> includes = new ArrayList<>();
    boolean windows =
        spec.target().map(Located::value).filter(it -> it.contains("windows")).isPresent();
    if (windows && !spec.header().value().equalsIgnoreCase("windows.h")) {
      includes.add("windows.h");
    }
    includes.add(spec.header().value());
    return List.copyOf(includes);
  }

  /**
   * The source file.
   *
   * @param spec the spec, without mistakes
   * @param includes the headers to include, in order; see {@link #includes(Spec)}
   * @return the text of the file; a compiler needs to do no more than check it
   */
  public static String source(Spec spec, List<String> includes) {
    StaticAssertions assertions = new StaticAssertions();
    assertions.out.append("/* Compiles only if the header says what the spec says. */\n");
    for (String header : includes) {
      assertions.out.append("#include <").append(harmless(header)).append(">\n");
    }
    assertions.out.append(BEGINNING);
    spec.enums().forEach(assertions::write);
    return assertions.out.toString();
  }

  /** The one text of a spec that is no identifier must not become code either. */
  private static String harmless(String header) {
    return header.replaceAll("[^\\p{L}\\p{Nd} ./+_$@-]", "_");
  }

  private void write(EnumSpec each) {
    out.append("\n/* ").append(each.nativeName().value()).append(" */\n");
    if (each.origin() == Origin.ENUM) {
      writeType(each);
    }
    each.constants().forEach(constant -> writeConstant(each, constant));
  }

  private void writeType(EnumSpec each) {
    String name = each.nativeName().value();
    // The native name itself as the tag: there is no typedef, so that C spells the type 'enum
    // NAME'.
    String type =
        each.tag().map(Located::value).filter(name::equals).isPresent()
            ? "HEADERSPEC_TAG(" + name + ")"
            : name;
    IntegerType underlying = each.type().value();
    require("sizeof(" + type + ") == " + underlying.bits() / 8, name + ": " + underlying.word());
    each.tag()
        .map(Located::value)
        .filter(tag -> !tag.equals(name))
        .ifPresent(
            tag -> requireSame("HEADERSPEC_TAG(" + tag + ")", type, tag + ": tag of " + name));
    each.pointer()
        .map(Located::value)
        .ifPresent(pointer -> requireSame(pointer, type + " *", pointer + ": pointer to " + name));
  }

  private void writeConstant(EnumSpec each, ConstantSpec constant) {
    String name = constant.nativeName().value();
    BigInteger value = constant.value().value();
    String expression = qualified(each, name);
    String condition = isEqual(expression, value);
    if (each.type().value().bits() == INT_BITS) {
      BigInteger modulus = BigInteger.ONE.shiftLeft(INT_BITS);
      if (value.signum() < 0) {
        condition += " || " + isEqual(expression, value.add(modulus));
      } else if (value.bitLength() == INT_BITS) {
        condition += " || " + isEqual(expression, value.subtract(modulus));
      }
    }
    require(condition, name + ": " + value);
  }

  private static String qualified(EnumSpec each, String constant) {
    String owner = each.nativeName().value();
    int scopeEnd = owner.lastIndexOf("::");
    return switch (each.origin()) {
      case MACROS -> constant;
      case ENUM -> "HEADERSPEC_NAME(" + owner + ", " + constant + ")";
      case ANONYMOUS -> scopeEnd < 0 ? constant : owner.substring(0, scopeEnd) + "::" + constant;
    };
  }

  /** Compares as wide as the value needs, so that nothing is cut off. */
  private static String isEqual(String expression, BigInteger value) {
    String type = value.compareTo(LONG_LONG_MAX) > 0 ? "unsigned long long" : "long long";
    return "(" + type + ") (" + expression + ") == " + literal(value);
  }

  private static String literal(BigInteger value) {
    if (value.equals(LONG_LONG_MIN)) {
      // C has no negative literals, and this one's absolute value is too large.
      return "(-" + LONG_LONG_MAX + "LL - 1)";
    }
    return value + (value.compareTo(LONG_LONG_MAX) > 0 ? "ULL" : "LL");
  }

  private void require(String condition, String message) {
    out.append("HEADERSPEC_ASSERT(").append(condition).append(", \"").append(message);
    out.append("\");\n");
  }

  private void requireSame(String one, String other, String message) {
    out.append("HEADERSPEC_SAME(").append(one).append(", ").append(other).append(", \"");
    out.append(message).append("\");\n");
  }
}
