package io.github.headerspec.read;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.diagnostic.SourceText;
import io.github.headerspec.spec.SpecFormat;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The version is looked at before anything else: a newer format may have other keys. */
final class FormatVersion {

  private FormatVersion() {}

  static Optional<Diagnostic> check(SourceText source, MappingNode root) {
    for (NodeTuple entry : root.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode key
          && key.getValue().equals("headerspec")
          && entry.getValueNode() instanceof ScalarNode version) {
        Position position = YamlTree.positionOf(version.getStartMark());
        return check(source, position, version.getValue());
      }
    }
    return Optional.empty();
  }

  private static Optional<Diagnostic> check(SourceText source, Position position, String version) {
    String known = Integer.toString(SpecFormat.VERSION);
    // No version at all is one empty value among others, and told as such.
    if (version.equals(known) || version.isBlank()) {
      return Optional.empty();
    }
    boolean newer = version.matches("[1-9][0-9]{0,8}");
    return Optional.of(
        newer
            ? Diagnostic.at(
                DiagnosticCode.FORMAT_TOO_NEW,
                source,
                position,
                "use a newer Headerspec",
                version,
                known)
            : Diagnostic.at(
                DiagnosticCode.FORMAT_UNKNOWN,
                source,
                position,
                "write 'headerspec: " + known + "'",
                version));
  }
}
