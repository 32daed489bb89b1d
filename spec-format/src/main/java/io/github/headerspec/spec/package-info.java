/**
 * The model: a spec as records, its names and its integer types. {@link
 * io.github.headerspec.read.SpecReader} makes it, {@link io.github.headerspec.read.SpecChecker}
 * checks it.
 *
 * <p>All of it is immutable. No argument and no result is ever {@code null}.
 */
package io.github.headerspec.spec;
