/** From the bytes of a spec to its model. */
package io.github.headerspec.read;
