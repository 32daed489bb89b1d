package io.github.headerspec.processor;

import javax.annotation.processing.Filer;
import javax.annotation.processing.Processor;

/** A processor in a compiler that throws what no specification lets it throw. */
final class FailingFiler extends WrappedProcessor {

  FailingFiler(Processor processor) {
    super(processor);
  }

  @Override
  Filer wrap(Filer filer) {
    return proxy(
        Filer.class,
        (proxy, method, arguments) -> {
          if (method.getName().equals("createSourceFile")) {
            throw bug();
          }
          return method.invoke(filer, arguments);
        });
  }

  private static RuntimeException bug() {
    RuntimeException bug = new IllegalStateException("no such state");
    bug.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("com.example.Compiler", "write", "Compiler.java", 42)
        });
    return bug;
  }
}
