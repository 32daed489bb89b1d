package io.github.headerspec.importer.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs a compiler, without a shell. This is the only class that starts a program ({@code
 * SecurityTest}); which one, the command line or the build says.
 *
 * @param program the program, and the words that come before all others
 * @param folder what relative paths on its command line are relative to
 * @param timeLimit how long one run may take
 * @param maxBytes how much one run may print, to each stream
 */
record CompilerProcess(List<String> program, Path folder, Duration timeLimit, int maxBytes) {

  /** What the readers get to finish after the program has ended. */
  private static final long GRACE_MILLIS = 2_000;

  /** Java reports a signal as an exit code above this one. */
  private static final int SIGNALS = 128;

  private static final int MAX_SIGNAL = 64;

  private static final Pattern ERROR_NUMBER = Pattern.compile("error[=:] ?(\\d+)");

  /**
   * How a run ended.
   *
   * @param exitCode the exit code
   * @param out what it printed to the standard output
   * @param err what it printed to the standard error
   */
  record Run(int exitCode, String out, String err) {

    boolean succeeded() {
      return exitCode == 0;
    }

    /** In words, if it did not succeed. */
    String failure() {
      return exitCode > SIGNALS && exitCode <= SIGNALS + MAX_SIGNAL
          ? "it was ended by signal " + (exitCode - SIGNALS)
          : "it ended with exit code " + exitCode;
    }
  }

  /** A run without a result. The message says why. */
  static final class FailedException extends Exception {
    private static final long serialVersionUID = 1L;

    FailedException(String message) {
      super(message);
    }
  }

  /**
   * Runs the compiler.
   *
   * @param arguments its arguments
   * @param input what it gets on the standard input
   * @return how it ended
   * @throws FailedException if it cannot be started, takes too long or prints too much
   */
  Run run(List<String> arguments, String input) throws FailedException {
    List<String> command = new ArrayList<>(program);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    // Messages are searched for words, so they must not be in the user's language.
    builder.environment().put("LC_ALL", "C");
    builder.environment().remove("LANGUAGE");
    Process process;
    try {
      process = builder.start();
    } catch (IOException failure) {
      throw new FailedException(reason(failure));
    }
    try {
      return finish(process, input);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stop);
    } finally {
      destroy(process);
    }
  }

  private Run finish(Process process, String input) throws FailedException, InterruptedException {
    AtomicBoolean tooMuch = new AtomicBoolean();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    // A pipe holds little: whoever waits for one stream only may wait for ever.
    Thread writer = start(() -> write(process.getOutputStream(), input));
    Thread outReader = start(() -> read(process, process.getInputStream(), out, tooMuch));
    Thread errReader = start(() -> read(process, process.getErrorStream(), err, tooMuch));
    boolean ended = process.waitFor(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
    if (!ended) {
      destroy(process);
      throw new FailedException("it did not end within " + timeLimit.toSeconds() + " seconds");
    }
    outReader.join(GRACE_MILLIS);
    errReader.join(GRACE_MILLIS);
    writer.join(GRACE_MILLIS);
    if (tooMuch.get()) {
      throw new FailedException("it printed more than " + (maxBytes >> 20) + " MiB");
    }
    if (outReader.isAlive() || errReader.isAlive()) {
      throw new FailedException("a program that it started still has its output open");
    }
    return new Run(process.exitValue(), out.toString(UTF_8), err.toString(UTF_8));
  }

  private static Thread start(Runnable work) {
    Thread thread = new Thread(work, "headerspec-compiler");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void write(OutputStream to, String input) {
    try (to) {
      to.write(input.getBytes(UTF_8));
    } catch (IOException closed) {
      // A program need not read its input: whether it did its work, its exit code says.
    }
  }

  private void read(
      Process process, InputStream from, ByteArrayOutputStream to, AtomicBoolean tooMuch) {
    byte[] buffer = new byte[1 << 14];
    try {
      for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
        if (to.size() + length > maxBytes) {
          tooMuch.set(true);
          destroy(process);
          return;
        }
        to.write(buffer, 0, length);
      }
    } catch (IOException closed) {
      // The program was destroyed: the reason for that is the one to report.
    }
  }

  private static void destroy(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Java's message repeats the command line, and differs between releases. */
  private static String reason(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    Matcher number = ERROR_NUMBER.matcher(message);
    return switch (number.find() ? number.group(1) : "") {
      case "2" -> "there is no such program";
      case "13" -> "it may not be executed";
      case "8", "193" -> "it is not a program";
      default -> message;
    };
  }
}
