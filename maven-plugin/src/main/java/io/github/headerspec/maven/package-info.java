/** The goals of the Maven plugin: shells around the tasks of {@code derive} and the guard. */
package io.github.headerspec.maven;
