package io.github.headerspec.processor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;

/** A processor and what it asks of the filer. */
final class WatchedProcessor extends WrappedProcessor {

  private final Map<String, List<String>> origins = new TreeMap<>();
  private final List<String> others = new ArrayList<>();

  WatchedProcessor(Processor processor) {
    super(processor);
  }

  /** The originating elements of each generated source file, by the name of its type. */
  Map<String, List<String>> origins() {
    return origins;
  }

  /** The names of the filer's other methods that were called, one for each call. */
  List<String> others() {
    return others;
  }

  @Override
  Filer wrap(Filer filer) {
    return proxy(
        Filer.class,
        (proxy, method, arguments) -> {
          if (method.getName().equals("createSourceFile")) {
            List<String> elements =
                Arrays.stream((Element[]) arguments[1]).map(Object::toString).toList();
            origins.put(arguments[0].toString(), elements);
          } else {
            others.add(method.getName());
          }
          return method.invoke(filer, arguments);
        });
  }
}
