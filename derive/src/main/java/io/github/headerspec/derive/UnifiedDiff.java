package io.github.headerspec.derive;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** The lines of a file that would change, as {@code diff -u} shows them and {@code patch} takes. */
final class UnifiedDiff {

  private static final int CONTEXT = 3;

  private UnifiedDiff() {}

  static String of(String name, String before, String after) {
    List<String> old = lines(before);
    String from = before.isEmpty() ? "/dev/null" : name;
    return String.join(
        "\n",
        UnifiedDiffUtils.generateUnifiedDiff(
            from, name, old, DiffUtils.diff(old, lines(after)), CONTEXT));
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.stripTrailing().split("\n", -1));
  }
}
