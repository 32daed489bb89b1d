package io.github.headerspec.maven;

import io.github.headerspec.derive.CheckRequest;
import io.github.headerspec.derive.CheckTask;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks specs, and whether they agree with their headers, fact by fact. The build fails when they
 * do not. In update mode the specs are made to agree instead.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CheckMojo extends AbstractHeaderMojo {

  /** The specs. By default all in {@code src/main/resources/headerspec}. */
  @Parameter(property = "headerspec.specs")
  private List<File> specs = new ArrayList<>();

  /**
   * Folders into which compilers write generated sources: is the code there what the specs say? To
   * be used after the compiler has run, for instance in phase {@code verify}.
   */
  @Parameter(property = "headerspec.generated")
  private List<File> generated = new ArrayList<>();

  /** Whether to make specs agree with their headers, instead of failing when they do not. */
  @Parameter(property = "headerspec.update", defaultValue = "false")
  private boolean update;

  /** Called by Maven. */
  public CheckMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      return;
    }
    List<Path> checked = specs.isEmpty() ? usualSpecs() : paths(specs);
    if (checked.isEmpty()) {
      throw new MojoFailureException(
          "There is no spec to check: configure <specs>, or put one into " + usualFolder() + ".");
    }
    run(
        (settings, listener) ->
            new CheckTask(
                    new CheckRequest(checked, paths(headers), update, paths(generated), settings),
                    (spec, header) -> fixCommand())
                .run(listener),
        update ? "Specs could not be updated" : "Specs are not as they must be");
  }

  private Path usualFolder() {
    return folder.toPath().resolve("src/main/resources/headerspec");
  }

  private List<Path> usualSpecs() throws MojoExecutionException {
    if (!Files.isDirectory(usualFolder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(usualFolder())) {
      return files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException unreadable) {
      throw new MojoExecutionException(
          usualFolder() + " cannot be read: " + unreadable, unreadable);
    }
  }
}
