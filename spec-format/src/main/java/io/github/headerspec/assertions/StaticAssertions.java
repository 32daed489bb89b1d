package io.github.headerspec.assertions;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.EnumSpec.Origin;
import io.github.headerspec.spec.IntegerType;
import io.github.headerspec.spec.QualifiedNames;
import io.github.headerspec.spec.Spec;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A source file for C11 and C++11 that compiles only if a header says what a spec says. GCC, Clang
 * and Microsoft's compiler take it: the user's own compiler, with the user's own options, is the
 * judge.
 *
 * <p>Asserted are the size and the sign of each type, that tag and pointer name the same type, and
 * the value of each constant. The message of an assertion begins with the name it is about. What is
 * not asserted, the file says:
 *
 * <ul>
 *   <li>Whether a plain enum of 32 bits is signed depends on the compiler. It is asserted where the
 *       compiler has the rules of the spec's target; elsewhere either reading of the same bits is
 *       right.
 *   <li>The type of a group of macros is the spec's choice, so either reading is right there too.
 *   <li>C has no name for the type of an enum without a name; C++ has.
 *   <li>Nothing is asserted of an enum in a template or in a class without a name: no source can
 *       name it.
 *   <li>An enum within a structure of a C header is part of the structure in C++, and the spec does
 *       not say of which. C++ compilers warn that it is not asserted; C compilers have it asserted.
 * </ul>
 */
