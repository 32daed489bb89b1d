/** From declarations to the facts of a spec, and the messages about what is left out. */
package io.github.headerspec.importer.facts;
