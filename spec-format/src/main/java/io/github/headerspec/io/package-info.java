/** Files, and why they cannot be read or written. */
package io.github.headerspec.io;
