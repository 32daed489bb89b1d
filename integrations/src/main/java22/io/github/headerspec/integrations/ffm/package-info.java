/** The same enums with classes for the foreign function and memory API, which needs Java 22. */
@GenerateBindings(value = "numbers.yaml", with = Integration.FFM)
package io.github.headerspec.integrations.ffm;

import io.github.headerspec.annotations.GenerateBindings;
import io.github.headerspec.annotations.Integration;
