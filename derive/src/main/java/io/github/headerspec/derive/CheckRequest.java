package io.github.headerspec.derive;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * To check specs, and whether they agree with their headers and with the code that is generated
 * from them.
 *
 * @param specs the specs
 * @param headers the headers, or folders in which they are found by the name that a spec gives; if
 *     empty, specs are not compared with headers
 * @param update whether to make the specs agree with their headers instead
 * @param generated folders into which a compiler writes generated sources; if empty, they are not
 *     checked
 * @param settings how the headers are read
 */
public record CheckRequest(
    List<Path> specs,
    List<Path> headers,
    boolean update,
    List<Path> generated,
    HeaderSettings settings) {

  /**
   * Makes a request.
   *
   * @param specs the specs
   * @param headers the headers, or folders that have them
   * @param update whether to make the specs agree with their headers
   * @param generated folders of generated sources
   * @param settings how the headers are read
   */
  public CheckRequest {
    specs = List.copyOf(specs);
    headers = List.copyOf(headers);
    generated = List.copyOf(generated);
  }

  /**
   * What is wrong with the request itself, whatever is in the files.
   *
   * @return the error; empty if the request is valid
   */
  public Optional<Diagnostic> error() {
    return headers.isEmpty() && (update || settings.compiler().isPresent())
        ? Optional.of(
            Diagnostic.of(
                DiagnosticCode.WRONG_USAGE,
                List.of(),
                "add --header with the header, or with the folder that has it",
                "'" + (update ? "--update" : "--cc") + "' needs headers"))
        : Optional.empty();
  }
}
