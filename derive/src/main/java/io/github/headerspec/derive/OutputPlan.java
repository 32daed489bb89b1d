package io.github.headerspec.derive;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which spec belongs to which header. */
final class OutputPlan {

  private OutputPlan() {}

  /** Whether the output is a folder, with a spec for each header. */
  static boolean isFolder(List<Path> headers, Path output) {
    return headers.size() > 1 || Files.isDirectory(output);
  }

  /**
   * The specs by their headers, in the order of the headers.
   *
   * @param headers the headers
   * @param output the spec, or a folder for specs
   * @return the specs, or an error if two headers have the same one
   */
  static Checked<Map<Path, Path>> of(List<Path> headers, Path output) {
    Map<Path, Path> outputs = new LinkedHashMap<>();
    if (!isFolder(headers, output)) {
      outputs.put(headers.get(0), output);
      return Checked.of(outputs);
    }
    Map<Path, Path> headerOf = new LinkedHashMap<>();
    for (Path header : headers) {
      Path spec = output.resolve(baseName(header) + ".yaml");
      Path other = headerOf.putIfAbsent(spec, header);
      if (other != null && !other.equals(header)) {
        return Checked.failure(
            Diagnostic.of(
                DiagnosticCode.SAME_OUTPUT,
                List.of(),
                "derive them one at a time, each with an -o of its own",
                other,
                header,
                spec));
      }
      outputs.put(header, spec);
    }
    return Checked.of(outputs);
  }

  private static String baseName(Path header) {
    Path name = header.getFileName();
    return name == null ? "header" : name.toString().replaceFirst("(?<=.)\\.[^.]*$", "");
  }
}
