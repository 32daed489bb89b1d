package io.github.headerspec.importer.referee;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Libraries whose headers are judged as their users compile them: with what pkg-config says. */
final class Libraries {

  private static final Path INCLUDE = Path.of("/usr/include");
  private static final int ANY_DEPTH = 20;

  private static final List<Compiler> C = List.of(Compiler.GCC, Compiler.GXX);
  private static final List<Compiler> CPP = List.of(Compiler.GXX);

  private Libraries() {}

  /** Those that are installed, or not; a corpus without headers is of a library that is not. */
  static List<Corpus> all() {
    return List.of(
        library("Qt 6 core", CPP, "Qt6Core", "-fPIC", "x86_64-linux-gnu/qt6/QtCore"),
        library("Qt 6 gui", CPP, "Qt6Gui", "-fPIC", "x86_64-linux-gnu/qt6/QtGui"),
        library(
            "GLib",
            C,
            "gio-unix-2.0 gmodule-2.0",
            "-include gio/gio.h -include glib/gstdio.h",
            "glib-2.0",
            "gio-unix-2.0"),
        library("GStreamer", C, "gstreamer-1.0", "-include gst/gst.h", "gstreamer-1.0"),
        library("PROJ", C, "proj", "", "proj", "proj.h", "proj_experimental.h", "geodesic.h"),
        library("GDAL", C, "gdal", "", "gdal"),
        library("SDL2", C, "sdl2", "", "SDL2"),
        library(
            "PostgreSQL server",
            List.of(Compiler.GCC),
            "libpq",
            "-I/usr/include/postgresql/15/server -include postgres.h",
            "postgresql/15/server"),
        library("DPDK", C, "libdpdk", "", "dpdk"),
        library("HDF5", C, "hdf5-serial", "-include hdf5.h", "hdf5/serial"),
        library("Ruby", C, "ruby", "-include ruby.h", "ruby-3.1.0"),
        library("Python", C, "python3", "-include Python.h", "python3.11"),
        library("OpenCV", CPP, "opencv4", "", "opencv4"),
        library("GTK", C, "gtk+-3.0", "-include gtk/gtk.h", "gtk-3.0"),
        library("VTK", CPP, "", "-I/usr/include/vtk-9.1", "vtk-9.1"));
  }

  private static Corpus library(
      String name, List<Compiler> compilers, String modules, String more, String... folders) {
    List<String> words = new ArrayList<>(words(more));
    if (Stream.of(folders).map(INCLUDE::resolve).anyMatch(Files::exists)) {
      words.addAll(pkgConfig(modules));
    }
    return new Corpus(
        name,
        compilers,
        Stream.of(folders).map(INCLUDE::resolve).toList(),
        ANY_DEPTH,
        Optional.empty(),
        BuildOptions.of(words));
  }

  private static List<String> pkgConfig(String modules) {
    if (modules.isEmpty()) {
      return List.of();
    }
    List<String> command = new ArrayList<>(List.of("pkg-config", "--cflags"));
    command.addAll(words(modules));
    Compiler.Run run = Compiler.run(command);
    if (run.exit() != 0) {
      throw new IllegalStateException(String.join("\n", run.output()));
    }
    return words(String.join(" ", run.output()));
  }

  private static List<String> words(String text) {
    return Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }
}
