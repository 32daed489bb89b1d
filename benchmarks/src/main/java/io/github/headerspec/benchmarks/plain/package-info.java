/** The enum without the further type for unknown values. */
@GenerateBindings(
    value = "vsmgmt.yaml",
    include = "VSS_PROTECTION_FAULT",
    unknown = UnknownValues.REJECT)
package io.github.headerspec.benchmarks.plain;

import io.github.headerspec.annotations.GenerateBindings;
import io.github.headerspec.annotations.UnknownValues;
