package io.github.headerspec.importer.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What words can be in a declaration, found out once for each identifier. Each constant is one bit.
 */
public final class WordClass {

  /** A keyword of an arithmetic type, or {@code void}. */
  public static final int ARITHMETIC = 1;

  /** A keyword of C++ that is a name in C, of a type that its library declares. */
  public static final int LIBRARY_TYPE = 1 << 1;

  /** A keyword before a tag. */
  public static final int ELABORATED = 1 << 2;

  /** A specifier or qualifier that says nothing about the size or sign of a type. */
  public static final int DECORATION = 1 << 3;

  /** One of these that is a name in C before C23. */
  public static final int NAME_IN_C = 1 << 4;

  /** A word that is followed by an argument in parentheses and is no type. */
  public static final int WITH_ARGUMENT = 1 << 5;

  /** A word with a list of attributes as its argument. */
  public static final int ATTRIBUTE_LIST = 1 << 6;

  /** A word that aligns. */
  public static final int ALIGNMENT = 1 << 7;

  /** A word outside of attributes that changes a type. */
  public static final int CHANGES_TYPE = 1 << 8;

  /** A word that makes an expression a type. */
  public static final int TYPEOF = 1 << 9;

  /** A specifier of declarations in a class that are no members with a place in its layout. */
  public static final int NO_MEMBER = 1 << 10;

  /** A specifier of virtual functions. */
  public static final int VIRTUAL = 1 << 11;

  private static final Map<String, Integer> CLASSES = classes();

  private WordClass() {}

  /** The classes of a word; 0 for most. */
  static int of(String word) {
    return CLASSES.getOrDefault(word, 0);
  }

  private static Map<String, Integer> classes() {
    Map<String, Integer> classes = new HashMap<>();
    add(classes, ARITHMETIC, "void char short int long float double signed unsigned bool _Bool");
    add(classes, ARITHMETIC, "__int8 __int16 __int32 __int64 __int128 __signed__ __signed");
    add(classes, ARITHMETIC, "_Complex char8_t char16_t char32_t");
    add(classes, LIBRARY_TYPE, "bool char8_t char16_t char32_t");
    add(classes, ELABORATED, "struct union class enum");
    add(classes, DECORATION, "const volatile restrict __restrict __restrict__ __const __const__");
    add(classes, DECORATION, "__volatile__ __volatile inline __inline __inline__ __forceinline");
    add(classes, DECORATION, "extern static register __extension__ __cdecl __stdcall __fastcall");
    add(classes, DECORATION, "__thiscall __vectorcall __unaligned __w64 _Noreturn constexpr");
    add(classes, DECORATION, "constinit mutable thread_local __thread _Thread_local typedef");
    add(classes, DECORATION, "typename _Atomic");
    add(classes, NAME_IN_C, "constexpr constinit mutable thread_local typename");
    add(classes, WITH_ARGUMENT | ATTRIBUTE_LIST, "__attribute__ __attribute __declspec _declspec");
    add(classes, WITH_ARGUMENT | ALIGNMENT, "alignas _Alignas");
    add(classes, WITH_ARGUMENT, "asm __asm__ __asm");
    add(classes, CHANGES_TYPE, "__ptr32 __ptr64 __sptr __uptr _Atomic _Complex __complex__");
    add(classes, TYPEOF, "typeof __typeof__ __typeof");
    add(classes, NO_MEMBER, "static typedef extern friend");
    add(classes, VIRTUAL, "virtual override final");
    return classes;
  }

  private static void add(Map<String, Integer> classes, int bits, String words) {
    List.of(words.split(" ")).forEach(word -> classes.merge(word, bits, (a, b) -> a | b));
  }
}
