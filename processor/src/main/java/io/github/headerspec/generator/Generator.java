package io.github.headerspec.generator;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.spec.Spec;
import java.util.ArrayList;
import java.util.List;

/** The front door: a spec goes in, Java files come out. */
public final class Generator {

  private Generator() {}

  /**
   * Generates the bindings of a spec.
   *
   * @param spec the spec; may have mistakes that are already told, of which none is told again
   * @param request what to generate
   * @return the files in the order of the spec, or the mistakes
   */
  public static Checked<List<GeneratedSource>> generate(Spec spec, GenerationRequest request) {
    return Planner.plan(spec, request).flatMap(plan -> Checked.of(write(plan, request)));
  }

  private static List<GeneratedSource> write(BindingsPlan bindings, GenerationRequest request) {
    List<GeneratedSource> sources = new ArrayList<>();
    for (EnumPlan plan : bindings.enums()) {
      sources.add(
          SourceFile.of(plan, plan.isClass() ? ClassWriter.write(plan) : EnumWriter.write(plan)));
      for (HolderPlan holder : plan.holders()) {
        sources.add(SourceFile.of(plan, HolderWriter.write(plan, holder)));
      }
      plan.openType()
          .ifPresent(open -> sources.add(SourceFile.of(plan, OpenTypeWriter.write(plan, open))));
      for (Integration integration : request.with()) {
        sources.add(SourceFile.of(plan, integration.write(plan, request.exported())));
      }
    }
    // Its comment can tell of one enum only; the others have files of their own that tell of them.
    bindings
        .overview()
        .ifPresent(
            overview ->
                sources.add(
                    SourceFile.of(bindings.enums().get(0), OverviewWriter.write(overview))));
    return sources;
  }
}
