package io.github.headerspec.cli;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.importer.Machine;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where the command runs: its folder, streams and terminal.
 *
 * @param folder what relative paths are relative to; the empty path is the process's own folder,
 *     and shows paths as they were typed
 * @param out for results
 * @param err for complaints and progress
 * @param terminal whether a person watches
 * @param machine what it runs on
 */
record CommandContext(
    Path folder, PrintStream out, PrintStream err, boolean terminal, Machine machine) {

  static CommandContext ofProcess() {
    return new CommandContext(Path.of(""), System.out, System.err, isTerminal(), Machine.current());
  }

  /** Reports why the command could not do its work. */
  void complain(Diagnostic diagnostic) {
    err.print(diagnostic.render() + "\n");
    err.flush();
  }

  /** Prints text for machines, which do not ask for the encoding of the terminal. */
  void outBytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    out.flush();
  }

  /** A view of a stream that leaves the encoding to the stream. */
  static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(
        new Writer() {
          @Override
          public void write(char[] characters, int from, int length) {
            stream.print(new String(characters, from, length));
          }

          @Override
          public void flush() {
            stream.flush();
          }

          @Override
          public void close() {
            stream.flush();
          }
        },
        true);
  }

  @SuppressWarnings("SystemConsoleNull") // What JDK 22 changed is dealt with below.
  private static boolean isTerminal() {
    Object console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // Since JDK 22 there is a console even if it is no terminal, and this method to tell.
      return (boolean) console.getClass().getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException older) {
      return true;
    }
  }
}
