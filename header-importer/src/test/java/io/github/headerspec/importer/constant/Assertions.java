package io.github.headerspec.importer.constant;

import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import io.github.headerspec.importer.constant.Evaluation.Known;
import io.github.headerspec.importer.constant.Evaluation.Refused;
import java.math.BigInteger;

/** Static assertions by which a compiler judges values and types. */
final class Assertions {

  private Assertions() {}

  /** What the assertions of a file need. */
  static String preamble(Language language) {
    return language == Language.C
        ? ""
        : """
            template<class A, class B> struct same { static const bool value = false; };
            template<class A> struct same<A, A> { static const bool value = true; };
            #define _Alignof alignof
            #define _Bool bool
            """;
  }

  /** The assertion that an expression has a value and a type. */
  static String of(String text, Constant constant, DataModel model, Language language) {
    String message = ", \"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\");\n";
    return language == Language.C
        ? "_Static_assert(" + inC(text, constant, model) + message
        : "static_assert(" + inCpp(text, constant, model) + message;
  }

  private static String inC(String text, Constant constant, DataModel model) {
    String type = constant.type() == CType.BOOL ? "_Bool" : constant.type().spelling();
    String value = "(" + text + ") == " + literal(constant, type, model);
    return "_Generic((" + text + "), " + type + ": " + value + ", default: 0)";
  }

  /** C++ has more types than the evaluator: {@code wchar_t}, for one. They differ in name only. */
  private static String inCpp(String text, Constant constant, DataModel model) {
    String promoted = constant.type().promoted().spelling();
    int bytes = constant.type().bits(model) / 8;
    String type = "same<decltype(+(" + text + ")), " + promoted + ">::value";
    String size = "sizeof(" + text + ") == " + bytes;
    String value = "(" + text + ") == " + literal(constant, constant.type().spelling(), model);
    return type + " && " + size + " && " + value;
  }

  /** What comes out of an expression, in one line. */
  static String told(Evaluation evaluation) {
    if (evaluation instanceof Known known) {
      return known.constant().value() + " " + known.constant().type().spelling();
    }
    Refused refused = (Refused) evaluation;
    return "refused in column " + refused.position().column() + ": " + refused.reason();
  }

  private static String literal(Constant constant, String type, DataModel model) {
    BigInteger bits = constant.value().mod(BigInteger.ONE.shiftLeft(constant.type().bits(model)));
    return "(" + type + ")0x" + bits.toString(16) + "ULL";
  }
}
