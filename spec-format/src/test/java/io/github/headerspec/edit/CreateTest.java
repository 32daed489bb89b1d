package io.github.headerspec.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.DocText;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Spec;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** New specs, of random headers: 150, or 500 with {@code -Dwide}. */
class CreateTest {

  private static final int RUNS = Boolean.getBoolean("wide") ? 500 : 150;

  @Test
  void whateverAHeaderSaysIsReadBackAsItIs() {
    for (int seed = 0; seed < RUNS; seed++) {
      Spec header = new RandomHeader(new Random(seed), true).next();
      String text = SpecEditor.create(header);
      Spec spec = Specs.read(text);
      assertThat(facts(spec)).as("seed %s\n%s", seed, text).isEqualTo(facts(header));
      Checked<SpecEditor.Edit> again = SpecEditor.update(spec, header, Set.of());
      assertThat(again.hasNoDiagnostics()).isTrue();
      assertThat(again.value().orElseThrow().text()).isEqualTo(text);
      assertThat(again.value().orElseThrow().changes()).isEmpty();
    }
  }

  /** What is the header's, without roles and aliases, which are proposals. */
  private static List<Object> facts(Spec spec) {
    List<Object> facts = new ArrayList<>();
    facts.add(List.of(spec.header().value(), value(spec.target())));
    for (EnumSpec each : spec.enums()) {
      facts.add(
          List.of(
              each.nativeName().value(),
              value(each.tag()),
              value(each.pointer()),
              each.origin(),
              each.members().patterns(),
              each.type().value(),
              each.kind().value(),
              text(each.text())));
      for (ConstantSpec constant : each.constants()) {
        String name = constant.nativeName().value();
        BigInteger value = constant.value().value();
        facts.add(List.of(name, value, text(constant.text())));
      }
    }
    return facts;
  }

  private static List<Object> text(DocText text) {
    DocText.Availability where = text.availability();
    return List.of(
        value(text.doc()),
        value(text.deprecated()),
        value(where.since()),
        value(where.windowsServer()),
        text.see().stream().map(CreateTest::link).toList());
  }

  private static String link(DocText.See see) {
    return see instanceof DocText.See.Link link
        ? link.url().value() + " " + value(link.title())
        : ((DocText.See.Native) see).name().value();
  }

  private static Optional<String> value(Optional<Located<String>> fact) {
    return fact.map(Located::value);
  }
}
