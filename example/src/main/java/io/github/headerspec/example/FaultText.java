package io.github.headerspec.example;

import io.github.headerspec.example.vss.VssProtectionFault;
import io.github.headerspec.example.vss.VssProtectionFaultValue;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Faults as people type and read them. */
final class FaultText {

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,10}");
  private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9a-fA-F]{1,8}");

  private FaultText() {}

  /** Understands any number of 32 bits, a C name and a Java name; all else is empty. */
  static Optional<VssProtectionFaultValue> parse(String text) {
    return findByNumber(text)
        .or(() -> VssProtectionFault.findByNativeName(text))
        .or(() -> findByJavaName(text));
  }

  /** Sets out a fault and the advice on it, one fact a line. */
  static String describe(VssProtectionFaultValue fault) {
    Advice advice = Advice.on(fault);
    return """
    fault          %s
    value          %s = %s
    what is wrong  %s
    what to do     %s
    """
        .formatted(
            name(fault), fault.value(), hex(fault.value()), advice.problem(), advice.action());
  }

  /** The 32 bits as they are written in headers and logs. */
  static String hex(int bits) {
    return "0x" + HexFormat.of().withUpperCase().toHexDigits(bits);
  }

  private static String name(VssProtectionFaultValue fault) {
    return fault instanceof VssProtectionFault known
        ? known.name() + ", in C " + known.nativeName()
        : "unknown";
  }

  /** Never fails for a number: one that the header does not name becomes an unknown fault. */
  private static Optional<VssProtectionFaultValue> findByNumber(String text) {
    if (HEXADECIMAL.matcher(text).matches()) {
      int bits = HexFormat.fromHexDigits(text, 2, text.length());
      return Optional.of(VssProtectionFaultValue.of(bits));
    }
    if (DECIMAL.matcher(text).matches()) {
      long number = Long.parseLong(text);
      if (number == (int) number) {
        return Optional.of(VssProtectionFaultValue.of((int) number));
      }
    }
    return Optional.empty();
  }

  private static Optional<VssProtectionFault> findByJavaName(String text) {
    return Stream.of(VssProtectionFault.values())
        .filter(fault -> fault.name().equals(text))
        .findFirst();
  }
}
