/** The goals of the Maven plugin: shells around the command and the guard. */
package io.github.headerspec.maven;
