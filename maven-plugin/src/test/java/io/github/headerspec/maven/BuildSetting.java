package io.github.headerspec.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * With what a project is built.
 *
 * @param mavenHome the folder of Maven
 * @param compiler the version of maven-compiler-plugin
 * @param javaHome the folder of the JDK
 * @param threads how many modules are built at once, in Maven's words; empty for one
 * @param offline whether Maven must do with what it has
 */
record BuildSetting(
    Path mavenHome, String compiler, Path javaHome, String threads, boolean offline) {

  /** What a build said. */
  record Outcome(boolean success, String log) {}

  Outcome run(Path project, List<String> goals, String... properties) {
    List<String> log = new ArrayList<>();
    InvocationRequest request = new DefaultInvocationRequest();
    request.setBaseDirectory(project.toFile());
    request.addArgs(goals);
    request.setBatchMode(true);
    request.setOffline(offline);
    request.setNoTransferProgress(true);
    request.setReactorFailureBehavior(InvocationRequest.ReactorFailureBehavior.FailAtEnd);
    request.setGlobalSettingsFile(new File("src/it/settings.xml").getAbsoluteFile());
    request.setLocalRepositoryDirectory(TestRepository.FOLDER.toFile());
    request.addShellEnvironment(
        "FETCHED", Path.of(System.getProperty("fetched")).toUri().toString());
    // Started often and for a moment only.
    request.setMavenOpts("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto");
    request.setJavaHome(javaHome.toFile());
    if (!threads.isEmpty()) {
      request.setThreads(threads);
    }
    Properties all = new Properties();
    all.setProperty("compiler.version", compiler);
    all.setProperty("headerspec.version", System.getProperty("headerspec.version"));
    for (String property : properties) {
      String[] parts = property.split("=", 2);
      all.setProperty(parts[0], parts[1]);
    }
    request.setProperties(all);
    request.setOutputHandler(log::add);
    request.setErrorHandler(log::add);
    DefaultInvoker invoker = new DefaultInvoker();
    invoker.setMavenHome(mavenHome.toFile());
    try {
      int code = invoker.execute(request).getExitCode();
      return new Outcome(code == 0, String.join("\n", log));
    } catch (MavenInvocationException failure) {
      throw new AssertionError(failure);
    }
  }

  /** The Maven and the JDK that run the tests, and the compiler plugin of this project. */
  static BuildSetting usual() {
    return new BuildSetting(
        Path.of(System.getProperty("maven.home")),
        System.getProperty("compiler.version"),
        Path.of(System.getProperty("java.home")),
        "",
        false);
  }

  BuildSetting withMaven(String version) {
    Path home = Path.of("target/maven").resolve("apache-maven-" + version).toAbsolutePath();
    return new BuildSetting(home, compiler, javaHome, threads, offline);
  }

  BuildSetting withCompiler(String version) {
    return new BuildSetting(mavenHome, version, javaHome, threads, offline);
  }

  BuildSetting withThreads(String number) {
    return new BuildSetting(mavenHome, compiler, javaHome, number, offline);
  }

  BuildSetting withoutNetwork() {
    return new BuildSetting(mavenHome, compiler, javaHome, threads, true);
  }

  /** With the newest JDK beside the one that runs the tests. */
  BuildSetting withNewestJdk() {
    Path newest = javaHome;
    int release = Runtime.version().feature();
    File[] siblings = javaHome.resolve("..").normalize().toFile().listFiles();
    for (File sibling : siblings == null ? new File[0] : siblings) {
      int its = CompilerJdk.releaseIn(sibling.toPath().resolve("release")).orElse(0);
      if (its > release && Files.isExecutable(sibling.toPath().resolve("bin/javac"))) {
        newest = sibling.toPath();
        release = its;
      }
    }
    return new BuildSetting(mavenHome, compiler, newest, threads, offline);
  }

  @Override
  public String toString() {
    return "%s, compiler plugin %s, %s%s"
        .formatted(
            mavenHome.getFileName(),
            compiler,
            javaHome.getFileName(),
            threads.isEmpty() ? "" : ", -T " + threads);
  }
}
