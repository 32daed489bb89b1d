package io.github.headerspec.importer.markup;

import io.github.headerspec.importer.markup.Run.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Brings the runs of a paragraph into the shape that CommonMark can say. */
final class Runs {

  private Runs() {}

  /**
   * The paragraph with single spaces, with spaces outside of links and stress, with names as code,
   * and without stress where its marks would not be understood.
   */
  static List<Run> normalise(List<Run> runs) {
    return names(understandable(setOffNames(spacesOutside(merge(runs)))));
  }

  private static List<Run> merge(List<Run> runs) {
    List<Run> merged = new ArrayList<>();
    for (Run run : runs) {
      int last = merged.size() - 1;
      if (run.text().isEmpty()) {
        continue;
      }
      if (last >= 0 && merged.get(last).style().equals(run.style())) {
        merged.set(last, new Run(merged.get(last).text() + run.text(), run.style()));
      } else {
        merged.add(run);
      }
    }
    return merged;
  }

  private static List<Run> spacesOutside(List<Run> runs) {
    List<Run> result = new ArrayList<>();
    boolean afterSpace = true;
    boolean pending = false;
    for (Run run : runs) {
      String text = run.text().replaceAll("\\s+", " ");
      String core = text.strip();
      pending |= text.startsWith(" ");
      if (core.isEmpty()) {
        continue;
      }
      if (pending && !afterSpace) {
        result.add(Run.plain(" "));
      }
      result.add(new Run(core, run.style()));
      pending = text.endsWith(" ");
      afterSpace = false;
    }
    return result;
  }

  /** What is strong, emphasized or a link and looks like a name is code. */
  private static List<Run> setOffNames(List<Run> runs) {
    return merge(
        runs.stream()
            .map(
                run ->
                    !run.isPlain() && NativeNames.looksLikeCode(run.text())
                        ? new Run(run.text(), run.style().asCode())
                        : run)
            .toList());
  }

  /** Names in running text, unless code touches them already. */
  private static List<Run> names(List<Run> runs) {
    List<Run> parts = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      if (!run.isPlain()) {
        parts.add(run);
        continue;
      }
      boolean afterCode = i > 0 && runs.get(i - 1).style().code();
      boolean beforeCode = i + 1 < runs.size() && runs.get(i + 1).style().code();
      Matcher name = NativeNames.IN_TEXT.matcher(run.text());
      int from = 0;
      while (name.find()) {
        boolean touches =
            (afterCode && name.start() == 0) || (beforeCode && name.end() == run.text().length());
        if (!touches) {
          parts.add(Run.plain(run.text().substring(from, name.start())));
          parts.add(new Run(name.group(), Style.PLAIN.asCode()));
          from = name.end();
        }
      }
      parts.add(Run.plain(run.text().substring(from)));
    }
    return merge(parts);
  }

  /**
   * Marks of stress are only understood between a word and something else: "**Note:**text" is not
   * stressed at all.
   */
  private static List<Run> understandable(List<Run> runs) {
    List<Run> result = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      if (run.style().isStressed()) {
        Run before = i == 0 ? Run.plain(" ") : result.get(result.size() - 1);
        Run after = i + 1 == runs.size() ? Run.plain(" ") : runs.get(i + 1);
        boolean clear =
            !before.style().isStressed()
                && isClear(
                    before.text().codePointBefore(before.text().length()),
                    run.text().codePointAt(0))
                && isClear(
                    after.text().codePointAt(0), run.text().codePointBefore(run.text().length()));
        result.add(clear ? run : new Run(run.text(), run.style().unstressed()));
      } else {
        result.add(run);
      }
    }
    return merge(result);
  }

  private static boolean isClear(int outside, int inside) {
    return Character.isLetterOrDigit(inside) || !Character.isLetterOrDigit(outside);
  }
}
