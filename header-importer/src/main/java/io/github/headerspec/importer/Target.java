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
  /** 64-bit Linux. */
  X86_64_LINUX("x86_64-linux", DataModel.LP64),
  /** 64-bit Linux on Arm. */
  AARCH64_LINUX("aarch64-linux", DataModel.LP64_ARM),
  /** 32-bit Linux. */
  I686_LINUX("i686-linux", DataModel.ILP32);

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
