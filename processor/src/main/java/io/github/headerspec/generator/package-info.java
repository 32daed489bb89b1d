/**
 * From a checked spec to Java source, as a pure function. {@link
 * io.github.headerspec.generator.Generator} is the front door; behind it, a planner makes every
 * decision and writers lay the plan out.
 *
 * <p>No argument and no result is ever {@code null}.
 */
package io.github.headerspec.generator;
