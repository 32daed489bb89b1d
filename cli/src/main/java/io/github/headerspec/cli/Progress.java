package io.github.headerspec.cli;

import io.github.headerspec.derive.ReportListener;
import io.github.headerspec.derive.TaskReport;
import io.github.headerspec.derive.VisibleText;
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

  static Progress of(CommandContext context, int headers) {
    if (!context.terminal() || headers < MANY) {
      return new Progress(Optional.empty());
    }
    return new Progress(
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName("derive")
                .setInitialMax(headers)
                .setStyle(ProgressBarStyle.ASCII)
                // With the width given, the bar asks no terminal library for it.
                .setConsumer(new ConsoleProgressBarConsumer(context.err(), WIDTH))
                .clearDisplayOnFinish()
                .build()));
  }

  /** Shows each header, and passes on what is reported. */
  ReportListener before(ReportListener listener) {
    return new ReportListener() {
      @Override
      public void begins(Path header) {
        bar.ifPresent(it -> it.step().setExtraMessage(" " + name(header)));
      }

      @Override
      public void reports(TaskReport report) {
        listener.reports(report);
      }
    };
  }

  private static String name(Path header) {
    return VisibleText.oneLine(String.valueOf(header.getFileName()));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
