package io.github.headerspec.importer.preprocessor;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.cdt.core.parser.ExtendedScannerInfo;
import org.eclipse.cdt.core.parser.IParserSettings2;
import org.eclipse.cdt.core.parser.ParseError;
import org.eclipse.cdt.internal.core.parser.scanner.Token;

/**
 * How many tokens CDT may make of one text. A few lines of macros, each of which uses the one
 * before it twice, become more tokens than there is memory for. CDT counts for the whole JVM, so
 * work at the same time, elsewhere, is counted too.
 */
public final class CdtTokenLimit {

  /**
   * Beyond what the text itself can have, and since the last new file. Macros make hundreds of
   * thousands of the largest headers; twice as many need half of 256 MiB.
   */
  public static final int MAX_MILLIONS = 2;

  /** The length of the text and of all files that it includes. */
  private static final AtomicInteger CHARACTERS = new AtomicInteger();

  private CdtTokenLimit() {}

  /**
   * Lets CDT begin with a text.
   *
   * @param length that of the text
   * @throws TooManyTokensException if it makes more tokens than that
   */
  static <T> T within(int length, Supplier<T> work) {
    CHARACTERS.set(length);
    return within(work);
  }

  /** Lets CDT go on with the text it has begun. */
  static <T> T within(Supplier<T> work) {
    // Now, because CDT itself begins without a limit.
    admit(0);
    try {
      return work.get();
    } catch (ParseError tooMany) {
      throw new TooManyTokensException(tooMany);
    }
  }

  /** Allows for the tokens of a file that is included for the first time. */
  static void admit(int length) {
    int most = MAX_MILLIONS * 1_000_000 + CHARACTERS.addAndGet(length);
    ExtendedScannerInfo info = new ExtendedScannerInfo();
    info.setParserSettings(
        new IParserSettings2() {
          @Override
          public boolean shouldLimitTokensPerTranslationUnit() {
            return true;
          }

          @Override
          public int getMaximumTokensPerTranslationUnit() {
            return most;
          }

          @Override
          public int getMaximumTrivialExpressionsInAggregateInitializers() {
            return -1;
          }
        });
    Token.resetCounterFor(info);
  }
}
