package io.github.headerspec.maven.guard;

import io.github.headerspec.maven.guard.CopiedSpecs.ResourceFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * A module with an annotated package, {@code light}, as far as the guard looks at it.
 *
 * @param folder where it is
 */
record GuardedModule(Path folder) {

  /** A guard of the module. */
  Guard guard() {
    return new Guard(
        stateFile(),
        List.of(),
        List.of(sources()),
        List.of(new ResourceFolder(folder.resolve("resources"), classes())),
        classes(),
        folder.resolve("generated"),
        List.of());
  }

  Path stateFile() {
    return folder.resolve("state/guard.txt");
  }

  Path sources() {
    return folder.resolve("java");
  }

  Path classes() {
    return folder.resolve("classes");
  }

  Path classFile() {
    return classes().resolve("light/package-info.class");
  }

  Path spec() {
    return sources().resolve("light/light.yaml");
  }

  /** As if a compiler had run. */
  void compile() throws IOException {
    ClassWriter writer = new ClassWriter(0);
    int flags = Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT | Opcodes.ACC_SYNTHETIC;
    writer.visit(Opcodes.V17, flags, "light/package-info", null, "java/lang/Object", null);
    AnnotationVisitor annotation =
        writer.visitAnnotation("Lio/github/headerspec/annotations/GenerateBindings;", false);
    annotation.visit("value", "light.yaml");
    annotation.visitEnd();
    writer.visitEnd();
    write(classFile(), writer.toByteArray());
  }

  /** A spec with a constant of some value. */
  void edit(int value) throws IOException {
    String spec =
        """
        headerspec: 1
        header: light.h
        enums:
          - native: LIGHT
            type: int32
            kind: enum
            constants:
              - native: LIGHT_RED
                value: %d
        """
            .formatted(value);
    write(spec(), spec.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
