package io.github.headerspec.read;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.PlainText;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.diagnostic.SourceText;
import io.github.headerspec.spec.SpecFormat;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.PrimitiveIterator;

/** From bytes to text: size, encoding, and the characters that YAML does not allow. */
final class SpecDecoder {

  private static final char MARK = '\uFEFF';

  private SpecDecoder() {}

  /**
   * Decodes a spec.
   *
   * @param name the name for diagnostics
   * @param bytes the whole file, or its first {@link SpecFormat#MAX_BYTES} + 1 bytes
   * @return the text, or the one reason why there is none
   */
  static Checked<SourceText> decode(String name, byte[] bytes) {
    if (bytes.length > SpecFormat.MAX_BYTES) {
      return failed(
          DiagnosticCode.SPEC_TOO_LARGE,
          new SourceText(name, ""),
          Position.START,
          "split the spec: one file per header",
          SpecFormat.MAX_BYTES);
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CharBuffer output = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(input, output, true);
    SourceText source = new SourceText(name, output.flip().toString());
    if (result.isError()) {
      int wrong = bytes[input.position()] & 0xff;
      return failed(
          DiagnosticCode.SPEC_NOT_UTF8,
          source,
          positionAt(source.text(), source.text().length()),
          "save the file as UTF-8",
          String.format(Locale.ROOT, "0x%02X", wrong));
    }
    if (source.text().indexOf(MARK) == 0) {
      return failed(
          DiagnosticCode.BYTE_ORDER_MARK,
          source,
          Position.START,
          "save the file as UTF-8 without a byte order mark");
    }
    return checkCharacters(source);
  }

  private static Checked<SourceText> checkCharacters(SourceText source) {
    String text = source.text();
    int index = 0;
    PrimitiveIterator.OfInt characters = text.codePoints().iterator();
    while (characters.hasNext()) {
      int character = characters.nextInt();
      if (!isAllowed(character)) {
        return failed(
            DiagnosticCode.FORBIDDEN_CHARACTER,
            source,
            positionAt(text, index),
            // The most likely reason for a NUL is UTF-16.
            character == 0
                ? "save the file as UTF-8, or delete the character"
                : "delete the character, or write it as an escape in double quotes",
            PlainText.code(character));
      }
      index += Character.charCount(character);
    }
    return Checked.of(source);
  }

  /** What is said about a text with nothing in it, or nothing but comments. */
  static Diagnostic empty(SourceText source) {
    String help = "begin the spec with 'headerspec: " + SpecFormat.VERSION + "'";
    return Diagnostic.at(DiagnosticCode.SPEC_EMPTY, source, Position.START, help);
  }

  /** The printable characters of YAML 1.2, section 5.1; line ends are as everywhere else. */
  private static boolean isAllowed(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0x7e)
        || (character >= 0xa0 && character <= 0xd7ff)
        || (character >= 0xe000 && character <= 0xfffd && character != MARK)
        || character >= 0x10000;
  }

  private static Position positionAt(String text, int index) {
    String before = text.substring(0, index).replace("\r\n", "\n").replace('\r', '\n');
    int lineStart = before.lastIndexOf('\n') + 1;
    int line = 1 + (int) before.chars().filter(character -> character == '\n').count();
    return new Position(line, 1 + before.codePointCount(lineStart, before.length()));
  }

  private static Checked<SourceText> failed(
      DiagnosticCode code, SourceText source, Position position, String help, Object... arguments) {
    return Checked.failure(Diagnostic.at(code, source, position, help, arguments));
  }
}
