package io.github.headerspec.maven;

import javax.inject.Inject;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;

/** As {@code guard}, for annotated packages among the tests. */
@Mojo(
    name = "test-guard",
    defaultPhase = LifecyclePhase.PROCESS_TEST_RESOURCES,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class TestGuardMojo extends AbstractGuardMojo {

  /**
   * Called by Maven.
   *
   * @param toolchains tells the JDK that the build has chosen
   */
  @Inject
  public TestGuardMojo(ToolchainManager toolchains) {
    super(toolchains);
  }

  @Override
  Compilation compilation() throws DependencyResolutionRequiredException {
    return new Compilation(
        "default-testCompile",
        project.getTestCompileSourceRoots(),
        project.getTestResources(),
        project.getBuild().getTestOutputDirectory(),
        project.getBuild().getDirectory() + "/generated-test-sources/test-annotations",
        project.getTestClasspathElements());
  }
}
