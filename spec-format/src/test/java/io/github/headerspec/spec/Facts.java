package io.github.headerspec.spec;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.PlainText;
import io.github.headerspec.diagnostic.Position;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists the facts of a spec for comparison: one a line, each with its position. */
final class Facts {

  private final List<String> lines = new ArrayList<>();

  private Facts() {}

  static String of(Spec spec) throws ReflectiveOperationException {
    Facts facts = new Facts();
    facts.add("", spec);
    return String.join("\n", facts.lines) + "\n";
  }

  private void add(String path, Object value) throws ReflectiveOperationException {
    if (value instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        add(path, optional.get());
      }
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        add(path + "[" + i + "]", list.get(i));
      }
    } else if (value instanceof Located<?> fact) {
      String text = fact.value() instanceof Keyword word ? word.word() : fact.value().toString();
      String shown = PlainText.visible(text).replace("\n", "\\n");
      Position at = fact.position();
      lines.add(path + " = " + shown + " @" + at.line() + ":" + at.column());
    } else if (value instanceof Record each) {
      for (RecordComponent component : each.getClass().getRecordComponents()) {
        Object part = component.getAccessor().invoke(each);
        add(path.isEmpty() ? component.getName() : path + "." + component.getName(), part);
      }
    } else if (value instanceof Keyword word) {
      lines.add(path + " = " + word.word());
    }
  }
}
