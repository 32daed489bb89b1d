package io.github.headerspec.maven;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.maven.guard.CompilerSettings;
import io.github.headerspec.maven.guard.CopiedSpecs.ResourceFolder;
import io.github.headerspec.maven.guard.Guard;
import io.github.headerspec.maven.guard.ProcessorCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;

/** What the guards of main and test code have in common. */
abstract class AbstractGuardMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project = new MavenProject();

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  /** Whether to do nothing. */
  @Parameter(property = "headerspec.guard.skip", defaultValue = "false")
  private boolean skip;

  /**
   * Whether to fail when there are annotations and the processor does not run. To be turned off
   * where it comes to the processor path in a way that the guard does not know.
   */
  @Parameter(property = "headerspec.guard.processorCheck", defaultValue = "true")
  private boolean processorCheck;

  /** What is compiled: its sources, where they go, and how. */
  record Compilation(
      String execution,
      List<String> sourceRoots,
      List<Resource> resources,
      String output,
      String generatedSources,
      List<String> classPath) {}

  private final ToolchainManager toolchains;

  AbstractGuardMojo(ToolchainManager toolchains) {
    this.toolchains = toolchains;
  }

  abstract Compilation compilation() throws DependencyResolutionRequiredException;

  @Override
  public void execute() throws MojoFailureException {
    if (skip) {
      return;
    }
    try {
      guard(compilation());
    } catch (IOException failure) {
      fail(Guard.diagnostic(failure));
    } catch (DependencyResolutionRequiredException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void guard(Compilation compilation) throws IOException, MojoFailureException {
    Path folder = project.getBasedir().toPath();
    List<Path> sourceRoots = compilation.sourceRoots().stream().map(folder::resolve).toList();
    CompilerSettings settings =
        CompilerSettings.of(
            PluginConfiguration.ofCompiler(project, compilation.execution()),
            property("maven.compiler.proc"));
    if (processorCheck) {
      Optional<Diagnostic> missing =
          new ProcessorCheck(
                  settings,
                  project.getArtifacts().stream()
                      .map(it -> it.getGroupId() + ":" + it.getArtifactId() + ":" + it.getType())
                      .toList(),
                  CompilerJdk.release(toolchains.getToolchainFromBuildContext("jdk", session)),
                  plugin.getVersion())
              .check(sourceRoots);
      if (missing.isPresent()) {
        fail(missing.get());
      }
    }
    Path output = folder.resolve(compilation.output());
    Path build = folder.resolve(project.getBuild().getDirectory());
    List<ResourceFolder> resources =
        compilation.resources().stream()
            .map(
                it ->
                    new ResourceFolder(
                        folder.resolve(it.getDirectory()),
                        it.getTargetPath() == null ? output : output.resolve(it.getTargetPath())))
            .toList();
    Path generatedSources =
        folder.resolve(settings.generatedSources().orElse(compilation.generatedSources()));
    new Guard(
            build.resolve("headerspec").resolve(compilation.execution() + ".txt"),
            settings.specFolders(folder),
            sourceRoots,
            resources,
            output,
            generatedSources,
            compilation.classPath().stream().map(folder::resolve).toList())
        .run()
        .forEach(getLog()::info);
  }

  /** A property as plugins see it: what is given on the command line goes before the project's. */
  private Optional<String> property(String name) {
    String project = this.project.getProperties().getProperty(name, "");
    String value = session.getUserProperties().getProperty(name, project);
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private void fail(Diagnostic diagnostic) throws MojoFailureException {
    new MavenLog(getLog(), project.getBasedir().toPath()).report(diagnostic);
    throw new MojoFailureException("Headerspec's guard stopped the build: see above.");
  }
}
