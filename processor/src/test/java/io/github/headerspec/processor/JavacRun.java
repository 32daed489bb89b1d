package io.github.headerspec.processor;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.sun.jna.TypeConverter;
import io.github.headerspec.annotations.GenerateBindings;
import io.github.headerspec.fixture.FileTree;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One run of the JDK's compiler over the sources of a folder, as strict as it can be.
 *
 * @param folder the folder
 * @param success whether the compiler was content
 * @param output what the user sees, with <code>${dir}</code> for the folder
 */
record JavacRun(Path folder, boolean success, String output) {

  private static final String GENERATED = "generated";
  private static final String CLASSES = "classes";
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  /** Compiles. */
  static JavacRun of(Path folder, List<String> arguments, Processor processor) throws IOException {
    return of(folder, arguments, List.of(), processor);
  }

  /** Compiles with more on the class path. */
  static JavacRun of(Path folder, List<String> arguments, List<Path> classPath, Processor processor)
      throws IOException {
    List<String> options = new ArrayList<>(List.of("-Xlint:all", "-Xdoclint:all", "-Werror"));
    options.addAll(List.of("-d", Files.createDirectories(folder.resolve(CLASSES)).toString()));
    options.addAll(List.of("-s", Files.createDirectories(folder.resolve(GENERATED)).toString()));
    String classes =
        Stream.concat(Stream.of(annotations(), specs()), classPath.stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    options.addAll(List.of("-cp", classes));
    for (String argument : arguments) {
      options.add(
          argument
              .replace("${dir}", folder.toString())
              .replace("${libraries}", classes + File.pathSeparator + libraries()));
    }
    List<Path> sources =
        FileTree.files(folder)
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> !file.startsWith(folder.resolve(GENERATED)))
            .sorted()
            .toList();
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager files =
        COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          COMPILER.getTask(
              output, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
      task.setLocale(Locale.ROOT);
      task.setProcessors(List.of(processor));
      boolean success = task.call();
      return new JavacRun(folder, success, output.toString().replace(folder.toString(), "${dir}"));
    }
  }

  /** The folder of the compiled classes. */
  Path classes() {
    return folder.resolve(CLASSES);
  }

  /** The text of each generated file by its path. */
  SortedMap<String, String> generated() throws IOException {
    return FileTree.texts(folder.resolve(GENERATED));
  }

  private static Path annotations() {
    return path(GenerateBindings.class.getProtectionDomain().getCodeSource().getLocation());
  }

  /** The libraries that classes can be generated for, as a class path. */
  static String libraries() {
    return Stream.of(TypeConverter.class, SimpleModule.class, JsonParser.class, JsonFormat.class)
        .map(type -> path(type.getProtectionDomain().getCodeSource().getLocation()).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The jar or folder with the specs of this project. */
  private static Path specs() throws IOException {
    String name = "/headerspec/vsmgmt.yaml";
    URL spec = Objects.requireNonNull(JavacRun.class.getResource(name), name);
    return spec.openConnection() instanceof JarURLConnection jar
        ? path(jar.getJarFileURL())
        : path(spec).resolve("../..").normalize();
  }

  private static Path path(URL url) {
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }
}
