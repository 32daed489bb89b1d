package io.github.headerspec.importer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.headerspec.importer.source.HeaderFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Recognizes headers that are for Windows only: those of the Windows SDK, of mingw-w64, and those
 * that include them whatever the system.
 */
public final class WindowsHeader {

  /** What only these headers have, also within conditions. */
  private static final Pattern GENERATED_FROM_IDL =
      Pattern.compile("__REQUIRED_RPCNDR_H_VERSION__|COM_NO_WINDOWS_H");

  private static final Pattern DIRECTIVE =
      Pattern.compile("(?m)^[ \\t]*#[ \\t]*(\\w+)[ \\t]*(.*)$");

  private static final Pattern INCLUDED = Pattern.compile("[<\"]([^>\"]+)[>\"].*");

  private static final Set<String> OF_WINDOWS =
      Set.of(
          "windows.h",
          "windef.h",
          "minwindef.h",
          "winnt.h",
          "winbase.h",
          "winapifamily.h",
          "sdkddkver.h",
          "ntdef.h",
          "wdm.h",
          "ntddk.h",
          "ole2.h",
          "objbase.h",
          "unknwn.h",
          "wtypes.h",
          "_mingw.h",
          "_mingw_unicode.h");

  private WindowsHeader() {}

  /**
   * Whether a header is for Windows only.
   *
   * @param header the file
   * @return {@code false} also if it cannot be read
   */
  public static boolean is(Path header) {
    Path path = header.toAbsolutePath().normalize();
    return isInSdk(path) || (Files.isRegularFile(path) && isForWindows(textOf(path)));
  }

  private static boolean isInSdk(Path path) {
    return StreamSupport.stream(path.spliterator(), false)
        .map(part -> part.toString().toLowerCase(Locale.ROOT))
        .anyMatch(part -> part.equals("windows kits") || part.contains("mingw"));
  }

  private static String textOf(Path path) {
    try {
      return Files.size(path) > HeaderFile.MAX_BYTES ? "" : Files.readString(path, ISO_8859_1);
    } catch (IOException notReadable) {
      // Whoever reads the header next reports it.
      return "";
    }
  }

  /**
   * Whether a header's text is for Windows only.
   *
   * @param text the text
   * @return {@code true} if it needs Windows' headers under every condition
   */
  static boolean isForWindows(String text) {
    if (GENERATED_FROM_IDL.matcher(text).find()) {
      return true;
    }
    List<Matcher> directives =
        DIRECTIVE.matcher(text).results().map(it -> matcher(it.group())).toList();
    // For each open condition: does it only guard against a second inclusion?
    Deque<Boolean> guards = new ArrayDeque<>();
    for (int i = 0; i < directives.size(); i++) {
      Matcher directive = directives.get(i);
      boolean always = guards.stream().allMatch(guard -> guard);
      switch (directive.group(1)) {
        case "if", "ifdef", "ifndef" -> {
          if (always && directive.group(2).contains("WINAPI_FAMILY_PARTITION")) {
            return true;
          }
          guards.push(isGuard(directives, i));
        }
        case "elif", "else", "elifdef", "elifndef" -> {
          guards.poll();
          guards.push(false);
        }
        case "endif" -> guards.poll();
        case "include" -> {
          Matcher name = INCLUDED.matcher(directive.group(2));
          if (always
              && name.matches()
              && OF_WINDOWS.contains(name.group(1).toLowerCase(Locale.ROOT))) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private static Matcher matcher(String line) {
    Matcher matcher = DIRECTIVE.matcher(line);
    matcher.find();
    return matcher;
  }

  private static boolean isGuard(List<Matcher> directives, int i) {
    if (!directives.get(i).group(1).equals("ifndef") || i + 1 == directives.size()) {
      return false;
    }
    Matcher next = directives.get(i + 1);
    return next.group(1).equals("define")
        && word(next.group(2)).equals(word(directives.get(i).group(2)));
  }

  private static String word(String text) {
    return text.strip().split("\\W", 2)[0];
  }
}
