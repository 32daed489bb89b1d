/**
 * The annotation that asks for bindings, {@link
 * io.github.headerspec.annotations.GenerateBindings @GenerateBindings}.
 */
package io.github.headerspec.annotations;
