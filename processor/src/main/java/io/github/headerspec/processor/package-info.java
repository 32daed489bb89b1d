/**
 * The annotation processor: reads annotations, finds specs, reports diagnostics and writes files.
 * What a spec means and what is generated from it is decided elsewhere.
 */
package io.github.headerspec.processor;
