package io.github.headerspec.cli;

import io.github.headerspec.derive.HeaderspecVersion;
import io.github.headerspec.spec.SpecFormat;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "headerspec " + HeaderspecVersion.text(), "spec format " + SpecFormat.VERSION,
    };
  }
}