public final class StaticAssertions {

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
    return source(spec, includes, Map.of());
  }

  /**
   * The source file for a header of C++, all of whose enums have the names that C++ has for them.
   *
   * @param spec the spec, without mistakes
   * @param includes the headers to include, in order; see {@link #includes(Spec)}
   * @return the text of the file; a compiler needs to do no more than check it
   */
  public static String sourceOfCpp(Spec spec, List<String> includes) {
    return source(spec, includes, Map.of(), true);
  }

  /**
   * The source file, without the enums that cannot be named in it.
   *
   * @param spec the spec, without mistakes
   * @param includes the headers to include, in order; see {@link #includes(Spec)}
   * @param leftOut native names of enums and why nothing is asserted about each; the file says so
   * @return the text of the file; a compiler needs to do no more than check it
   */
  public static String source(Spec spec, List<String> includes, Map<String, String> leftOut) {
    return source(spec, includes, leftOut, isCpp(spec));
  }

  private static String source(
      Spec spec, List<String> includes, Map<String, String> leftOut, boolean cpp) {
    StaticAssertions assertions = new StaticAssertions();
    assertions.out.append("/* Compiles only if the header says what the spec says. */\n");
    for (String header : includes) {
      assertions.out.append("#include <").append(harmless(header)).append(">\n");
    }
    assertions.out.append(AssertionMacros.forTarget(spec.target().map(Located::value)));
    List<MaybeNested> nested = new ArrayList<>();
    for (EnumSpec each : spec.enums()) {
      String name = each.nativeName().value();
      String reason = leftOut.getOrDefault(name, whyNotNameable(name));
      if (!reason.isEmpty()) {
        assertions.leaveOut(each, reason);
      } else if (!cpp && MaybeNested.isPossible(each)) {
        nested.add(new MaybeNested(each, nested.size() + 1));
      } else {
        assertions.write(each, Optional.empty());
      }
    }
    // They come last: after them, no other name may be used without '::'.
    assertions.out.append(MaybeNested.declarations(nested));
    nested.forEach(each -> assertions.write(each.spec(), Optional.of(each)));
    return assertions.out.toString();
  }

  private static boolean isCpp(Spec spec) {
    return !spec.header().value().toLowerCase(Locale.ROOT).endsWith(".h")
        || spec.enums().stream().anyMatch(each -> each.nativeName().value().contains("::"));
  }

  /**
   * Why no source can name an enum, and nothing can be asserted of it.
   *
   * @param nativeName the native name of the enum
   * @return the reason; nothing if it can be named
   */
  public static String whyNotNameable(String nativeName) {
    if (QualifiedNames.isNameable(nativeName)) {
      return "";
    }
    return nativeName.contains(QualifiedNames.ARGUMENTS)
        ? "it is in a template of unknown arguments"
        : "it is in a class without a name";
  }

  /** The one text of a spec that is no identifier must not become code either. */
  private static String harmless(String header) {
    return header.replaceAll("[^\\p{L}\\p{Nd} ./+_$@-]", "_");
  }

  private void leaveOut(EnumSpec each, String reason) {
    out.append("\n/* ").append(each.nativeName().value()).append(": not asserted: ");
    out.append(harmless(reason)).append(" */\n");
  }

  private void write(EnumSpec each, Optional<MaybeNested> nested) {
    out.append("\n/* ").append(each.nativeName().value());
    out.append(
        switch (each.origin()) {
          case ENUM -> "";
          case ANONYMOUS -> ": without a name, so its type is asserted in C++ only";
          case MACROS -> ": macros, so either sign of the same bits is right";
          case CONSTANTS -> ": constants, which C does not let an assertion use: C++ only";
        });
    out.append(" */\n");
    nested.ifPresent(it -> out.append(it.warning()));
    if (each.origin() == Origin.ENUM) {
      writeType(each, nested);
    } else if (each.origin() == Origin.ANONYMOUS) {
      writeUnnamedType(each, nested);
    }
    if (each.origin() == Origin.CONSTANTS) {
      out.append("#ifdef __cplusplus\n");
    }
    each.constants().forEach(constant -> writeConstant(each, constant, nested));
    if (each.origin() == Origin.CONSTANTS) {
      out.append("#endif\n");
    }
  }

  /** The type of an enumerator, which is that of the enum in C++. */
  private void writeUnnamedType(EnumSpec each, Optional<MaybeNested> nested) {
    IntegerType underlying = each.type().value();
    String constant = qualified(each, each.constants().get(0).nativeName().value());
    String condition = "HEADERSPEC_TYPE_OF(" + constant + ", " + shape(underlying) + ")";
    require(
        nested.map(it -> it.ifFound(condition)).orElse(condition),
        each.nativeName().value() + ": " + underlying.word());
  }

  private static String shape(IntegerType type) {
    return type.bits() / 8 + ", " + (type.isSigned() ? 0 : 1);
  }

  private void writeType(EnumSpec each, Optional<MaybeNested> nested) {
    String name = each.nativeName().value();
    // The native name itself as the tag: there is no typedef, so that C spells the type 'enum
    // NAME'.
    String type =
        each.tag().map(Located::value).filter(name::equals).isPresent()
            ? "HEADERSPEC_TAG(" + name + ")"
            : name;
    IntegerType underlying = each.type().value();
    String condition = "HEADERSPEC_TYPE(" + type + ", " + shape(underlying) + ")";
    require(
        nested.map(it -> it.ifFound(condition)).orElse(condition), name + ": " + underlying.word());
    each.tag()
        .map(Located::value)
        .filter(tag -> !tag.equals(name))
        .ifPresent(
            tag -> requireSame("HEADERSPEC_TAG(" + tag + ")", type, tag + ": tag of " + name));
    each.pointer()
        .map(Located::value)
        .ifPresent(pointer -> requireSame(pointer, type + " *", pointer + ": pointer to " + name));
  }

  private void writeConstant(EnumSpec each, ConstantSpec constant, Optional<MaybeNested> nested) {
    String name = constant.nativeName().value();
    BigInteger value = constant.value().value();
    String expression = qualified(each, name);
    String condition = isEqual(expression, value);
    int bits = each.type().value().bits();
    if (each.origin() == Origin.MACROS) {
      condition = eitherReading(expression, value, bits).orElse(condition);
    } else if (bits == INT_BITS) {
      condition +=
          eitherReading(expression, value, bits)
              .map(either -> " || (HEADERSPEC_ANY_SIGN && (" + either + "))")
              .orElse("");
    }
    String asserted = condition;
    require(
        nested.map(it -> it.ifFound(expression, asserted)).orElse(asserted), name + ": " + value);
  }

  /** Compares the bits of a value that has two readings; empty if it has one. */
  private static Optional<String> eitherReading(String expression, BigInteger value, int bits) {
    boolean two = value.signum() < 0 ? value.bitLength() < bits : value.bitLength() == bits;
    if (!two) {
      return Optional.empty();
    }
    BigInteger unsigned = value.mod(BigInteger.ONE.shiftLeft(bits));
    BigInteger signed = unsigned.subtract(BigInteger.ONE.shiftLeft(bits));
    return Optional.of(
        Stream.of(unsigned, signed)
            .map(each -> each.mod(BigInteger.ONE.shiftLeft(Long.SIZE)))
            .distinct()
            .map(each -> "HEADERSPEC_BITS(" + expression + ", " + each + "ULL)")
            .collect(Collectors.joining(" || ")));
  }

  private static String qualified(EnumSpec each, String constant) {
    String owner = each.nativeName().value();
    int scopeEnd = owner.lastIndexOf("::");
    return switch (each.origin()) {
      case MACROS, CONSTANTS -> constant;
      case ENUM -> "HEADERSPEC_NAME(" + owner + ", " + constant + ")";
      case ANONYMOUS ->
          scopeEnd < 0
              ? "HEADERSPEC_GLOBAL(" + constant + ")"
              : owner.substring(0, scopeEnd) + "::" + constant;
    };
  }

  private static String isEqual(String expression, BigInteger value) {
    boolean positive = value.signum() > 0;
    String comparison = positive ? "HEADERSPEC_POSITIVE(" : "HEADERSPEC_NOT_POSITIVE(";
    return comparison + expression + ", " + literal(value) + ")";
  }

  private static String literal(BigInteger value) {
    if (value.equals(LONG_LONG_MIN)) {
      // C has no negative literals, and this one's absolute value is too large.
      return "(" + value.add(BigInteger.ONE) + "LL - 1)";
    }
    return value + (value.signum() > 0 ? "ULL" : "LL");
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
