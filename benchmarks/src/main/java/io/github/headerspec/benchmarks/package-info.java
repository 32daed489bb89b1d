/** Measures generated enums beside hand-written ones and those of other tools. */
@GenerateBindings(value = "vsmgmt.yaml", include = "VSS_PROTECTION_FAULT")
@GenerateBindings("sparse.yaml")
@GenerateBindings(value = "vss.yaml", include = "VSS_VOLUME_SNAPSHOT_ATTRIBUTES")
package io.github.headerspec.benchmarks;

import io.github.headerspec.annotations.GenerateBindings;
