package io.github.headerspec.importer.page;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.diagnostic.SourceText;
import io.github.headerspec.spec.SpecFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The facts at the top of a page, between two lines of hyphens.
 *
 * @param values the texts of each key: one, or those of a list
 * @param lastLine the number of the line that ends the front matter
 */
record FrontMatter(Map<String, List<Located<String>>> values, int lastLine) {

  private static final String MARK = "---";

  /** The keys and values are at this depth: in the document, and in its mapping. */
  private static final int TOP = 2;

  /** Reads the front matter of a page. */
  static Checked<FrontMatter> read(SourceText page) {
    List<String> lines = page.text().lines().toList();
    if (lines.isEmpty() || !isMark(lines.get(0))) {
      return refused(page, Position.START, "its first line is not '---'");
    }
    for (int end = 1; end < lines.size(); end++) {
      if (isMark(lines.get(end))) {
        // Its first line is a mark of YAML too, so that the positions are those of the page.
        return parse(page, String.join("\n", lines.subList(0, end)), end + 1);
      }
    }
    return refused(page, Position.START, "nothing ends the front matter");
  }

  /** The first text of a key that is not empty. */
  Optional<Located<String>> text(String key) {
    return texts(key).stream().filter(text -> !text.value().isBlank()).findFirst();
  }

  /** All texts of a key. */
  List<Located<String>> texts(String key) {
    return values.getOrDefault(key, List.of());
  }

  private static boolean isMark(String line) {
    return line.stripTrailing().equals(MARK);
  }

  private static Checked<FrontMatter> parse(SourceText page, String yaml, int lastLine) {
    Map<String, List<Located<String>>> values = new HashMap<>();
    try {
      String key = "";
      boolean expectsKey = true;
      int depth = 0;
      for (Event event : new Parse(LoadSettings.builder().build()).parseString(yaml)) {
        switch (event.getEventId()) {
          case DocumentStart, MappingStart, SequenceStart -> {
            depth++;
            if (depth > SpecFormat.MAX_DEPTH) {
              Position position = position(event.getStartMark());
              return refused(page, position, "its front matter is nested too deep");
            }
          }
          case DocumentEnd, MappingEnd, SequenceEnd -> {
            depth--;
            expectsKey |= depth == TOP;
          }
          case Scalar -> {
            ScalarEvent scalar = (ScalarEvent) event;
            if (depth == TOP && expectsKey) {
              key = scalar.getValue();
              expectsKey = false;
            } else if (depth == TOP || depth == TOP + 1) {
              values
                  .computeIfAbsent(key, any -> new ArrayList<>())
                  .add(new Located<>(scalar.getValue(), position(scalar.getStartMark())));
              expectsKey = depth == TOP;
            }
          }
          default -> {}
        }
      }
    } catch (MarkedYamlEngineException wrong) {
      return refused(page, position(wrong.getProblemMark()), "its front matter is not valid YAML");
    } catch (YamlEngineException | NumberFormatException wrong) {
      return refused(page, Position.START, "its front matter is not valid YAML");
    }
    return Checked.of(new FrontMatter(values, lastLine));
  }

  private static Position position(Optional<Mark> mark) {
    return mark.map(at -> new Position(at.getLine() + 1, at.getColumn() + 1))
        .orElse(Position.START);
  }

  private static Checked<FrontMatter> refused(SourceText page, Position position, String reason) {
    String help = "give pages as Microsoft's reference has them, or leave this one out";
    return Checked.failure(
        Diagnostic.at(DiagnosticCode.PAGE_NOT_UNDERSTOOD, page, position, help, reason));
  }
}
