package io.github.headerspec.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** A processor in a compiler that throws what no specification lets it throw. */
final class FailingFiler extends AbstractProcessor {

  private final Processor processor;

  FailingFiler(Processor processor) {
    this.processor = processor;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    Object wrapper =
        Proxy.newProxyInstance(
            FailingFiler.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            (proxy, method, arguments) ->
                method.getName().equals("getFiler")
                    ? failing(environment.getFiler())
                    : method.invoke(environment, arguments));
    processor.init((ProcessingEnvironment) wrapper);
  }

  private static Object failing(Object filer) {
    return Proxy.newProxyInstance(
        FailingFiler.class.getClassLoader(),
        filer.getClass().getInterfaces(),
        (proxy, method, arguments) -> {
          if (method.getName().equals("createSourceFile")) {
            throw bug();
          }
          try {
            return method.invoke(filer, arguments);
          } catch (InvocationTargetException failed) {
            throw failed.getCause();
          }
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

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return processor.getSupportedOptions();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  @SuppressWarnings("DoNotClaimAnnotations")
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return processor.process(annotations, round);
  }
}
