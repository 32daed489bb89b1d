package io.github.headerspec.importer;

import io.github.headerspec.importer.constant.DataModel;
import io.github.headerspec.spec.Keyword;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An ABI that the values of a header can hold for. */
public enum Target implements Keyword {
  /** 64-bit Windows as Microsoft's compiler sees it: plain enums are {@code int}. */
  X86_64_WINDOWS("x86_64-windows", DataModel.LLP64),
  /** 64-bit Windows as GNU compilers see it: enums without negative values are unsigned. */
  X86_64_WINDOWS_GNU("x86_64-windows-gnu", DataModel.LLP64_GNU),
  /** 32-bit Windows as Microsoft's compiler sees it. */
  I686_WINDOWS("i686-windows", DataModel.ILP32_WINDOWS),
  /** 64-bit Windows on Arm as Microsoft's compiler sees it. */
  AARCH64_WINDOWS("aarch64-windows", DataModel.LLP64),
  /** Linux on 64-bit x86. */
  X86_64_LINUX("x86_64-linux", DataModel.LP64),
  /** Linux on 64-bit Arm. */
  AARCH64_LINUX("aarch64-linux", DataModel.LP64_ARM),
  /** Linux on 32-bit x86. */
  I686_LINUX("i686-linux", DataModel.ILP32),
  /** Linux on 32-bit Arm, by the embedded ABI. */
  ARM_LINUX("arm-linux", DataModel.ILP32_ARM),
  /** Linux on 64-bit RISC-V. */
  RISCV64_LINUX("riscv64-linux", DataModel.LP64_UNSIGNED_CHAR),
  /** Linux on 64-bit Power, little endian. */
  PPC64LE_LINUX("ppc64le-linux", DataModel.LP64_UNSIGNED_CHAR),
  /** Linux on IBM Z. */
  S390X_LINUX("s390x-linux", DataModel.LP64_S390),
  /** Linux on 64-bit MIPS, little endian, by the ABI n64. */
  MIPS64EL_LINUX("mips64el-linux", DataModel.LP64),
  /** MacOS on 64-bit x86. */
  X86_64_MACOS("x86_64-macos", DataModel.LP64_MACOS),
  /** MacOS on Arm. */
  AARCH64_MACOS("aarch64-macos", DataModel.LP64_MACOS_ARM);

  private final String word;
  private final DataModel dataModel;

  Target(String word, DataModel dataModel) {
    this.word = word;
    this.dataModel = dataModel;
  }

  /**
   * The target that a word stands for.
   *
   * @param word the word in a spec
   * @return the target; empty if the word is not that of a target
   */
  public static Optional<Target> of(String word) {
    return Stream.of(values()).filter(target -> target.word.equals(word)).findFirst();
  }

  /**
   * The words of all targets.
   *
   * @return the words, in the order of the targets
   */
  public static List<String> words() {
    return Stream.of(values()).map(Target::word).toList();
  }

  @Override
  public String word() {
    return word;
  }

  /**
   * What is fixed about C's types and literals.
   *
   * @return the data model
   */
  public DataModel dataModel() {
    return dataModel;
  }

  /**
   * Whether it is Windows.
   *
   * @return {@code true} for all of Windows' ABIs
   */
  public boolean isWindows() {
    return word.contains("windows");
  }
}
