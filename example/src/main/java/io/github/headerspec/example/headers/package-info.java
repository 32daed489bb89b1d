/**
 * All specs that come with Headerspec. Each has an overview, a page with all its enums: {@link
 * VssOverview}, {@link VsmgmtOverview}, {@link VswriterOverview}, {@link VsserrorOverview}.
 */
@GenerateBindings(value = "vss.yaml", overview = true)
@GenerateBindings(value = "vsmgmt.yaml", overview = true)
@GenerateBindings(value = "vswriter.yaml", overview = true)
@GenerateBindings(value = "vsserror.yaml", overview = true)
package io.github.headerspec.example.headers;

import io.github.headerspec.annotations.GenerateBindings;
