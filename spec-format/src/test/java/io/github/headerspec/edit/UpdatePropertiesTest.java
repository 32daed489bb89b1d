package io.github.headerspec.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.compare.Difference;
import io.github.headerspec.compare.EnumMatches;
import io.github.headerspec.compare.Rule;
import io.github.headerspec.compare.SpecComparison;
import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.edit.SpecEditor.Edit;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Spec;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What holds for every spec, however it is written, and for every change of its header. On so many
 * random ones as {@code -Dedit.runs=N} says (60; with {@code -Dwide}, 200).
 */
class UpdatePropertiesTest {

  private static final int RUNS =
      Integer.getInteger("edit.runs", Boolean.getBoolean("wide") ? 200 : 60);

  @Test
  void editsKeepWhatIsNotTheHeaders() {
    for (int seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      RandomHeader headers = new RandomHeader(random, false);
      Spec first = headers.next();
      StyledSpec style = new StyledSpec(random);
      String before = style.of(first);
      Spec old = Specs.read(before);
      Spec header = headers.changed(first);
      check("seed " + seed, before, old, header, style.linesOfConstants());
    }
  }

  private static void check(
      String seed, String before, Spec old, Spec header, Map<String, List<String>> lines) {
    Checked<Edit> result = SpecEditor.update(old, header, Set.of());
    assertThat(result.diagnostics())
        .as(() -> seed + "\n" + before)
        .extracting(Diagnostic::render)
        .isEmpty();
    Edit edit = result.value().orElseThrow();
    String shown = seed + "\n" + before + "\n=== becomes ===\n" + edit.text();
    Spec spec = Specs.read(edit.text());
    assertThat(SpecComparison.withHeader(spec, header, Set.of()))
        .as(() -> shown)
        .allMatch(difference -> difference.rule() == Rule.ENUM_REMOVED);
    EnumMatches matches = EnumMatches.of(spec, header);
    EnumMatches wereMatched = EnumMatches.of(old, header);
    for (EnumSpec each : header.enums()) {
      EnumSpec written = matches.before(each).orElseThrow();
      assertThat(facts(written)).as(() -> shown).isEqualTo(facts(each));
      wereMatched
          .before(each)
          .ifPresent(
              was -> {
                checkDecisions(shown, was, written);
                checkLines(shown, edit.text(), was, written, lines);
              });
    }
    assertThat(comments(edit.text())).as(() -> shown).isEqualTo(comments(before));
    Edit again = SpecEditor.update(spec, header, Set.of()).value().orElseThrow();
    assertThat(again.text()).as(() -> shown).isEqualTo(edit.text());
    assertThat(again.changes())
        .as(() -> shown)
        .extracting(Difference::rule)
        .allMatch(rule -> rule == Rule.ENUM_REMOVED);
  }

  private static List<Object> facts(EnumSpec each) {
    Map<String, BigInteger> values = new LinkedHashMap<>();
    each.constants().forEach(it -> values.put(it.nativeName().value(), it.value().value()));
    return List.of(
        value(each.tag()),
        value(each.pointer()),
        each.members().patterns(),
        each.origin(),
        each.type().value(),
        values);
  }

  private static Optional<String> value(Optional<Located<String>> fact) {
    return fact.map(Located::value);
  }

  /** Kinds, Java names and roles are people's; what is gone is retired; order stays. */
  private static void checkDecisions(String shown, EnumSpec was, EnumSpec is) {
    assertThat(is.kind().value()).as(() -> shown).isEqualTo(was.kind().value());
    was.text()
        .doc()
        .ifPresent(doc -> assertThat(value(is.text().doc())).as(() -> shown).hasValue(doc.value()));
    Map<String, ConstantSpec> now = new LinkedHashMap<>();
    is.constants().forEach(it -> now.put(it.nativeName().value(), it));
    Set<String> retired = new HashSet<>();
    is.retired().forEach(it -> retired.add(it.nativeName().value()));
    List<String> keptBefore = new ArrayList<>();
    for (ConstantSpec constant : was.constants()) {
      ConstantSpec other = now.get(constant.nativeName().value());
      if (other == null) {
        assertThat(retired).as(() -> shown).contains(constant.nativeName().value());
        continue;
      }
      keptBefore.add(constant.nativeName().value());
      assertThat(value(other.javaName())).as(() -> shown).isEqualTo(value(constant.javaName()));
      assertThat(other.isSentinel()).as(() -> shown).isEqualTo(constant.isSentinel());
      constant
          .text()
          .doc()
          .ifPresent(
              doc -> assertThat(value(other.text().doc())).as(() -> shown).hasValue(doc.value()));
    }
    List<String> keptNow = new ArrayList<>(now.keySet());
    keptNow.retainAll(keptBefore);
    assertThat(keptNow).as(() -> shown).isEqualTo(keptBefore);
  }

  /** Constants that are the same have the same lines, byte for byte. */
  private static void checkLines(
      String shown, String after, EnumSpec was, EnumSpec is, Map<String, List<String>> lines) {
    String end = after.contains("\r\n") ? "\r\n" : after.contains("\r") ? "\r" : "\n";
    for (ConstantSpec constant : was.constants()) {
      boolean untouched =
          was.type().value() == is.type().value()
              && is.constants().stream().anyMatch(it -> sameFacts(it, constant));
      List<String> own = lines.get(constant.nativeName().value());
      if (untouched && own != null) {
        assertThat(after).as(() -> shown).contains(String.join(end, own));
      }
    }
  }

  private static boolean sameFacts(ConstantSpec one, ConstantSpec other) {
    return one.nativeName().value().equals(other.nativeName().value())
        && one.value().value().equals(other.value().value())
        && value(one.aliasOf()).equals(value(other.aliasOf()))
        && value(one.text().doc()).equals(value(other.text().doc()))
        && value(one.text().deprecated()).equals(value(other.text().deprecated()))
        && one.text().see().size() == other.text().see().size()
        && value(one.text().availability().since())
            .equals(value(other.text().availability().since()))
        && value(one.text().availability().windowsServer())
            .equals(value(other.text().availability().windowsServer()));
  }

  private static List<String> comments(String text) {
    List<String> comments =
        new ArrayList<>(
            text.lines().map(String::strip).filter(it -> it.startsWith("# comment")).toList());
    return Collections.unmodifiableList(comments);
  }
}
