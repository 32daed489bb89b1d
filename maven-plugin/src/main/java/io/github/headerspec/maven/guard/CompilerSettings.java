package io.github.headerspec.maven.guard;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What maven-compiler-plugin is told about annotation processing.
 *
 * @param arguments the compiler's further arguments
 * @param proc whether annotations are processed, in the compiler plugin's words; empty if it is not
 *     told
 * @param processorPath the artifacts of the processor path as {@code groupId:artifactId}; empty if
 *     there is no such path
 * @param generatedSources the folder of generated sources; empty for the usual one
 */
public record CompilerSettings(
    List<String> arguments,
    Optional<String> proc,
    Optional<List<String>> processorPath,
    Optional<String> generatedSources) {

  private static final String SPEC_FOLDERS = "-Aheaderspec.specs=";

  /** An element of a configuration. Maven's own type for it depends on Maven's version. */
  public interface Element {

    /**
     * The name.
     *
     * @return the name of the element
     */
    String name();

    /**
     * The text.
     *
     * @return the text, without white space around it; empty if there is none
     */
    String text();

    /**
     * The elements inside.
     *
     * @return the elements, in their order
     */
    List<Element> children();

    /**
     * The first element inside of a name.
     *
     * @param name the name
     * @return the element, if there is one
     */
    default Optional<Element> child(String name) {
      return children().stream().filter(each -> each.name().equals(name)).findFirst();
    }
  }

  /**
   * Reads a configuration of maven-compiler-plugin.
   *
   * @param configuration the configuration; empty if there is none
   * @param procProperty the property that stands for {@code proc} where that is not configured
   * @return what it says
   */
  public static CompilerSettings of(
      Optional<Element> configuration, Optional<String> procProperty) {
    return new CompilerSettings(
        configuration.map(CompilerSettings::arguments).orElse(List.of()),
        text(configuration, "proc").or(() -> procProperty),
        configuration
            .flatMap(it -> it.child("annotationProcessorPaths"))
            .map(paths -> paths.children().stream().map(CompilerSettings::artifact).toList()),
        text(configuration, "generatedSourcesDirectory"));
  }

  private static Optional<String> text(Optional<Element> configuration, String name) {
    return configuration
        .flatMap(it -> it.child(name))
        .map(Element::text)
        .filter(text -> !text.isEmpty());
  }

  private static List<String> arguments(Element configuration) {
    List<String> all = new ArrayList<>();
    configuration
        .child("compilerArgs")
        .ifPresent(it -> it.children().forEach(each -> all.add(each.text())));
    configuration
        .child("compilerArgument")
        .ifPresent(it -> all.addAll(List.of(it.text().split("\\s+", -1))));
    // The old form: <Aname>value</Aname>.
    configuration
        .child("compilerArguments")
        .ifPresent(
            it ->
                it.children()
                    .forEach(
                        each ->
                            all.add(
                                "-"
                                    + each.name()
                                    + (each.text().isEmpty() ? "" : "=" + each.text()))));
    return all;
  }

  private static String artifact(Element path) {
    return Stream.of("groupId", "artifactId")
        .map(name -> path.child(name).map(Element::text).orElse(""))
        .reduce((group, artifact) -> group + ":" + artifact)
        .orElseThrow();
  }

  /**
   * The folders of specs that the processor is told.
   *
   * @param module the module's folder, where a compiler in a process of its own runs; one in
   *     Maven's own process runs where Maven was started. A relative path can mean either.
   * @return the folders, absolute, in their order
   */
  public List<Path> specFolders(Path module) {
    return arguments.stream()
        .filter(each -> each.startsWith(SPEC_FOLDERS))
        .flatMap(
            each ->
                Stream.of(
                    each.substring(SPEC_FOLDERS.length())
                        .split(Pattern.quote(File.pathSeparator), -1)))
        .filter(each -> !each.isBlank())
        .flatMap(each -> Stream.of(Path.of(each).toAbsolutePath(), module.resolve(each)))
        .map(Path::normalize)
        .distinct()
        .toList();
  }
}
