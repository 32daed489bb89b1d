package io.github.headerspec.importer.preprocessor;

import java.util.List;

/**
 * How to preprocess.
 *
 * @param dialect the language
 * @param includeFolders absolute paths of folders, in order
 * @param includeLevel how many files include what is read: a header is read by another file
 */
public record Settings(Dialect dialect, List<String> includeFolders, int includeLevel) {

  /**
   * How to preprocess a file that no other one includes.
   *
   * @param dialect the language
   * @param includeFolders absolute paths of folders, in order
   */
  public Settings(Dialect dialect, List<String> includeFolders) {
    this(dialect, includeFolders, 0);
  }
}
