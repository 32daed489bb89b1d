package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.source.IdentifierTable;
import io.github.headerspec.importer.source.Inclusion;
import io.github.headerspec.importer.source.SourceBuffer;
import io.github.headerspec.io.FileFailure;
import io.github.headerspec.io.RegularFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds and reads included files. Each file is read once, also over many headers and under several
 * paths. Several threads may use it.
 */
public final class HeaderSearch {

  /** The index of the folder of a file that was not found in an include folder. */
  static final int NO_FOLDER = -1;

  private final int maxBytes;
  private final Map<String, Optional<SourceBuffer>> byPath = new ConcurrentHashMap<>();
  private final Map<Object, SourceBuffer> byKey = new ConcurrentHashMap<>();
  private final IdentifierTable identifiers = new IdentifierTable();
  private final BuiltInHeaders builtIn = new BuiltInHeaders();
  private final Map<String, String> unreadable = new ConcurrentHashMap<>();

  /**
   * A search that has found nothing yet.
   *
   * @param maxBytes the length of the longest file that is read
   */
  public HeaderSearch(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * The identifiers of all files.
   *
   * @return the one table of a run
   */
  public IdentifierTable identifiers() {
    return identifiers;
  }

  /**
   * A file that was found.
   *
   * @param file the file
   * @param path the path under which it was found
   * @param folder the index of the include folder it is in; {@link #NO_FOLDER} if it is in none
   */
  record Found(SourceBuffer file, String path, int folder) {}

  /**
   * Finds the file that an include names.
   *
   * @param name its name
   * @param quoted whether it is in quotation marks, so that the folder of the including file comes
   *     first
   * @param from the file that includes it
   * @param next whether only the folders after the one of that file are meant
   * @param folders the include folders, in order
   * @return the file; empty if there is none
   */
  Optional<Found> find(
      String name, boolean quoted, Inclusion from, boolean next, List<String> folders) {
    if (isAbsolute(name)) {
      return found(name, NO_FOLDER);
    }
    // In a file that nothing includes, "next" means nothing.
    boolean after = next && from.depth() > 0;
    if (quoted && !after) {
      Optional<Found> beside = found(folder(from.path()) + name, NO_FOLDER);
      if (beside.isPresent()) {
        return beside;
      }
    }
    for (int i = after ? from.folder() + 1 : 0; i < folders.size(); i++) {
      Optional<Found> inFolder = found(folders.get(i) + "/" + name, i);
      if (inFolder.isPresent()) {
        return inFolder;
      }
    }
    return after && from.folder() >= folders.size()
        ? Optional.empty()
        : builtIn.find(name).map(file -> new Found(file, file.path(), folders.size()));
  }

  private Optional<Found> found(String path, int folder) {
    return open(path).map(file -> new Found(file, path, folder));
  }

  private static boolean isAbsolute(String name) {
    return name.startsWith("/") || name.matches("[A-Za-z]:[/\\\\].*");
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /**
   * Reads a file, or takes it from memory.
   *
   * @param path its path
   * @return the file; empty if there is none that can be read
   */
  public Optional<SourceBuffer> open(String path) {
    Optional<SourceBuffer> known = byPath.get(path);
    return known == null ? byPath.computeIfAbsent(path, this::read) : known;
  }

  /**
   * Takes a file that was read already.
   *
   * @param path its path
   * @param bytes its bytes
   * @return the file; the same as before if it has been read before
   * @throws IOException if there is no such file any more
   */
  public SourceBuffer add(String path, byte[] bytes) throws IOException {
    SourceBuffer added = new SourceBuffer(path, bytes);
    SourceBuffer earlier = byKey.putIfAbsent(key(Path.of(path)), added);
    return earlier == null ? added : earlier;
  }

  /**
   * Why a file was not read, although there is one.
   *
   * @param name its path, or its name as the header has it
   * @return the reason; empty if there is no such file
   */
  public Optional<String> whyNotRead(String name) {
    return unreadable.entrySet().stream()
        .filter(each -> each.getKey().equals(name) || each.getKey().endsWith("/" + name))
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Optional<SourceBuffer> read(String name) {
    try {
      Path path = Path.of(name);
      Object key = key(path);
      SourceBuffer known = byKey.get(key);
      if (known != null) {
        return Optional.of(known);
      }
      byte[] bytes = RegularFile.read(path, maxBytes + 1);
      if (bytes.length > maxBytes) {
        unreadable.put(name, "it is too large");
        return Optional.empty();
      }
      SourceBuffer read = new SourceBuffer(name, bytes);
      SourceBuffer earlier = byKey.putIfAbsent(key, read);
      return Optional.of(earlier == null ? read : earlier);
    } catch (NoSuchFileException | InvalidPathException absent) {
      return Optional.empty();
    } catch (IOException failure) {
      unreadable.put(name, FileFailure.reason(failure));
      return Optional.empty();
    }
  }

  /** What is the same for all paths of one file. */
  private static Object key(Path path) throws IOException {
    Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    return key == null ? path.toRealPath() : key;
  }
}
