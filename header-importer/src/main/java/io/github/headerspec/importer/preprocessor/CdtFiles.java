package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.source.HeaderFile;
import io.github.headerspec.spec.FileFailure;
import io.github.headerspec.spec.RegularFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.cdt.core.dom.ast.IFileNomination;
import org.eclipse.cdt.core.index.IIndexFileLocation;
import org.eclipse.cdt.internal.core.parser.IMacroDictionary;
import org.eclipse.cdt.internal.core.parser.scanner.AbstractCharArray;
import org.eclipse.cdt.internal.core.parser.scanner.InternalFileContent;
import org.eclipse.cdt.internal.core.parser.scanner.InternalFileContentProvider;

/** Included files as CDT wants them. Each file is read once, also over many headers. */
public final class CdtFiles {

  /** Makes an access that has read nothing yet. */
  public CdtFiles() {}

  private final Map<String, Optional<Characters>> files = new HashMap<>();

  /** The reasons, by the paths. */
  private final Map<String, String> unreadable = new TreeMap<>();

  /**
   * Access for one header.
   *
   * @param before what was read before the header
   * @return a provider that remembers what was included
   */
  public Provider forOneHeader(Included before) {
    return new Provider(before);
  }

  /**
   * Whether a file has a word, or something longer with the word in it.
   *
   * @param path the file
   * @param word the word
   * @return {@code false} if there is no such file, too
   */
  public boolean mentions(String path, String word) {
    return read(path).filter(text -> new String(text.characters).contains(word)).isPresent();
  }

  /**
   * The files that were included.
   *
   * @param paths all of them
   * @param once those that say by a pragma that they are not to be included again
   */
  public record Included(Set<String> paths, Map<String, IFileNomination> once) {

    /** Nothing was included. */
    public static final Included NOTHING = new Included(Set.of(), Map.of());
  }

  /**
   * A text that is at hand.
   *
   * @param path the path it has for includes
   * @param text the text
   * @return the text as CDT wants it
   */
  static InternalFileContent content(String path, String text) {
    return new InternalFileContent(path, new Characters(text.toCharArray()), 0, 0, 0);
  }

  /**
   * Whether there is a file that can be read.
   *
   * @param path the file
   * @return {@code true} if it was read
   */
  public boolean exists(String path) {
    return read(path).isPresent();
  }

  private Optional<Characters> read(String path) {
    return files.computeIfAbsent(path, this::readFile);
  }

  /**
   * Why an included file was not read, although there is one.
   *
   * @param name its path, or its name as the header has it
   * @return the reason; empty if there is no such file
   */
  public Optional<String> whyNotRead(String name) {
    return unreadable.entrySet().stream()
        .filter(each -> each.getKey().equals(name) || each.getKey().endsWith("/" + name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Optional<Characters> readFile(String path) {
    try {
      byte[] bytes = RegularFile.read(Path.of(path), HeaderFile.MAX_BYTES + 1);
      if (bytes.length > HeaderFile.MAX_BYTES) {
        unreadable.put(path, "it is too large");
        return Optional.empty();
      }
      // Only ASCII means something to the preprocessor, so any superset of it will do.
      return Optional.of(
          new Characters(new String(bytes, StandardCharsets.ISO_8859_1).toCharArray()));
    } catch (NoSuchFileException | InvalidPathException absent) {
      return Optional.empty();
    } catch (IOException failure) {
      unreadable.put(path, FileFailure.reason(failure));
      return Optional.empty();
    }
  }

  /** Finds files for one header, and takes down which they are. */
  public final class Provider extends InternalFileContentProvider {

    private final Included before;
    private final Set<String> paths = new HashSet<>();
    private final Map<String, IFileNomination> once = new HashMap<>();

    private Provider(Included before) {
      this.before = before;
    }

    /**
     * The files that were included.
     *
     * @return those so far
     */
    public Included included() {
      return new Included(Set.copyOf(paths), Map.copyOf(once));
    }

    @Override
    public void resetForTranslationUnit() {
      super.resetForTranslationUnit();
      before.once().forEach(super::reportPragmaOnceSemantics);
    }

    @Override
    public void reportPragmaOnceSemantics(String path, IFileNomination nomination) {
      super.reportPragmaOnceSemantics(path, nomination);
      once.put(path, nomination);
    }

    @Override
    public boolean getInclusionExists(String path) {
      return read(path).isPresent();
    }

    @Override
    @SuppressWarnings("NullAway") // null is CDT's word for "no such file"
    public InternalFileContent getContentForInclusion(String path, IMacroDictionary macros) {
      Optional<Characters> text = read(path);
      if (paths.add(path)) {
        text.ifPresent(it -> CdtTokenLimit.admit(it.getLength()));
      }
      return text.map(it -> new InternalFileContent(path, it, 0, 0, 0)).orElse(null);
    }

    @Override
    @SuppressWarnings("NullAway") // there is no index
    public InternalFileContent getContentForInclusion(IIndexFileLocation location, String path) {
      return null;
    }
  }

  /** CDT's own class computes a hash of the whole text at every inclusion. */
  private static final class Characters extends AbstractCharArray {

    private final char[] characters;

    Characters(char[] characters) {
      this.characters = characters;
    }

    @Override
    public int tryGetLength() {
      return characters.length;
    }

    @Override
    public int getLength() {
      return characters.length;
    }

    @Override
    public boolean isValidOffset(int offset) {
      return offset < characters.length;
    }

    @Override
    public long getContentsHash() {
      return 0;
    }

    @Override
    public char get(int offset) {
      return characters[offset];
    }

    @Override
    public void arraycopy(int offset, char[] destination, int destinationOffset, int length) {
      System.arraycopy(characters, offset, destination, destinationOffset, length);
    }

    @Override
    public boolean hasError() {
      return false;
    }
  }
}
