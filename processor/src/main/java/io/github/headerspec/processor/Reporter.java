package io.github.headerspec.processor;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** Tells the user what is wrong, at the annotation that led to it. */
final class Reporter {

  private static final String SEVERITY = "error: ";

  private final Messager messager;
  private boolean errors;

  Reporter(Messager messager) {
    this.messager = messager;
  }

  boolean hasErrors() {
    return errors;
  }

  void report(BindingRequest request, List<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics) {
      errors = true;
      // The compiler says itself that this is an error.
      String text = diagnostic.render();
      String message = text.startsWith(SEVERITY) ? text.substring(SEVERITY.length()) : text;
      messager.printMessage(Kind.ERROR, message, request.element(), request.annotation());
    }
  }

  /** Runs a step and tells of a failure of Headerspec itself, instead of crashing the compiler. */
  void guard(BindingRequest request, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | StackOverflowError failure) {
      StackTraceElement[] trace = failure.getStackTrace();
      report(
          request,
          List.of(
              Diagnostic.of(
                  DiagnosticCode.INTERNAL_ERROR,
                  trace.length == 0 ? List.of() : List.of("at " + trace[0]),
                  "this is a bug in Headerspec; please report it together with the spec",
                  failure)));
    }
  }
}
