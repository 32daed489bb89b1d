package io.github.headerspec.importer.preprocessor;

import java.util.List;

/**
 * How to preprocess.
 *
 * @param dialect the language
 * @param includeFolders absolute paths of folders, in order
 */
public record Settings(Dialect dialect, List<String> includeFolders) {}
