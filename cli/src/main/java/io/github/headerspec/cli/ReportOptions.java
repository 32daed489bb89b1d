package io.github.headerspec.cli;

import io.github.headerspec.spec.Keyword;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Option;

/** How findings are written. */
final class ReportOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to write what was found: ${COMPLETION-CANDIDATES}. Default: text.",
      completionCandidates = KeywordConverters.OfFormat.class)
  private Kind kind = Kind.TEXT;

  /** The formats there are. */
  enum Kind implements Keyword {
    TEXT,
    MAVEN,
    GITHUB,
    JSON;

    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  boolean isForPeople() {
    return kind == Kind.TEXT;
  }

  FindingFormat format(Path folder) {
    return switch (kind) {
      case TEXT -> new TextFormat();
      case MAVEN -> new MavenFormat(folder);
      case GITHUB -> new GithubFormat(folder);
      case JSON -> new JsonFormat();
    };
  }
}
