package io.github.headerspec.importer.referee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every enum of the libraries that are installed against what the compiler says, with {@code
 * -Preferee}; {@code -Dlibraries=GLib,GTK} takes only those. It writes {@code
 * target/libraries.txt}.
 */
class LibrariesTest {

  private static final Path FOLDER = Path.of("target/referee");
  private static final Path REPORT = Path.of("target/libraries.txt");

  @Test
  @EnabledIfSystemProperty(named = "referee", matches = "true")
  void everyEnum() throws IOException, InterruptedException {
    String wanted = System.getProperty("libraries", "");
    StringBuilder table = new StringBuilder(LibraryReport.HEAD);
    StringBuilder details = new StringBuilder();
    List<String> notRight = new ArrayList<>();
    List<Optional<Trial>> every = new ArrayList<>();
    for (Corpus corpus : Libraries.all()) {
      if (!wanted.isEmpty() && !List.of(wanted.split(",", -1)).contains(corpus.name())) {
        continue;
      }
      List<Path> headers = corpus.headers();
      if (headers.isEmpty()) {
        table.append(corpus.name()).append(": not installed\n");
        continue;
      }
      List<Optional<Trial>> trials = new Referee(corpus, FOLDER).run(headers);
      String row = LibraryReport.row(corpus.name(), trials);
      System.out.print(row);
      table.append(row);
      details.append("\n\n== " + corpus.name() + "\n" + RefereeReport.details(headers, trials));
      every.addAll(trials);
      for (Trial trial : trials.stream().flatMap(Optional::stream).toList()) {
        trial.wrong().forEach(each -> notRight.add(trial.header() + ":" + each));
        trial.missing().forEach(each -> notRight.add(trial.header() + ": silent: " + each));
      }
    }
    table.append(LibraryReport.row("all", every));
    table.append(LibraryReport.reasons(every.stream().flatMap(Optional::stream).toList()));
    System.out.println(table);
    Files.writeString(REPORT, table.toString() + details);
    assertThat(notRight).isEmpty();
  }
}
