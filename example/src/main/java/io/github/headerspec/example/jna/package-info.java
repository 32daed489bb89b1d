/** The bindings once more, with what JNA needs to understand them. */
@GenerateBindings(value = "vsmgmt.yaml", with = Integration.JNA)
package io.github.headerspec.example.jna;

import io.github.headerspec.annotations.GenerateBindings;
import io.github.headerspec.annotations.Integration;
