/** Measures generated enums beside hand-written ones and those of other tools. */
@GenerateBindings(value = "vsmgmt.yaml", include = "VSS_PROTECTION_FAULT")
@GenerateBindings("sparse.yaml")
@GenerateBindings("flags.yaml")
package io.github.headerspec.benchmarks;

import io.github.headerspec.annotations.GenerateBindings;
