package io.github.headerspec.importer;

import java.util.function.Supplier;
import org.eclipse.cdt.core.parser.ExtendedScannerInfo;
import org.eclipse.cdt.core.parser.IParserSettings2;
import org.eclipse.cdt.core.parser.ParseError;
import org.eclipse.cdt.internal.core.parser.scanner.Token;

/**
 * How many tokens CDT may make of one text. A few lines of macros, each of which uses the one
 * before it twice, become more tokens than there is memory for.
 */
final class CdtTokenLimit {

  /** All headers of Windows together are a third of this; as many fit into 256 MiB. */
  static final int MOST_MILLIONS = 4;

  private static final ExtendedScannerInfo LIMIT = limit();

  private CdtTokenLimit() {}

  /**
   * Lets CDT work. It counts for the whole JVM: work at the same time, elsewhere, is counted too.
   *
   * @throws TooManyTokensException if it makes more tokens than that
   */
  static <T> T within(Supplier<T> work) {
    Token.resetCounterFor(LIMIT);
    try {
      return work.get();
    } catch (ParseError tooMany) {
      throw new TooManyTokensException(tooMany);
    }
  }

  private static ExtendedScannerInfo limit() {
    ExtendedScannerInfo info = new ExtendedScannerInfo();
    info.setParserSettings(
        new IParserSettings2() {
          @Override
          public boolean shouldLimitTokensPerTranslationUnit() {
            return true;
          }

          @Override
          public int getMaximumTokensPerTranslationUnit() {
            return MOST_MILLIONS * 1_000_000;
          }

          @Override
          public int getMaximumTrivialExpressionsInAggregateInitializers() {
            return -1;
          }
        });
    return info;
  }
}
