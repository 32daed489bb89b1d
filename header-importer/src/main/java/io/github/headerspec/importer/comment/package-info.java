/** Documentation comments of headers, as CommonMark. */
package io.github.headerspec.importer.comment;
