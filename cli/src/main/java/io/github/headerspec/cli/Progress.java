package io.github.headerspec.cli;

import java.nio.file.Path;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar for people who wait; nothing where nobody watches or there is little to do. */
record Progress(Optional<ProgressBar> bar) implements AutoCloseable {

  private static final int MANY = 10;
  private static final int WIDTH = 79;

  static Progress of(Surroundings surroundings, int headers) {
    if (!surroundings.terminal() || headers < MANY) {
      return new Progress(Optional.empty());
    }
    return new Progress(
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName("derive")
                .setInitialMax(headers)
                .setStyle(ProgressBarStyle.ASCII)
                // With the width given, the bar asks no terminal library for it.
                .setConsumer(new ConsoleProgressBarConsumer(surroundings.err(), WIDTH))
                .clearDisplayOnFinish()
                .build()));
  }

  void next(Path header) {
    bar.ifPresent(it -> it.step().setExtraMessage(" " + Finding.oneLine(shortName(header))));
  }

  private static String shortName(Path header) {
    return String.valueOf(header.getFileName());
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
