package io.github.headerspec.generator;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;

/** Lays out how combined flags become text and come back from it. */
final class MaskTextWriter {

  private final EnumPlan plan;
  private final ClassName flag;
  private final ClassName mask;
  private final TypeName carrier;

  MaskTextWriter(EnumPlan plan, ClassName flag) {
    this.plan = plan;
    this.flag = flag;
    this.mask = flag.nestedClass("Mask");
    this.carrier = plan.carrier().typeName();
  }

  MethodSpec parse() {
    return MethodSpec.methodBuilder("parse")
        .addModifiers(PUBLIC, STATIC)
        .addJavadoc(
            """
            The combination that a text stands for, such as {@link #toString()} gives it.

            @param text native names and numbers with {@code |} between them; numbers are decimal,
                without leading zeros, or hexadecimal, with {@code 0x}
            @return the combination
            @throws IllegalArgumentException if a part is neither the name of a flag nor a number
            @throws NullPointerException if the text is null""")
        .returns(mask)
        .addParameter(String.class, "text")
        .addStatement("$T.requireNonNull(text, $S)", Objects.class, "text")
        .addStatement("$T bits = 0", carrier)
        .beginControlFlow("for (String part : text.split($S, -1))", "\\|")
        .addStatement("bits |= bitsOf(part.strip())")
        .endControlFlow()
        .addStatement("return new Mask(bits)")
        .build();
  }

  MethodSpec format() {
    return MethodSpec.methodBuilder("toString")
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .addJavadoc(
            """
            The combination as C programmers write it. A flag is left out if another one has all its
            bits and more.

            @return native names with {@code |} between them, and unknown bits in hexadecimal""")
        .returns(String.class)
        .addStatement("$1T text = new $1T($2S)", StringJoiner.class, "|")
        .beginControlFlow("for ($T each : FLAGS)", flag)
        .beginControlFlow("if (has(each) && !isPartOfAnother(each))")
        .addStatement("text.add(each.nativeName())")
        .endControlFlow()
        .endControlFlow()
        .addStatement("$T unknown = unknownBits()", carrier)
        .beginControlFlow("if (unknown != 0)")
        .addStatement("text.add(String.format($T.ROOT, $S, unknown))", Locale.class, "0x%X")
        .endControlFlow()
        .addStatement("return text.setEmptyValue($S).toString()", "0")
        .build();
  }

  MethodSpec isPartOfAnother() {
    return MethodSpec.methodBuilder("isPartOfAnother")
        .addModifiers(PRIVATE)
        .addJavadoc(
            """
            Whether another flag that is set has all bits of a flag.

            @param flag a flag that is set
            @return {@code true} if the other one says it all""")
        .returns(TypeName.BOOLEAN)
        .addParameter(flag, "flag")
        .beginControlFlow("for ($T each : FLAGS)", flag)
        .beginControlFlow(
            "if (each != flag && has(each) && (each.value & flag.value) == flag.value)")
        .addStatement("return true")
        .endControlFlow()
        .endControlFlow()
        .addStatement("return false")
        .build();
  }

  MethodSpec bitsOf() {
    boolean isInt = plan.carrier() == Carrier.INT;
    int width = isInt ? Integer.SIZE : Long.SIZE;
    return MethodSpec.methodBuilder("bitsOf")
        .addModifiers(PRIVATE, STATIC)
        .addJavadoc(
            """
            The bits that a part of a text stands for.

            @param part a native name or a number
            @return the bits""")
        .returns(carrier)
        .addParameter(String.class, "part")
        .addStatement("$T flag = ByNativeName.get(part)", flag)
        .beginControlFlow("if (flag != null)")
        .addStatement("return flag.value")
        .endControlFlow()
        .addStatement("boolean hexadecimal = part.matches($S)", "0[xX][0-9A-Fa-f]+")
        .beginControlFlow("if (hexadecimal || part.matches($S))", "-?(0|[1-9][0-9]*)")
        .addStatement(
            "$1T number = hexadecimal$W? new $1T(part.substring(2), 16)$W: new $1T(part)",
            BigInteger.class)
        .beginControlFlow(
            "if (number.bitLength() <= (number.signum() < 0 ? $L : $L))", width - 1, width)
        .addStatement("return number.$LValue()", carrier)
        .endControlFlow()
        .endControlFlow()
        .addStatement(
            "throw new IllegalArgumentException($Z$S + part + $S)",
            "'",
            "' is no " + plan.nativeName() + " and no number of " + width + " bits")
        .build();
  }
}
