/**
 * The guard against stale builds: whether a spec has changed since its annotated package was
 * compiled. Knows nothing of Maven's types.
 */
package io.github.headerspec.maven.guard;
