package io.github.headerspec.benchmarks;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to load, verify and initialise a class, in a class loader of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 6,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"})
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 1, time = 1)
public class InitBenchmark {

  /** The generated enum, also with the type that keeps unknown values, and the hand-written one. */
  @Param({"plain.VssProtectionFault", "VssProtectionFault", "HandProtectionFault"})
  public String type = "";

  private Map<String, byte[]> classFiles = Map.of();

  /** For JMH. */
  public InitBenchmark() {}

  /**
   * Reads the class files once.
   *
   * @throws IOException if the class path has none
   */
  @Setup
  public void read() throws IOException {
    classFiles = ClassFiles.of(type);
  }

  /**
   * Initialises.
   *
   * @return the class
   * @throws ClassNotFoundException never
   */
  @Benchmark
  public Class<?> initialise() throws ClassNotFoundException {
    return Class.forName(ClassFiles.PACKAGE + type, true, new Fresh(classFiles));
  }

  /** Defines the classes anew that it has the files of. */
  private static final class Fresh extends ClassLoader {
    private final Map<String, byte[]> classFiles;

    Fresh(Map<String, byte[]> classFiles) {
      super(InitBenchmark.class.getClassLoader());
      this.classFiles = classFiles;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      byte[] file = classFiles.get(name);
      if (file == null) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? defineClass(name, file, 0, file.length) : loaded;
    }
  }
}
