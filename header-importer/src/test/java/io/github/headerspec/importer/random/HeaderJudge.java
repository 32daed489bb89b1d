package io.github.headerspec.importer.random;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.importer.HeaderImport;
import io.github.headerspec.importer.HeaderImporter;
import io.github.headerspec.importer.ImportRequest;
import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import io.github.headerspec.importer.referee.CompiledEnum;
import io.github.headerspec.importer.referee.Compiler;
import io.github.headerspec.importer.referee.DebuggingInformation;
import io.github.headerspec.importer.referee.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a random header and lets a compiler, which reads it as well, judge. */
final class HeaderJudge {

  private static final int MAX_ATTEMPTS = 12;

  private static final Pattern ERROR =
      Pattern.compile("(header[0-9]*\\.hp*|main\\.c):([0-9]+):.*(error|note): .*");

  private final Compiler compiler;
  private final boolean cpp;
  private final Path root;
  private final List<Path> includeFolders;
  private final HeaderImporter importer = new HeaderImporter();
  private Path folder;
  private int headers;

  /**
   * Prepares for headers.
   *
   * @param compiler the compiler
   * @param folder where files can be written
   */
  HeaderJudge(Compiler compiler, Path folder) {
    this.compiler = compiler;
    this.cpp = compiler.language() == Language.CPP;
    this.root = folder;
    this.folder = folder;
    this.includeFolders = compiler.includeFolders();
  }

  /** What came out for a header without the pieces that the compiler rejects. */
  Optional<Trial> judge(RandomHeader header) throws IOException {
    // The importer keeps what it has read: each header has a folder, and each attempt a name.
    folder = Files.createDirectories(root.resolve("header" + ++headers));
    for (Map.Entry<String, String> file : header.files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    for (int attempt = 0; attempt < MAX_ATTEMPTS && !header.pieces().isEmpty(); attempt++) {
      Path path = folder.resolve("header" + attempt + (cpp ? ".hpp" : ".h"));
      Files.writeString(path, header.text());
      if (attempt == 0) {
        // What compilers reject must do no harm either.
        read(path);
      }
      Compiler.Run run = compile(header, path);
      if (run.exit() == 0) {
        return Optional.of(compare(path));
      }
      rejected(header, run).forEach(header::remove);
    }
    return Optional.empty();
  }

  private Compiler.Run compile(RandomHeader header, Path path) throws IOException {
    Path main = folder.resolve("main.c");
    Files.writeString(main, header.main(path.getFileName().toString(), cpp));
    // In version 5, Clang has forms that objdump reads in another way than those of GCC.
    String debugging = compiler.name().startsWith("CLANG") ? "-gdwarf-4" : "-gdwarf-5";
    List<String> arguments =
        new ArrayList<>(
            List.of("-w", debugging, "-fno-eliminate-unused-debug-types", "-c", main.toString()));
    if (cpp) {
      arguments.add("-fno-access-control");
    }
    arguments.addAll(List.of("-o", object().toString()));
    return compiler.run(arguments.toArray(String[]::new));
  }

  private Path object() {
    return folder.resolve("main.o");
  }

  /** The pieces that a compiler has something against, or half of all if it does not say which. */
  private static Set<Piece> rejected(RandomHeader header, Compiler.Run run) {
    Set<Piece> rejected = new LinkedHashSet<>();
    List<Piece> users =
        header.pieces().stream()
            .flatMap(piece -> piece.witnesses().stream().map(witness -> piece))
            .toList();
    for (String message : run.errors()) {
      Matcher error = ERROR.matcher(message);
      if (error.find()) {
        int line = Integer.parseInt(error.group(2));
        if (!error.group(1).equals("main.c")) {
          header.pieceAt(line).forEach(rejected::add);
        } else if (line >= 2 && line - 2 < users.size()) {
          rejected.add(users.get(line - 2));
        }
      }
    }
    if (rejected.isEmpty()) {
      rejected.addAll(header.pieces().subList(header.pieces().size() / 2, header.pieces().size()));
    }
    return rejected;
  }

  private Trial compare(Path path) throws IOException {
    List<CompiledEnum> compiled =
        DebuggingInformation.read(object()).stream()
            .filter(it -> Path.of(it.file()).getFileName().equals(path.getFileName()))
            .toList();
    Checked<HeaderImport> read = read(path);
    return read.value()
        .map(it -> Trial.compare(path, compiled, it))
        .orElseGet(() -> Trial.unread(path, compiled, read.diagnostics()));
  }

  private Checked<HeaderImport> read(Path path) {
    return importer.readNext(
        new ImportRequest(
            path,
            includeFolders,
            List.of(),
            List.of(),
            compiler.target(),
            List.of(),
            List.of(),
            List.of()));
  }
}
