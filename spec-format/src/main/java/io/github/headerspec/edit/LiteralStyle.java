package io.github.headerspec.edit;

import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.diagnostic.SourceText;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.EnumSpec.Origin;
import io.github.headerspec.spec.IntegerLiteral;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decimal or hexadecimal: as the header has it, as far as that can be seen. */
final class LiteralStyle {

  private static final Pattern END_OF_LINE = Pattern.compile("\r\n|\r|\n");
  private static final Pattern HEXADECIMAL = Pattern.compile("[^,}]*?\\b0[xX][0-9a-fA-F]");

  /** {@code 0x7fffffff}, {@code 0x80000000} and what is larger mean bits. */
  private static final int BITS_OF_A_MARK = 31;

  private final String[] header;

  LiteralStyle(SourceText header) {
    this.header = END_OF_LINE.split(header.text(), -1);
  }

  /**
   * The literal for a value.
   *
   * @param areBits whether the values of the enum {@link #areBits are bits}
   */
  String of(EnumSpec each, ConstantSpec constant, boolean areBits) {
    boolean hexadecimal =
        areBits
            || constant.value().value().bitLength() >= BITS_OF_A_MARK
            || isHexadecimalInHeader(constant.value().position());
    return hexadecimal
        ? IntegerLiteral.hexadecimal(constant.value().value(), each.type().value())
        : constant.value().value().toString();
  }

  /**
   * Whether all values of an enum are to be seen as bits: those of flags, and those of error codes,
   * whose highest bit says that they are one.
   *
   * @param isFlags what is decided about that; a person may have decided otherwise than the header
   */
  static boolean areBits(EnumSpec each, boolean isFlags) {
    return isFlags
        || (each.origin() == Origin.MACROS
            && each.constants().stream()
                .anyMatch(constant -> constant.value().value().signum() < 0));
  }

  private boolean isHexadecimalInHeader(Position at) {
    if (at.line() > header.length) {
      return false;
    }
    String line = header[at.line() - 1];
    if (at.column() > line.codePointCount(0, line.length())) {
      return false;
    }
    Matcher matcher = HEXADECIMAL.matcher(line);
    matcher.region(line.offsetByCodePoints(0, at.column() - 1), line.length());
    return matcher.lookingAt();
  }
}
