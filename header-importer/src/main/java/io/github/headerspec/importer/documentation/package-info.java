/** Descriptions: comments in headers and pages beside them, as CommonMark. */
package io.github.headerspec.importer.documentation;
