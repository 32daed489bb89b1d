package io.github.headerspec.importer.referee;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.headerspec.spec.IntegerType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The enums in the debugging information (DWARF) of an object file. Compilers write it themselves,
 * with every value: a witness that shares nothing with Headerspec.
 */
public final class DebuggingInformation {

  /** GCC has enums of 128 bits, for values from -1 to more than 2^63. */
  private static final int MAX_BYTES = 8;

  private static final Pattern FILE_ENTRY =
      Pattern.compile("  (\\d+)\\t(?:(\\d+)\\t)?(?:\\d+\\t\\d+\\t)?(?:\\(.*\\): )?(.*)");

  private static final Pattern ENTRY =
      Pattern.compile(" <[0-9a-f]+><([0-9a-f]+)>: Abbrev Number: \\d+ \\(DW_TAG_(\\w+)\\)");

  private static final Pattern ATTRIBUTE =
      Pattern.compile(" +<[0-9a-f]+> +DW_AT_(\\w+) *: (?:\\(indirect[^)]*\\): )?(.*)");

  /** One entry: what kind it is, and what is said about it. */
  private static final class Entry {
    private final String tag;
    private final Map<String, String> attributes = new HashMap<>();
    private final Map<String, BigInteger> enumerators = new LinkedHashMap<>();
    private final List<String> typedefs = new ArrayList<>();

    private Entry(String tag) {
      this.tag = tag;
    }
  }

  private static final byte[] ELF = {0x7F, 'E', 'L', 'F'};

  private final Map<Integer, String> folders = new HashMap<>();
  private final Map<Integer, String> files = new HashMap<>();
  private final Map<String, Entry> enums = new LinkedHashMap<>();
  private final List<Entry> typedefs = new ArrayList<>();
  private final Map<String, Entry> types = new HashMap<>();

  private Entry current = new Entry("");
  private Entry currentEnum = new Entry("");
  private boolean inFolders;

  private DebuggingInformation() {}

  /** All enums of an object file, in order. */
  public static List<CompiledEnum> read(Path object) throws IOException {
    DebuggingInformation information = new DebuggingInformation();
    Process process =
        new ProcessBuilder(command(object)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      lines.lines().forEach(information::line);
    }
    information.end();
    return information.enums();
  }

  /** Of two programs that print the same: one knows Windows' objects, one those of all machines. */
  private static List<String> command(Path object) throws IOException {
    byte[] start = new byte[ELF.length];
    try (InputStream file = Files.newInputStream(object)) {
      file.readNBytes(start, 0, start.length);
    }
    return Arrays.equals(start, ELF)
        ? List.of("readelf", "--debug-dump=rawline,info", object.toString())
        : List.of("objdump", "--dwarf=rawline,info", object.toString());
  }

  private void line(String line) {
    if (line.startsWith("    <")) {
      attribute(line);
    } else if (line.startsWith(" <")) {
      entry(line);
    } else if (line.startsWith(" The Directory Table")) {
      inFolders = true;
    } else if (line.startsWith(" The File Name Table")) {
      inFolders = false;
    } else if (line.startsWith("  ") && line.indexOf('\t') > 0) {
      fileEntry(line);
    }
  }

  private void fileEntry(String line) {
    Matcher parts = FILE_ENTRY.matcher(line);
    if (!parts.matches()) {
      return;
    }
    int index = Integer.parseInt(parts.group(1));
    if (inFolders) {
      folders.put(index, parts.group(3));
    } else if (parts.group(2) != null) {
      String folder = folders.getOrDefault(Integer.parseInt(parts.group(2)), "");
      files.put(index, folder + "/" + parts.group(3));
    }
  }

  private void entry(String line) {
    end();
    Matcher parts = ENTRY.matcher(line);
    if (!parts.matches()) {
      return;
    }
    current = new Entry(parts.group(2));
    if (current.tag.equals("enumeration_type")) {
      currentEnum = current;
      enums.put(parts.group(1), current);
    } else if (current.tag.equals("typedef")) {
      typedefs.add(current);
    }
    if (current.tag.matches("typedef|base_type|const_type|volatile_type")) {
      types.put(parts.group(1), current);
    }
  }

  /** The entry at hand has all its attributes. */
  private void end() {
    if (current.tag.equals("enumerator")) {
      currentEnum.enumerators.put(
          attribute(current, "name"), number(attribute(current, "const_value")));
    }
    current = new Entry("");
  }

  private void attribute(String line) {
    if (current.tag.isEmpty()) {
      return;
    }
    switch (current.tag) {
      case "enumeration_type",
          "enumerator",
          "typedef",
          "base_type",
          "const_type",
          "volatile_type" -> {
        Matcher parts = ATTRIBUTE.matcher(line);
        if (parts.matches()) {
          current.attributes.put(parts.group(1), parts.group(2).strip());
        }
      }
      default -> {}
    }
  }

  private List<CompiledEnum> enums() {
    for (Entry typedef : typedefs) {
      Entry named = enums.get(typeOf(typedef));
      if (named != null) {
        named.typedefs.add(attribute(typedef, "name"));
      }
    }
    return enums.values().stream()
        .filter(entry -> !entry.enumerators.isEmpty() && bytes(entry) <= MAX_BYTES)
        .map(this::compiled)
        .toList();
  }

  private CompiledEnum compiled(Entry entry) {
    List<String> names = new ArrayList<>();
    if (entry.attributes.containsKey("name")) {
      names.add(attribute(entry, "name"));
    }
    names.addAll(entry.typedefs);
    String file = files.get(number(attribute(entry, "decl_file")).intValueExact());
    if (file == null) {
      throw new IllegalStateException("an enum without a file: " + names);
    }
    return new CompiledEnum(
        names,
        file,
        number(attribute(entry, "decl_line")).intValueExact(),
        type(entry),
        entry.enumerators);
  }

  private static String typeOf(Entry entry) {
    return entry.attributes.getOrDefault("type", "").replaceAll("[<>]|0x", "");
  }

  /** GCC says it of the enum, Clang only of its underlying type. */
  private String encoding(Entry entry) {
    Entry type = entry;
    for (Entry next = entry; next != null; next = types.get(typeOf(type))) {
      type = next;
      if (type.attributes.containsKey("encoding")) {
        break;
      }
    }
    return attribute(type, "encoding");
  }

  private IntegerType type(Entry entry) {
    String encoding = encoding(entry);
    // GCC leaves an enum unsigned that was declared before it was defined with negative values.
    boolean signed =
        !encoding.matches(".*(unsigned|bool|unicode|UTF).*")
            || entry.enumerators.values().stream().anyMatch(value -> value.signum() < 0);
    return IntegerType.valueOf((signed ? "INT" : "UINT") + 8 * bytes(entry));
  }

  private static int bytes(Entry entry) {
    return number(attribute(entry, "byte_size")).intValueExact();
  }

  private static String attribute(Entry entry, String name) {
    String value = entry.attributes.get(name);
    if (value == null) {
      throw new IllegalStateException("no " + name + " in " + entry.tag + " " + entry.attributes);
    }
    return value;
  }

  private static BigInteger number(String text) {
    return text.startsWith("0x")
        ? new BigInteger(text.substring(2), 16)
        : new BigInteger(text.replaceFirst("\\s.*", ""));
  }
}
