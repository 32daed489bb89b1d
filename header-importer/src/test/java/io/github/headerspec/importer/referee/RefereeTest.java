package io.github.headerspec.importer.referee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Enumerators of installed headers against what the compiler says. An ordinary run takes a sample;
 * {@code -Dreferee} takes every header and writes {@code target/referee.txt}.
 */
class RefereeTest {

  private static final Path FOLDER = Path.of("target/referee");

  private static final Path REPORT = Path.of("target/referee.txt");

  private static final List<String> SAMPLE =
      List.of(
          "vsmgmt.h",
          "vss.h",
          "winnt.h",
          "dxgiformat.h",
          "pthread.h",
          "linux/nl80211.h",
          "linux/ethtool.h",
          "linux/fuse.h",
          "linux/usb/ch9.h",
          "linux/videodev2.h",
          "rdma/ib_user_verbs.h",
          "libusb-1.0/libusb.h",
          "curl/curl.h",
          "vulkan/vulkan_core.h",
          "libavcodec/codec_id.h",
          "unicode/uchar.h",
          "gnutls/gnutls.h");

  static Stream<Corpus> corpora() {
    return Stream.concat(Stream.of(Corpus.WINDOWS), Corpus.LINUXES.stream());
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void sample(Corpus corpus) throws Exception {
    unavailable(corpus).ifPresent(Assumptions::abort);
    List<Path> headers =
        corpus.headers().stream()
            .filter(header -> SAMPLE.stream().anyMatch(header::endsWith))
            .toList();
    Assumptions.assumeFalse(
        headers.isEmpty(), "the headers of " + corpus.name() + " are not installed");
    List<Optional<Trial>> trials = new Referee(corpus, FOLDER).run(headers);
    String summary = RefereeReport.summary(corpus, trials);
    System.out.println(summary);
    assertThat(wrong(trials)).as(summary).isEmpty();
  }

  @Test
  @EnabledIfSystemProperty(named = "referee", matches = "true")
  void everyHeader() throws IOException, InterruptedException {
    StringBuilder summaries = new StringBuilder();
    StringBuilder details = new StringBuilder();
    List<String> wrong = new ArrayList<>();
    for (Corpus corpus : corpora().toList()) {
      Optional<String> unavailable = unavailable(corpus);
      if (unavailable.isPresent()) {
        summaries.append(corpus.name() + ": " + unavailable.get() + "\n");
        continue;
      }
      List<Path> headers = corpus.headers();
      List<Optional<Trial>> trials = new Referee(corpus, FOLDER).run(headers);
      summaries.append(RefereeReport.summary(corpus, trials)).append('\n');
      details.append("\n\n== " + corpus.name() + "\n" + RefereeReport.details(headers, trials));
      wrong.addAll(wrong(trials));
    }
    System.out.println(summaries);
    Files.writeString(REPORT, summaries.toString() + details);
    assertThat(wrong).isEmpty();
  }

  private static Optional<String> unavailable(Corpus corpus) {
    return corpus.compilers().stream().flatMap(each -> each.unavailable().stream()).findFirst();
  }

  private static List<String> wrong(List<Optional<Trial>> trials) {
    return trials.stream()
        .flatMap(Optional::stream)
        .flatMap(trial -> trial.wrong().stream().map(wrong -> trial.header() + ":" + wrong))
        .toList();
  }
}
