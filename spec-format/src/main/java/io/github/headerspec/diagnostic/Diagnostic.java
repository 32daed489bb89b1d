package io.github.headerspec.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One mistake, told once: what is wrong, where, and what to do.
 *
 * @param code what kind of mistake
 * @param message the mistake in one line
 * @param place where it is; empty if it is in no text
 * @param notes further lines, such as the places where a spec was looked for
 * @param help what to do
 */
public record Diagnostic(
    DiagnosticCode code, String message, Optional<Place> place, List<String> notes, String help) {

  /**
   * A position in a text.
   *
   * @param source the text
   * @param position the position
   */
  public record Place(SourceText source, Position position) {}

  /**
   * A diagnostic about a place in a text.
   *
   * @param code what kind of mistake
   * @param source the text
   * @param position where in the text
   * @param help what to do
   * @param arguments what fills the gaps of the code's message
   * @return the diagnostic
   */
  public static Diagnostic at(
      DiagnosticCode code, SourceText source, Position position, String help, Object... arguments) {
    return new Diagnostic(
        code,
        code.message(arguments),
        Optional.of(new Place(source, position)),
        List.of(),
        PlainText.visible(help));
  }

  /**
   * A diagnostic that is about no text.
   *
   * @param code what kind of mistake
   * @param notes further lines
   * @param help what to do
   * @param arguments what fills the gaps of the code's message
   * @return the diagnostic
   */
  public static Diagnostic of(
      DiagnosticCode code, List<String> notes, String help, Object... arguments) {
    return new Diagnostic(
        code,
        code.message(arguments),
        Optional.empty(),
        notes.stream().map(PlainText::visible).toList(),
        PlainText.visible(help));
  }

  /**
   * The same with further lines.
   *
   * @param lines what to add to the notes
   * @return the diagnostic
   */
  public Diagnostic withNotes(List<String> lines) {
    List<String> all = new ArrayList<>(notes);
    lines.forEach(line -> all.add(PlainText.visible(line)));
    return new Diagnostic(code, message, place, List.copyOf(all), help);
  }

  /**
   * The diagnostic as people read it.
   *
   * <pre>
   * vsmgmt.yaml:12:9: error: unknown key 'naitve' [HS203]
   *   12 |       - naitve: VSS_PROTECTION_FAULT_NONE
   *      |         ^
   *   help: did you mean 'native'?
   * </pre>
   *
   * @return several lines, without a line end after the last
   */
  public String render() {
    StringBuilder text = new StringBuilder();
    place.ifPresent(
        at ->
            text.append(PlainText.visible(at.source().name()))
                .append(':')
                .append(at.position().line())
                .append(':')
                .append(at.position().column())
                .append(": "));
    text.append(code.severity().word())
        .append(": ")
        .append(message)
        .append(" [")
        .append(code.id())
        .append(']');
    place.ifPresent(at -> text.append(Excerpt.of(at)));
    for (String note : notes) {
      text.append("\n  ").append(note);
    }
    return text.append("\n  help: ").append(help).toString();
  }
}
