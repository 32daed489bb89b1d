package io.github.headerspec.importer.facts;

/**
 * A group of macros that is asked for.
 *
 * @param pattern the macros' names, with {@code *} and {@code ?}
 * @param name the name that the spec gives to the group
 */
public record MacroGroup(String pattern, String name) {}
