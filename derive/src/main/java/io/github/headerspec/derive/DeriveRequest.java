package io.github.headerspec.derive;

import java.nio.file.Path;
import java.util.List;

/**
 * To make specs from headers, or to make existing specs agree with them.
 *
 * @param headers the headers, at least one
 * @param output the spec; with several headers a folder, with a spec for each header
 * @param pages files or folders with pages of Microsoft's reference (sdk-api), to take descriptions
 *     from
 * @param dryRun whether to show what would change, and to write nothing
 * @param settings how the headers are read
 */
public record DeriveRequest(
    List<Path> headers, Path output, List<Path> pages, boolean dryRun, HeaderSettings settings) {

  /**
   * Makes a request.
   *
   * @param headers the headers
   * @param output the spec or the folder
   * @param pages pages to take descriptions from
   * @param dryRun whether to write nothing
   * @param settings how the headers are read
   */
  public DeriveRequest {
    headers = List.copyOf(headers);
    pages = List.copyOf(pages);
  }
}
