package io.github.headerspec.generator;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;

/** Lays out how combined flags become text and come back from it. */
final class MaskTextWriter {

  private final EnumPlan plan;
  private final ClassName flag;
  private final ClassName mask;
  private final Class<?> carrier;

  MaskTextWriter(EnumPlan plan, ClassName flag) {
    this.plan = plan;
    this.flag = flag;
    this.mask = flag.nestedClass("Mask");
    this.carrier = plan.carrier().primitive();
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
        .addCode(
            """
            $T.requireNonNull(text, $S);
            $T bits = 0;
            for (String part : text.split($S, -1)) {
              bits |= bitsOf(part.strip());
            }
            return new Mask(bits);
            """,
            Objects.class,
            "text",
            carrier,
            "\\|")
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
        .addCode(
            """
            $1T text = new $1T("|");
            for ($2T each : FLAGS) {
              if (has(each) && !isPartOfAnother(each)) {
                text.add(each.nativeName());
              }
            }
            $3T unknown = unknownBits();
            if (unknown != 0) {
              text.add(String.format($4T.ROOT, "0x%X", unknown));
            }
            return text.setEmptyValue("0").toString();
            """,
            StringJoiner.class, flag, carrier, Locale.class)
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
        .returns(boolean.class)
        .addParameter(flag, "flag")
        .addCode(
            """
            for ($T each : FLAGS) {
              if (each != flag && has(each) && (each.value & flag.value) == flag.value) {
                return true;
              }
            }
            return false;
            """,
            flag)
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
        .addCode(
            """
            $1T flag = ByNativeName.get(part);
            if (flag != null) {
              return flag.value;
            }
            boolean hexadecimal = part.matches("0[xX][0-9A-Fa-f]+");
            if (hexadecimal || part.matches("-?(0|[1-9][0-9]*)")) {
              $2T number = hexadecimal ? new $2T(part.substring(2), 16)
                  : new $2T(part);
              if (number.bitLength() <= (number.signum() < 0 ? $3L : $4L)) {
                return number.$5TValue();
              }
            }
            throw new IllegalArgumentException($Z"'" + part + $6S);
            """,
            flag,
            BigInteger.class,
            width - 1,
            width,
            carrier,
            "' is no " + plan.nativeName() + " and no number of " + width + " bits")
        .build();
  }
}
