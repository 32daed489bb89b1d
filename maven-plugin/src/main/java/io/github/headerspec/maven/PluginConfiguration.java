package io.github.headerspec.maven;

import io.github.headerspec.maven.guard.CompilerSettings.Element;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The configuration of a plugin in a module, with what it inherits. */
record PluginConfiguration(Xpp3Dom dom) implements Element {

  private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";

  /** That of maven-compiler-plugin for one of its executions. */
  static Optional<Element> ofCompiler(MavenProject project, String execution) {
    Plugin plugin = project.getPlugin(COMPILER);
    if (plugin == null) {
      return Optional.empty();
    }
    PluginExecution bound = plugin.getExecutionsAsMap().get(execution);
    Object configuration = bound == null ? plugin.getConfiguration() : bound.getConfiguration();
    return configuration instanceof Xpp3Dom dom
        ? Optional.of(new PluginConfiguration(dom))
        : Optional.empty();
  }

  @Override
  public String name() {
    return dom.getName();
  }

  @Override
  public String text() {
    return dom.getValue() == null ? "" : dom.getValue().trim();
  }

  @Override
  public List<Element> children() {
    return Stream.of(dom.getChildren()).<Element>map(PluginConfiguration::new).toList();
  }
}
