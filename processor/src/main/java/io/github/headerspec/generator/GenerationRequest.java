package io.github.headerspec.generator;

import io.github.headerspec.spec.EnumSpec.UnknownPolicy;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of the generator, apart from the spec.
 *
 * @param specPath the path of the spec as the annotation has it, told in the generated files
 * @param packageName the package of the generated types; empty for the unnamed package
 * @param include native names or globs of the enums to generate; empty means all
 * @param unknown what to do with unknown values; empty means what the spec says
 * @param with the libraries to generate further classes for, in the order of that type
 * @param overview whether to generate a class whose Javadoc shows all enums
 * @param exported whether the package belongs to a module that exports it
 * @param generatedAnnotation whether {@code javax.annotation.processing.Generated} can be used
 */
public record GenerationRequest(
    String specPath,
    String packageName,
    List<String> include,
    Optional<UnknownPolicy> unknown,
    Set<IntegrationClass> with,
    boolean overview,
    boolean exported,
    boolean generatedAnnotation) {}
