/** Compares specs and headers fact by fact, and tells what breaks users. */
package io.github.headerspec.compare;
