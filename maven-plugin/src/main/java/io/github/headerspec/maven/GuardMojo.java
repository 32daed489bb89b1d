package io.github.headerspec.maven;

import javax.inject.Inject;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * Makes an annotated package compile again when one of its specs has changed since it was compiled,
 * wherever that spec is. Where nothing has changed, nothing is compiled.
 */
@Mojo(
    name = "guard",
    defaultPhase = LifecyclePhase.PROCESS_RESOURCES,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class GuardMojo extends AbstractGuardMojo {

  /**
   * Called by Maven.
   *
   * @param toolchains tells the JDK that the build has chosen
   */
  @Inject
  public GuardMojo(ToolchainManager toolchains) {
    super(toolchains);
  }

  @Override
  Compilation compilation() throws DependencyResolutionRequiredException {
    return new Compilation(
        "default-compile",
        project.getCompileSourceRoots(),
        project.getResources(),
        project.getBuild().getOutputDirectory(),
        project.getBuild().getDirectory() + "/generated-sources/annotations",
        project.getCompileClasspathElements());
  }
}
