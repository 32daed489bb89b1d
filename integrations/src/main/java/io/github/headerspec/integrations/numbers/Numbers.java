package io.github.headerspec.integrations.numbers;

import io.github.headerspec.annotations.GenerateBindings;
import io.github.headerspec.annotations.Integration;

/**
 * Asks for the enums. Not the package does, because javac lets a module export a package only if
 * somebody wrote a class in it.
 */
@GenerateBindings(
    value = "numbers.yaml",
    with = {Integration.JNA, Integration.JACKSON})
interface Numbers {}
