/** Documentation pages beside headers: descriptions for the facts that have none. */
package io.github.headerspec.importer.page;
