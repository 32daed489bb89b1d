package io.github.headerspec.maven.guard;

import io.github.headerspec.io.RegularFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A compiled package or type with {@code @GenerateBindings}. The compiler has computed what its
 * specs are, which the source need not say in plain words.
 *
 * @param file the class file
 * @param name its internal name, as in {@code com/example/package-info}
 * @param specPaths the paths of its specs, as they are annotated
 */
record AnnotatedClass(Path file, String name, List<String> specPaths) {

  private static final String ANNOTATION = "Lio/github/headerspec/annotations/GenerateBindings;";
  private static final String CONTAINER =
      "Lio/github/headerspec/annotations/GenerateBindings$List;";

  /** In each class file that has the annotation, and in hardly any other. */
  private static final String TRACE = "io/github/headerspec/annotations/GenerateBindings";

  /** The major version of class files that the reader knows for certain: Java 17. */
  private static final byte KNOWN_VERSION = 61;

  /** Far more than an annotated package or type needs. */
  private static final int MAX_BYTES = 1 << 26;

  /** The package's folder, as in {@code com/example}; empty for the unnamed package. */
  String packageFolder() {
    int end = name.lastIndexOf('/');
    return end < 0 ? "" : name.substring(0, end);
  }

  /** How people call it: the package, or the type. */
  String shown() {
    return (name.endsWith("/package-info") ? packageFolder() : name).replace('/', '.');
  }

  /**
   * The annotated classes among class files.
   *
   * @param folder the compiler's output; need not exist
   * @return the classes, in the order of their names
   * @throws IOException if a file cannot be read
   */
  static List<AnnotatedClass> in(Path folder) throws IOException {
    List<AnnotatedClass> found = new ArrayList<>();
    for (Path file : RegularFiles.below(folder, ".class")) {
      readIfThere(file).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<AnnotatedClass> readIfThere(Path file) throws IOException {
    try {
      return read(file);
    } catch (NoSuchFileException gone) {
      // Another build has deleted it, and compiles it again.
      return Optional.empty();
    }
  }

  private static Optional<AnnotatedClass> read(Path file) throws IOException {
    byte[] bytes = RegularFile.read(file, MAX_BYTES);
    if (!new String(bytes, StandardCharsets.ISO_8859_1).contains(TRACE) || bytes.length < 8) {
      return Optional.empty();
    }
    // Annotations are stored the same way since Java 5; a newer compiler must not stop the build.
    bytes[6] = 0;
    bytes[7] = (byte) Math.min(bytes[7], KNOWN_VERSION);
    List<String> specPaths = new ArrayList<>();
    String name;
    try {
      name = visit(new ClassReader(bytes), specPaths);
    } catch (RuntimeException broken) {
      // What the reader throws depends on where the file is broken.
      throw new FileSystemException(file.toString(), null, "it is no class file");
    }
    return specPaths.isEmpty()
        ? Optional.empty()
        : Optional.of(new AnnotatedClass(file, name, specPaths));
  }

  private static String visit(ClassReader reader, List<String> specPaths) {
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return descriptor.equals(ANNOTATION) || descriptor.equals(CONTAINER)
                ? new Paths(specPaths)
                : super.visitAnnotation(descriptor, visible);
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return reader.getClassName();
  }

  /** Collects {@code value} of one annotation, or of all in a container. */
  private static final class Paths extends AnnotationVisitor {

    private final List<String> specPaths;

    Paths(List<String> specPaths) {
      super(Opcodes.ASM9);
      this.specPaths = specPaths;
    }

    @Override
    public void visit(String name, Object value) {
      if (name.equals("value")) {
        specPaths.add(value.toString());
      }
    }

    @Override
    public AnnotationVisitor visitArray(String name) {
      return name.equals("value") ? new Repeated(specPaths) : super.visitArray(name);
    }
  }

  /** The elements of a container's {@code value}. */
  private static final class Repeated extends AnnotationVisitor {

    private final List<String> specPaths;

    Repeated(List<String> specPaths) {
      super(Opcodes.ASM9);
      this.specPaths = specPaths;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String name, String descriptor) {
      return new Paths(specPaths);
    }
  }
}
