/**
 * The enums of {@code vsmgmt.h}, generated: this file is all there is to write. {@code vsmgmt.yaml}
 * comes from the module {@code io.github.headerspec.specs}.
 */
@GenerateBindings("vsmgmt.yaml")
package io.github.headerspec.example.vss;

import io.github.headerspec.annotations.GenerateBindings;
