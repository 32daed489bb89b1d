/** From C headers to the facts of a spec. Knows the C parser; knows nothing of Java code. */
package io.github.headerspec.importer;
