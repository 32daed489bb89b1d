package io.github.headerspec.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.cdt.core.index.IIndexFileLocation;
import org.eclipse.cdt.internal.core.parser.IMacroDictionary;
import org.eclipse.cdt.internal.core.parser.scanner.AbstractCharArray;
import org.eclipse.cdt.internal.core.parser.scanner.InternalFileContent;
import org.eclipse.cdt.internal.core.parser.scanner.InternalFileContentProvider;

/** Included files as CDT wants them. Each file is read once, also over many headers. */
final class CdtFiles {

  private final Map<String, Optional<Characters>> files = new HashMap<>();

  /**
   * Access for one header.
   *
   * @return a provider that remembers what was included once only
   */
  InternalFileContentProvider forOneHeader() {
    return new Provider();
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

  boolean exists(String path) {
    return read(path).isPresent();
  }

  private Optional<Characters> read(String path) {
    return files.computeIfAbsent(path, CdtFiles::readFile);
  }

  private static Optional<Characters> readFile(String path) {
    Path file = Path.of(path);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      // Only ASCII means something to the preprocessor, so any superset of it will do.
      byte[] bytes = Files.readAllBytes(file);
      return Optional.of(
          new Characters(new String(bytes, StandardCharsets.ISO_8859_1).toCharArray()));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private final class Provider extends InternalFileContentProvider {

    @Override
    public boolean getInclusionExists(String path) {
      return read(path).isPresent();
    }

    @Override
    @SuppressWarnings("NullAway") // null is CDT's word for "no such file"
    public InternalFileContent getContentForInclusion(String path, IMacroDictionary macros) {
      return read(path).map(text -> new InternalFileContent(path, text, 0, 0, 0)).orElse(null);
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
