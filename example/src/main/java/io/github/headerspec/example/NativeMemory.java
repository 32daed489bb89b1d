package io.github.headerspec.example;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.github.headerspec.example.jna.VolumeProtectionStructure;
import java.io.PrintStream;
import java.util.HexFormat;
import java.util.List;

/**
 * The second program: a C struct in native memory, read by JNA and by the foreign function and
 * memory API, each with the types that were generated for it.
 */
public final class NativeMemory {

  /** As for the volumes D: and F: of {@link VolumeReport}: the second fault is in no header. */
  private static final List<String> STRUCTS =
      List.of(
          "01000000 01000000 0A000000 70000780 01000000 00000000",
          "01000000 FFFFFFFF 11000000 05400080 00000000 00000000");

  private static final int JAVA_WITH_FFM = 22;

  private NativeMemory() {}

  /**
   * Starts the program.
   *
   * @param args none
   */
  public static void main(String[] args) {
    print(System.out);
  }

  static void print(PrintStream out) {
    out.print("\nVSS_VOLUME_PROTECTION_INFO in native memory\n");
    for (String struct : STRUCTS) {
      byte[] bytes = HexFormat.of().parseHex(struct.replace(" ", ""));
      try (Memory memory = new Memory(bytes.length)) {
        memory.write(0, bytes, 0, bytes.length);
        out.print("\n%s\n".formatted(struct));
        out.print("    read by JNA: %s\n".formatted(readByJna(memory)));
        out.print("    read by FFM: %s\n".formatted(readByFfm(memory)));
      }
    }
  }

  private static String readByJna(Memory memory) {
    VolumeProtectionStructure info = new VolumeProtectionStructure(memory);
    return describe(info.level, info.offline, info.fault, info.failureStatus, info.unusedDiffArea);
  }

  /** By name, because the class is there only if this was compiled by a JDK that has the API. */
  private static String readByFfm(Memory memory) {
    try {
      long address = Pointer.nativeValue(memory);
      return Class.forName("io.github.headerspec.example.ffm.VolumeProtectionSegment")
          .getMethod("at", long.class)
          .invoke(null, address)
          .toString();
    } catch (ClassNotFoundException absent) {
      return "not compiled, which takes JDK %s or newer".formatted(JAVA_WITH_FFM);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The members of a struct for people, whoever read them.
   *
   * @param level a generated type's value
   * @param offline whether the volume is offline
   * @param fault a generated type's value
   * @param failureStatus the internal code behind the fault
   * @param unusedDiffArea whether there are diff areas that nobody uses
   * @return one line
   */
  public static String describe(
      Object level, boolean offline, Object fault, int failureStatus, boolean unusedDiffArea) {
    return "level %s, offline %s, fault %s, failure status 0x%08X, unused diff area %s"
        .formatted(level, offline, fault, failureStatus, unusedDiffArea);
  }
}
