package io.github.headerspec.assertions;

import java.util.Optional;

/** The macros that the assertions of a file are made of. */
final class AssertionMacros {

  private static final String TEXT =
      """

      #if defined(__cplusplus)
      template <typename One, typename Other> struct headerspec_same {
        static const bool value = false;
      };
      template <typename One> struct headerspec_same<One, One> {
        static const bool value = true;
      };
      template <typename Type, bool is_enum = __is_enum(Type)> struct headerspec_number {
        typedef Type number;
      };
      template <typename Type> struct headerspec_number<Type, true> {
        typedef __underlying_type(Type) number;
      };
      #define HEADERSPEC_JOIN(one, other) one##other
      #define HEADERSPEC_ASSERT_IN(line, condition, message) \\
        template <bool right> struct HEADERSPEC_JOIN(headerspec_line_, line) { \\
          static_assert(right, message); \\
        }; \\
        template struct HEADERSPEC_JOIN(headerspec_line_, line)<(condition)>
      /* An explicit instantiation may name what is private or protected. */
      #define HEADERSPEC_ASSERT(condition, message) \\
        HEADERSPEC_ASSERT_IN(__LINE__, condition, message)
      #define HEADERSPEC_SAME(one, other, message) \\
        HEADERSPEC_ASSERT((headerspec_same<one, other>::value), message)
      /* Scoped enumerators have no other name, and plain ones have this one as well. */
      #define HEADERSPEC_NAME(scope, name) ::scope::name
      #define HEADERSPEC_TAG(tag) ::tag
      #define HEADERSPEC_GLOBAL(constant) ::constant
      #if defined(_MSC_VER)
      #define HEADERSPEC_DEPRECATED(message) __declspec(deprecated(message))
      #else
      #define HEADERSPEC_DEPRECATED(message) __attribute__((deprecated(message)))
      #endif
      template <bool is_found> struct headerspec_found {
        typedef int found;
      };
      template <> struct HEADERSPEC_DEPRECATED( \\
          "not asserted: in C++ it is part of a structure, or it is missing")
          headerspec_found<false> {
        typedef int found;
      };
      /* What the header does not have after '::' is in headerspec_not_found. */
      #define HEADERSPEC_HAS(type, other) \\
        (!headerspec_same<type, headerspec_not_found::other>::value)
      #define HEADERSPEC_HAS_TAG(tag) HEADERSPEC_HAS(::tag, tag)
      #define HEADERSPEC_HAS_CONSTANT(constant, other) HEADERSPEC_HAS(decltype(constant), other)
      #define HEADERSPEC_WARN_UNLESS(condition, name) \\
        typedef headerspec_found<(condition)>::found name
      #define HEADERSPEC_VALUE(constant) \\
        (+(headerspec_number<decltype(constant)>::number)(constant))
      #define HEADERSPEC_IS_UNSIGNED(type) (+(headerspec_number<type>::number) -1 > 0)
      #define HEADERSPEC_TYPE_OF(constant, bytes, is_unsigned) \\
        HEADERSPEC_TYPE(decltype(constant), bytes, is_unsigned)
      #elif defined(_MSC_VER) && !defined(__clang__) && !defined(__STDC_VERSION__)
      #error "compile with /std:c11"
      #else
      #define HEADERSPEC_ASSERT(condition, message) _Static_assert(condition, message)
      #define HEADERSPEC_SAME(one, other, message) \\
        _Static_assert(_Generic((one *) 0, other *: 1, default: 0), message)
      #define HEADERSPEC_NAME(scope, name) name
      #define HEADERSPEC_TAG(tag) enum tag
      #define HEADERSPEC_HAS_TAG(tag) 1
      #define HEADERSPEC_HAS_CONSTANT(constant, other) 1
      #define HEADERSPEC_WARN_UNLESS(condition, name) _Static_assert(condition, "")
      #define HEADERSPEC_GLOBAL(constant) constant
      #define HEADERSPEC_VALUE(constant) (constant)
      #define HEADERSPEC_IS_UNSIGNED(type) ((type) -1 > 0)
      #define HEADERSPEC_TYPE_OF(constant, bytes, is_unsigned) 1
      #endif
      /* Nothing is compared by '< 0': compilers warn where that is never true. */
      #define HEADERSPEC_POSITIVE(constant, value) \\
        (HEADERSPEC_VALUE(constant) > 0 \\
            && (unsigned long long) HEADERSPEC_VALUE(constant) == value)
      #define HEADERSPEC_NOT_POSITIVE(constant, value) \\
        (!(HEADERSPEC_VALUE(constant) > 0) \\
            && (long long) HEADERSPEC_VALUE(constant) == value)
      /* The same bits, read as signed or as unsigned. */
      #define HEADERSPEC_BITS(constant, value) \\
        ((unsigned long long) HEADERSPEC_VALUE(constant) == value)
      /* A plain enum of 32 bits is signed or not by the rules of the compiler. */
      #define HEADERSPEC_TYPE(type, bytes, is_unsigned) \\
        (sizeof(type) == bytes \\
            && (HEADERSPEC_IS_UNSIGNED(type) == is_unsigned \\
                || (bytes == 4 && HEADERSPEC_ANY_SIGN)))
      """;

  private AssertionMacros() {}

  /**
   * The macros.
   *
   * @param target the target of the spec, whose rules decide which plain enums are signed
   */
  static String forTarget(Optional<String> target) {
    return TEXT + anySign(target);
  }

  private static String anySign(Optional<String> target) {
    if (target.isEmpty()) {
      return """
      /* The spec has no target, so the sign of types of 32 bits is not asserted. */
      #define HEADERSPEC_ANY_SIGN 1
      """;
    }
    boolean microsoft = target.get().endsWith("-windows");
    return """
    /* Without the rules of the spec's target, the sign of types of 32 bits is not asserted. */
    #if %sdefined(_MSC_VER)
    #define HEADERSPEC_ANY_SIGN 0
    #else
    #define HEADERSPEC_ANY_SIGN 1
    #endif
    """
        .formatted(microsoft ? "" : "!");
  }
}
