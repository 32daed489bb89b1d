/**
 * Is generated code still what the specs say? The entry for unit tests is {@link
 * io.github.headerspec.generated.GeneratedSources#requireCurrent}.
 */
package io.github.headerspec.generated;
