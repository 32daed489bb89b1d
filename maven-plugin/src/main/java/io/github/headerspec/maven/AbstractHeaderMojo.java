package io.github.headerspec.maven;

import io.github.headerspec.derive.BugReport;
import io.github.headerspec.derive.HeaderSettings;
import io.github.headerspec.derive.ReportListener;
import io.github.headerspec.derive.SettingsText;
import io.github.headerspec.derive.Status;
import io.github.headerspec.diagnostic.Checked;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals have in common that read headers: how they are read. */
abstract class AbstractHeaderMojo extends AbstractMojo {

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

  /** Files that the headers include and whose macros count as theirs. */
  @Parameter(property = "headerspec.included")
  private List<String> included = new ArrayList<>();

  /** Groups of macros to take, as in {@code MYLIB_E_*=MylibError}. */
  @Parameter(property = "headerspec.macros")
  private List<String> macros = new ArrayList<>();

  /** Groups of constants such as {@code static const int} to take, in the same form. */
  @Parameter(property = "headerspec.constants")
  private List<String> constants = new ArrayList<>();

  /**
   * Which comments become descriptions: {@code documentation}, those of Doxygen, kernel-doc and
   * gtk-doc, or {@code all}.
   */
  @Parameter(property = "headerspec.comments")
  private String comments = "";

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

  /** What the goals do, given how headers are read. */
  interface Task {

    /** Does it. */
    Status run(HeaderSettings settings, ReportListener listener);
  }

  /** Runs a task, and fails the build unless nothing is wrong and nothing differs. */
  void run(Task task, String failure) throws MojoExecutionException, MojoFailureException {
    MavenLog log = new MavenLog(getLog(), folder.toPath());
    Status status;
    try {
      Checked<HeaderSettings> settings = settings().parse();
      settings.diagnostics().forEach(log::report);
      status = settings.value().map(it -> task.run(it, log)).orElse(Status.WRONG_REQUEST);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError bug) {
      log.report(BugReport.of(bug, List.of("headerspec:" + execution.getGoal(), "" + settings())));
      status = Status.BUG;
    }
    if (status == Status.BUG) {
      throw new MojoExecutionException("Headerspec failed: see above.");
    }
    if (status != Status.DONE) {
      throw new MojoFailureException(failure + ": see above.");
    }
  }

  private SettingsText settings() {
    return new SettingsText(
        folder.toPath(),
        paths(includeFolders),
        defines,
        forcedIncludes,
        target,
        only,
        except,
        included,
        macros,
        constants,
        comments,
        cc,
        ccOptions);
  }

  /** The paths of files, beginning at the module's folder. */
  List<Path> paths(List<File> files) {
    return files.stream().map(this::path).toList();
  }

  Path path(File file) {
    return folder.toPath().resolve(file.toPath());
  }

  /** The same goal in its mode that changes specs, with what the module's build configures. */
  String fixCommand() {
    return "mvn headerspec:check@%s -Dheaderspec.update".formatted(execution.getExecutionId());
  }
}
