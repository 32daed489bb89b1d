package io.github.headerspec.processor;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.diagnostic.SourceText;
import io.github.headerspec.io.FileFailure;
import io.github.headerspec.io.RegularFile;
import io.github.headerspec.spec.SpecFormat;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/**
 * Finds the spec of a request. Looks where the compiler can look on every build tool, and never in
 * the current directory, which in a build daemon is anywhere.
 */
final class SpecLocator {

  /** The processor option with folders of specs. */
  static final String OPTION = "headerspec.specs";

  /**
   * The folder for specs in a jar that others depend on. Not in {@code META-INF}: inside a jar,
   * javac sees only folders whose names are Java identifiers.
   */
  private static final String SHARED_FOLDER = "headerspec/";

  /** One byte more than allowed, so that the reader can tell. */
  private static final int MOST_BYTES = SpecFormat.MAX_BYTES + 1;

  /** A spec as it was found. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared; handed on to the reader at once.
  record Found(String name, byte[] bytes) {}

  /**
   * A location of the compiler, a module's name and a slash if it wants one, and its name for
   * people.
   */
  private record Place(Location location, String module, String shown) {}

  /** The bytes of a file, or a failure if there is none. */
  private interface Content {
    byte[] read() throws IOException;
  }

  private final ProcessingEnvironment environment;
  private final Set<String> tried = new LinkedHashSet<>();

  private SpecLocator(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  /** The spec of a request, or one diagnostic with every place where it was looked for. */
  static Checked<Found> locate(BindingRequest request, ProcessingEnvironment environment) {
    Optional<Diagnostic> refusal = SpecPath.refusal(request.specPath());
    return refusal.isPresent()
        ? Checked.failure(refusal.get())
        : new SpecLocator(environment).locate(request);
  }

  private Checked<Found> locate(BindingRequest request) {
    String path = request.specPath();
    return inOptionFolders(path)
        .or(() -> besideSource(request.element(), path))
        .or(() -> inLocations(request.element(), path))
        .orElseGet(
            () ->
                Checked.failure(
                    Diagnostic.of(
                        DiagnosticCode.SPEC_NOT_FOUND,
                        List.copyOf(tried),
                        "put the file at one of these places, or compile with -A"
                            + OPTION
                            + "=<folder of the file>",
                        path)));
  }

  private Optional<Checked<Found>> inOptionFolders(String path) {
    String folders = environment.getOptions().getOrDefault(OPTION, "");
    for (String folder : folders.split(Pattern.quote(File.pathSeparator), -1)) {
      if (!folder.isBlank()) {
        Optional<Checked<Found>> found = inFolder(folder, path);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Checked<Found>> besideSource(Element element, String path) {
    return SourceFolder.of(element, environment)
        .flatMap(folder -> inFolder(folder.toString(), path));
  }

  private Optional<Checked<Found>> inFolder(String folder, String path) {
    try {
      Path file = Path.of(folder, path).toAbsolutePath().normalize();
      return read(file.toString(), () -> RegularFile.read(file, MOST_BYTES));
    } catch (InvalidPathException notAPathHere) {
      tried.add("not a path: " + folder + File.separator + path);
      return Optional.empty();
    }
  }

  private Optional<Checked<Found>> inLocations(Element element, String path) {
    String packageFolder =
        environment
            .getElementUtils()
            .getPackageOf(element)
            .getQualifiedName()
            .toString()
            .replace('.', '/');
    Set<String> names = new LinkedHashSet<>();
    names.add(packageFolder.isEmpty() ? path : packageFolder + "/" + path);
    names.add(SHARED_FOLDER + path);
    names.add(path);
    return places(element).stream().flatMap(place -> inPlace(place, names).stream()).findFirst();
  }

  private List<Place> places(Element element) {
    List<Place> places = new ArrayList<>();
    places.add(new Place(StandardLocation.CLASS_OUTPUT, "", "in the class output"));
    places.add(new Place(StandardLocation.SOURCE_PATH, "", "on the source path"));
    places.add(new Place(StandardLocation.CLASS_PATH, "", "on the class path"));
    for (String module : requiredModules(element)) {
      places.add(new Place(StandardLocation.MODULE_PATH, module + "/", "in module " + module));
    }
    // The Eclipse compiler takes no module's name here, and javac nothing else.
    places.add(new Place(StandardLocation.MODULE_PATH, "", "on the module path"));
    return places;
  }

  /** The modules that the element's own module names, which is none in the unnamed module. */
  private List<String> requiredModules(Element element) {
    ModuleElement module = environment.getElementUtils().getModuleOf(element);
    if (module == null) {
      return List.of();
    }
    return ElementFilter.requiresIn(module.getDirectives()).stream()
        .map(requires -> requires.getDependency().getQualifiedName().toString())
        .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
        .toList();
  }

  private Optional<Checked<Found>> inPlace(Place place, Set<String> names) {
    List<String> absent = new ArrayList<>();
    for (String name : names) {
      try {
        FileObject file =
            environment.getFiler().getResource(place.location(), place.module(), name);
        Optional<Checked<Found>> found = read(display(file), () -> content(file));
        if (found.isPresent()) {
          return found;
        }
      } catch (IOException | IllegalArgumentException | UnsupportedOperationException nothing) {
        // No such location, or nothing there: compilers say it in each of these ways.
        absent.add(name);
      }
    }
    if (!absent.isEmpty()) {
      tried.add("tried " + place.shown() + ": " + String.join(", ", absent));
    }
    return Optional.empty();
  }

  /** What a compiler has. It opens a pipe like any other file, and waits for ever. */
  private static byte[] content(FileObject file) throws IOException {
    Optional<Path> path = FileObjects.path(file);
    if (path.isPresent()) {
      return RegularFile.read(path.get(), file::openInputStream, MOST_BYTES);
    }
    try (InputStream in = file.openInputStream()) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  private Optional<Checked<Found>> read(String name, Content content) {
    try {
      return Optional.of(Checked.of(new Found(name, content.read())));
    } catch (FileNotFoundException | NoSuchFileException absent) {
      tried.add("tried: " + name);
      return Optional.empty();
    } catch (IOException unreadable) {
      return Optional.of(
          Checked.failure(
              Diagnostic.at(
                  DiagnosticCode.SPEC_UNREADABLE,
                  new SourceText(name, ""),
                  Position.START,
                  "make it a file that the compiler may read",
                  FileFailure.reason(unreadable))));
    }
  }

  /** The absolute path of a file, also of one in a jar. */
  private static String display(FileObject file) {
    return FileObjects.path(file).map(Path::toString).orElseGet(() -> inJar(file.toUri()));
  }

  private static String inJar(URI uri) {
    try {
      String text = uri.getSchemeSpecificPart();
      return text.startsWith("file:") ? URI.create(text).getPath() : uri.toString();
    } catch (IllegalArgumentException notAPathHere) {
      return uri.toString();
    }
  }
}
