/** The bindings once more, with classes for the foreign function and memory API of Java 22. */
@GenerateBindings(value = "vsmgmt.yaml", with = Integration.FFM)
package io.github.headerspec.example.ffm;

import io.github.headerspec.annotations.GenerateBindings;
import io.github.headerspec.annotations.Integration;
