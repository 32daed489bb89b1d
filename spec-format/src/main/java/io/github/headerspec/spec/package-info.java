/**
 * The spec as records, and the way from bytes to a checked spec: {@link
 * io.github.headerspec.read.SpecReader} reads, {@link io.github.headerspec.read.SpecChecker}
 * checks. What is wrong with a spec is told as {@link io.github.headerspec.diagnostic.Diagnostic}s.
 *
 * <p>Everything here but {@link io.github.headerspec.read.SpecFile} is a pure function of its
 * input. No argument and no result is ever {@code null}.
 */
package io.github.headerspec.spec;
