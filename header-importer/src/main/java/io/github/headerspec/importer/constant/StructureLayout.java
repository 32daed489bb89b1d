package io.github.headerspec.importer.constant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Lays out structures and unions: by the rules of System V for Linux and macOS, and by those of
 * Microsoft, which differ in bit-fields and are known here without them.
 */
public final class StructureLayout {

  /**
   * A member.
   *
   * @param name its name; empty for an unnamed bit-field or for a structure within this one
   * @param type its type
   * @param width of how many bits it is, if it is a bit-field
   * @param packed whether it is aligned at one byte only
   * @param alignment at how many bytes it is aligned at least; 1 if nothing is said
   */
  public record Field(
      Optional<String> name, Type type, OptionalInt width, boolean packed, long alignment) {}

  /**
   * What is said about the structure as a whole.
   *
   * @param union whether it is a union
   * @param packed whether it has GNU's attribute {@code packed}
   * @param pack the value of {@code #pragma pack}; empty if there is none
   * @param alignment at how many bytes it is aligned at least; 1 if nothing is said
   */
  public record Options(boolean union, boolean packed, OptionalLong pack, long alignment) {}

  private final Options options;
  private final DataModel model;
  private final Map<String, Layout.Member> members = new HashMap<>();

  /** Where the next member can begin, and the end of the longest member so far. */
  private long bits;

  private long end;
  private long alignment;
  private boolean certain = true;

  private StructureLayout(Options options, DataModel model) {
    this.options = options;
    this.model = model;
    this.alignment = options.alignment();
  }

  /**
   * Lays out a structure.
   *
   * @param fields its members, in order
   * @param options what is said about the whole
   * @param model the target's types
   * @param cpp whether it is C++
   * @return the layout; empty if it is not certain
   */
  public static Optional<Layout> of(
      List<Field> fields, Options options, DataModel model, boolean cpp) {
    StructureLayout layout = new StructureLayout(options, model);
    // Whether bit-fields without a name make a structure longer depends on the target.
    if (!fields.isEmpty() && isUnnamedBitField(fields.get(fields.size() - 1))) {
      return Optional.empty();
    }
    boolean attributes = options.packed() || options.alignment() > 1;
    if (attributes && model.microsoft()) {
      return Optional.empty();
    }
    for (int i = 0; i < fields.size() && layout.certain; i++) {
      layout.add(fields.get(i), i == fields.size() - 1 && i > 0);
    }
    return layout.certain ? layout.finish(fields.isEmpty(), cpp) : Optional.empty();
  }

  private static boolean isUnnamedBitField(Field field) {
    return field.width().isPresent() && field.name().isEmpty();
  }

  private Optional<Layout> finish(boolean empty, boolean cpp) {
    if (empty && !cpp && model.microsoft()) {
      return Optional.empty();
    }
    long bytes = empty && cpp ? 1 : (end + 7) / 8;
    if (bytes == 0 && model.microsoft()) {
      return Optional.empty();
    }
    long size = up(bytes, alignment);
    return size > Sizes.MAX_SIZE
        ? Optional.empty()
        : Optional.of(new Layout(size, alignment, Map.copyOf(members)));
  }

  private void add(Field field, boolean last) {
    Type type = field.type();
    OptionalLong natural = Sizes.alignmentInStructure(type, model);
    OptionalLong size = size(type, last);
    boolean customised =
        type instanceof Type.Aligned || (field.alignment() > 1 && model.microsoft());
    boolean packed = options.packed() || field.packed();
    // How packing and alignment work together depends on the compiler.
    boolean clash = (customised || field.alignment() > 1) && (packed || options.pack().isPresent());
    if (natural.isEmpty() || size.isEmpty() || clash || (packed && options.pack().isPresent())) {
      certain = false;
      return;
    }
    if (field.width().isPresent()) {
      addBitField(field, size.getAsLong() * 8, natural.getAsLong() * 8, packed);
      return;
    }
    if ((packed || customised) && model.microsoft()) {
      certain = false;
      return;
    }
    long at = packed ? 1 : natural.getAsLong();
    if (options.pack().isPresent()) {
      at = Math.min(at, options.pack().getAsLong());
    }
    at = Math.max(at, field.alignment());
    alignment = Math.max(alignment, at);
    long offset = options.union() ? 0 : up((bits + 7) / 8, at);
    bits = (offset + size.getAsLong()) * 8;
    end = Math.max(end, bits);
    put(field, offset);
  }

  /** The size of a member; an array without bounds at the end has none. */
  private OptionalLong size(Type type, boolean last) {
    boolean flexible = type instanceof Type.Array array && array.count().isEmpty();
    return flexible && last && !options.union() ? OptionalLong.of(0) : Sizes.size(type, model);
  }

  /** Bit-fields as System V packs them: in a unit of their type, wherever it is aligned. */
  private void addBitField(Field field, long size, long natural, boolean packed) {
    int width = field.width().getAsInt();
    boolean integer =
        field.type() instanceof Type.Arithmetic || field.type() instanceof Type.Enumeration;
    if (model.microsoft()
        || model == DataModel.LLP64_GNU
        || options.pack().isPresent()
        || field.alignment() > 1
        || !integer
        || width > size
        || (field.name().isEmpty() && model.isArm())
        || (width == 0 && (packed || options.union()))) {
      certain = false;
      return;
    }
    if (options.union()) {
      bits = 0;
    }
    if (width == 0) {
      bits = up(bits, natural);
      return;
    }
    if (!packed && crosses(width, size, natural)) {
      bits = up(bits, natural);
    }
    if (field.name().isPresent()) {
      alignment = Math.max(alignment, packed ? 1 : natural / 8);
      field.name().ifPresent(it -> members.put(it, new Layout.Member(field.type(), 0, true)));
    }
    bits += width;
    end = Math.max(end, bits);
  }

  /** Whether a bit-field would lie in more units of its alignment than its type has. */
  private boolean crosses(int width, long size, long natural) {
    long units = (bits % natural + width + natural - 1) / natural;
    return units > size / natural;
  }

  private void put(Field field, long offset) {
    Layout.Member member = new Layout.Member(field.type(), offset, false);
    if (field.name().isPresent()) {
      certain &= members.put(field.name().get(), member) == null;
    } else if (field.type().plain() instanceof Type.Structure inner) {
      inner
          .layout()
          .members()
          .forEach(
              (name, each) ->
                  members.put(
                      name,
                      new Layout.Member(each.type(), offset + each.offset(), each.bitField())));
    } else {
      certain = false;
    }
  }

  private static long up(long value, long multiple) {
    return (value + multiple - 1) / multiple * multiple;
  }
}
