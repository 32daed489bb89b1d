/** Lets a C or C++ compiler judge a spec. */
package io.github.headerspec.assertions;
