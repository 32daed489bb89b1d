/** The {@code headerspec} command: a shell around the other modules, without rules of its own. */
package io.github.headerspec.cli;
