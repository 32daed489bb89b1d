package io.github.headerspec.maven;

import io.github.headerspec.cli.BuildTool;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals have in common that read headers: the options of the command. */
abstract class AbstractHeaderMojo extends AbstractMojo {

  private static final int BUG = 5;

  /** Where relative paths begin. */
  @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
  File folder = new File("");

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /** The headers, or folders in which they are found by the name that a spec gives. */
  @Parameter(property = "headerspec.headers")
  List<File> headers = new ArrayList<>();

  /** Folders in which included files are looked for, as by a C compiler. */
  @Parameter(property = "headerspec.includeFolders")
  private List<File> includeFolders = new ArrayList<>();

  /** Macros to define, as {@code NAME} or {@code NAME=VALUE}. */
  @Parameter(property = "headerspec.defines")
  private List<String> defines = new ArrayList<>();

  /** Files to read before each header, as by a C compiler's {@code -include}. */
  @Parameter(property = "headerspec.forcedIncludes")
  private List<String> forcedIncludes = new ArrayList<>();

  /**
   * What the values hold for, such as {@code x86_64-windows}. By default what the spec says, or
   * else what the compiler of {@code cc} compiles for, or else Windows for a header of its SDK or
   * of mingw-w64, or else this machine.
   */
  @Parameter(property = "headerspec.target")
  private String target = "";

  /** Native names of the enums to take; {@code *} and {@code ?} stand for any characters. */
  @Parameter(property = "headerspec.only")
  private List<String> only = new ArrayList<>();

  /** Native names of the enums to leave out; {@code *} and {@code ?} stand for any characters. */
  @Parameter(property = "headerspec.except")
  private List<String> except = new ArrayList<>();

  /** Groups of macros to take, as in {@code MYLIB_E_*=MylibError}. */
  @Parameter(property = "headerspec.macros")
  private List<String> macros = new ArrayList<>();

  /**
   * A C compiler (GCC or Clang) that says its macros, include folders and target; only facts that
   * it confirms are taken. By default none.
   */
  @Parameter(property = "headerspec.cc")
  private String cc = "";

  /** Options that the compiler of {@code cc} always gets, such as {@code -m32}. */
  @Parameter(property = "headerspec.ccOptions")
  private List<String> ccOptions = new ArrayList<>();

  /** Whether to do nothing. */
  @Parameter(property = "headerspec.skip", defaultValue = "false")
  boolean skip;

  /** The options, as they are typed. */
  List<String> options() {
    List<String> all = new ArrayList<>();
    includeFolders.forEach(each -> all.add("-I" + each));
    defines.forEach(each -> all.add("-D" + each));
    forcedIncludes.forEach(each -> all.addAll(List.of("-include", each)));
    if (!target.isEmpty()) {
      all.addAll(List.of("--target", target));
    }
    only.forEach(each -> all.addAll(List.of("--only", each)));
    except.forEach(each -> all.addAll(List.of("--except", each)));
    macros.forEach(each -> all.addAll(List.of("--macros", each)));
    if (!cc.isEmpty()) {
      all.addAll(List.of("--cc", cc));
    }
    ccOptions.forEach(each -> all.add("--cc-option=" + each));
    return all;
  }

  void run(List<String> arguments, String failure)
      throws MojoExecutionException, MojoFailureException {
    int code = new BuildTool(folder.toPath(), new MavenLog(getLog()), cure()).run(arguments);
    if (code == BUG) {
      throw new MojoExecutionException("Headerspec failed: see above.");
    }
    if (code != 0) {
      throw new MojoFailureException(failure + ": see above.");
    }
  }

  /** The same goal in its mode that changes specs, with what the module's build configures. */
  private String cure() {
    return "mvn headerspec:check@%s -Dheaderspec.update".formatted(execution.getExecutionId());
  }
}
