/** Diagnostics: what is wrong, where, and what to do about it. */
package io.github.headerspec.diagnostic;
