package io.github.headerspec.generator;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java type that holds native values of one enum.
 *
 * @param kind what it holds
 * @param type the type
 */
record NativeForm(FormKind kind, ClassName type) {

  /** What a form holds. */
  enum FormKind {
    /** The enum itself: known values. */
    CONSTANT,
    /** The type that holds unknown values too. */
    VALUE,
    /** Combined flags, with bits that no flag has. */
    MASK
  }

  /** What refuses an unknown value, unless a library has an exception of its own. */
  static final String ILLEGAL_ARGUMENT = "{@link IllegalArgumentException}";

  /** The forms of an enum: itself first. */
  static List<NativeForm> of(EnumPlan plan) {
    ClassName self = ClassName.get(plan.packageName(), plan.typeName());
    List<NativeForm> forms = new ArrayList<>();
    forms.add(new NativeForm(FormKind.CONSTANT, self));
    plan.openType()
        .map(open -> ClassName.get(plan.packageName(), open.typeName()))
        .ifPresent(open -> forms.add(new NativeForm(FormKind.VALUE, open)));
    if (plan.flags()) {
      forms.add(new NativeForm(FormKind.MASK, self.nestedClass("Mask")));
    }
    return forms;
  }

  /** Links to the forms, for a sentence. */
  static String links(List<NativeForm> forms) {
    return String.join(" and ", forms.stream().map(form -> "{@link " + form.name() + "}").toList());
  }

  /** What happens to an unknown value in each of the forms. */
  static String unknownValues(List<NativeForm> forms, String refusal) {
    return String.join(
        "\n",
        forms.stream()
            .map(
                form -> "Declared as {@link %s}, %s.".formatted(form.name(), form.unknown(refusal)))
            .toList());
  }

  /** The name within the package. */
  String name() {
    return String.join(".", type.simpleNames());
  }

  /** The method that gives the native value. */
  String accessor() {
    return kind == FormKind.MASK ? "bits" : "value";
  }

  /** Whether any value has this form. */
  boolean holdsUnknownValues() {
    return kind != FormKind.CONSTANT;
  }

  /** What happens to an unknown value. */
  String unknown(String refusal) {
    return holdsUnknownValues()
        ? "an unknown value is kept"
        : "an unknown value is refused with " + refusal;
  }
}
