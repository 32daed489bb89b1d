package io.github.headerspec.cli;

import io.github.headerspec.importer.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Does what the commands do, with small files, so that Java can archive the classes they need. The
 * script {@code bin/headerspec} starts it.
 */
final class Rehearsal {

  private static final String INCLUDED =
      """
      #pragma once
      #define LIGHT_BIT(n) (1 << (n))
      typedef unsigned int LIGHT_MASK;
      """;

  private static final String HEADER =
      """
      #include "bits.h"
      #include <not_there.h>
      #ifndef LIGHT_API
      #define LIGHT_API extern
      #else
      #undef LIGHT_SOUND
      #endif
      struct light_lamp { LIGHT_MASK mask; long long power[2]; };
      LIGHT_API int light_show(struct light_lamp *lamp, const char *text);
      /** What the light shows. */
      typedef enum _LIGHT {
        LIGHT_RED,   /**< Stop. */
        LIGHT_GREEN = LIGHT_BIT(4),
        LIGHT_MAX = 0x7fffffff
      } LIGHT, *PLIGHT;
      enum light_flags { LIGHT_FLAG_A = 0x1, LIGHT_FLAG_B = 0x2, LIGHT_FLAG_ALL = 'A' | 3u };
      #define LIGHT_E_FAILED ((int)0x80042301L)
      #if defined(LIGHT_WITH_SOUND) && LIGHT_WITH_SOUND > 1
      typedef enum { SOUND_LOUD } SOUND;
      #endif
      """;

  private static final String CHANGED =
      HEADER.replace("LIGHT_GREEN = LIGHT_BIT(4)", "LIGHT_AMBER, LIGHT_GREEN = LIGHT_BIT(5)");

  /** The same on all machines. */
  private static final Machine MACHINE = new Machine("Linux", "amd64");

  private Rehearsal() {}

  /**
   * Runs the commands, and ends with code 0 unless a file cannot be written.
   *
   * @param args an existing folder for the files
   */
  public static void main(String[] args) throws IOException {
    CommandContext real = CommandContext.ofProcess();
    run(new CommandContext(Path.of(args[0]), real.out(), real.err(), false, MACHINE));
  }

  /** Returns how the commands ended. */
  static List<Integer> run(CommandContext context) throws IOException {
    Path folder = context.folder();
    Path include = Files.createDirectories(folder.resolve("include"));
    Files.writeString(include.resolve("bits.h"), INCLUDED);
    Files.writeString(folder.resolve("light.h"), HEADER);
    Files.writeString(folder.resolve("bad.yaml"), "headerspec: 1\nenmus: []\n");
    List<Integer> codes = new ArrayList<>();
    String derive = "derive light.h -I include --macros LIGHT_E_*=LightError -o ";
    String check = "check light.yaml --header light.h -I include";
    for (String line :
        List.of(
            derive + "light.yaml",
            derive + "old.yaml",
            check,
            check + " --format json",
            "--help")) {
      codes.add(command(line, context));
    }
    Files.writeString(folder.resolve("light.h"), CHANGED);
    for (String line :
        List.of(
            check,
            derive + "light.yaml --dry-run",
            derive + "light.yaml",
            "check light.yaml",
            "check bad.yaml",
            "diff old.yaml light.yaml",
            "asserts light.yaml -o asserts.c",
            "explain HS301",
            "chekc")) {
      codes.add(command(line, context));
    }
    return codes;
  }

  private static int command(String line, CommandContext context) {
    return Headerspec.run(List.of(line.split(" ")), context);
  }
}
