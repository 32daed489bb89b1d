package io.github.headerspec.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Generates a Java enum for each enum of a spec file, into the annotated package or into the
 * package of the annotated type.
 *
 * <pre>
 * // package-info.java
 * &#64;GenerateBindings("vsmgmt.yaml")
 * package com.example.vss;
 *
 * import io.github.headerspec.annotations.GenerateBindings;
 * </pre>
 *
 * <p>A package is the usual place. Annotate a type instead where a tool loses the annotations of
 * packages. Repeat the annotation for several specs.
 *
 * <p>The annotation is kept in the class file, so that incremental builds can see it, and is
 * invisible at run time.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Repeatable(GenerateBindings.List.class)
public @interface GenerateBindings {

  /**
   * The spec file, as a relative path with {@code /} between its parts.
   *
   * <p>It is looked for, in this order: in the folders of the processor option {@code
   * headerspec.specs}; beside the annotated source; among the resources of the module being
   * compiled; on the source, class and module path. In each of them first beside the package, then
   * in {@code headerspec/}, then at the root. The first file found is used.
   *
   * @return the path, never empty
   */
  String value();

  /**
   * Which enums of the spec to generate.
   *
   * @return native names such as {@code VSS_PROTECTION_FAULT}, or globs with {@code *} and {@code
   *     ?}; empty, the default, means all
   */
  String[] include() default {};

  /**
   * What the generated code does with values that the spec does not name.
   *
   * @return the policy; by default that of the spec
   */
  UnknownValues unknown() default UnknownValues.AS_SPECIFIED;

  /**
   * The libraries that the generated types are to work with.
   *
   * @return the libraries; none by default
   */
  Integration[] with() default {};

  /**
   * Whether to generate one more class, whose Javadoc shows all enums of the spec and all their
   * constants on one page. It is named after the spec: for {@code vsmgmt.yaml}, {@code
   * VsmgmtOverview}.
   *
   * @return {@code true} for such a class; {@code false} by default
   */
  boolean overview() default false;

  /** Holds the repeated annotations of one element. Written by the compiler, not by people. */
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.PACKAGE, ElementType.TYPE})
  @interface List {

    /**
     * The repeated annotations.
     *
     * @return the annotations in source order
     */
    GenerateBindings[] value();
  }
}
