/**
 * What Headerspec does with specs and headers: derive, check, compare, assert. A task takes a
 * request and reports what it found; how that is asked for and shown is left to the command line
 * and to build tools.
 */
package io.github.headerspec.derive;
