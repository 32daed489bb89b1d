package io.github.headerspec.maven;

import io.github.headerspec.derive.DeriveRequest;
import io.github.headerspec.derive.DeriveTask;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes a spec from a header, or makes an existing spec agree with it. Names, descriptions,
 * comments and order that people gave a spec stay as they are.
 */
@Mojo(name = "derive", requiresProject = false, threadSafe = true)
public final class DeriveMojo extends AbstractHeaderMojo {

  /** The spec. With several headers a folder, with a spec for each header. */
  @Parameter(property = "headerspec.output", required = true)
  private File output = new File("");

  /** Pages of Microsoft's reference (sdk-api) to take descriptions from: files or folders. */
  @Parameter(property = "headerspec.docs")
  private List<File> docs = new ArrayList<>();

  /** Whether to show what would change, and to write nothing. */
  @Parameter(property = "headerspec.dryRun", defaultValue = "false")
  private boolean dryRun;

  /** Called by Maven. */
  public DeriveMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      return;
    }
    if (headers.isEmpty()) {
      throw new MojoFailureException(
          "There is no header to derive from: give it with -Dheaderspec.headers=, or configure"
              + " <headers>.");
    }
    run(
        (settings, listener) ->
            new DeriveTask(
                    new DeriveRequest(paths(headers), path(output), paths(docs), dryRun, settings))
                .run(listener),
        "The spec could not be derived");
  }
}
