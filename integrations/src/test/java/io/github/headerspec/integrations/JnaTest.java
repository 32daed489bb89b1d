package io.github.headerspec.integrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Callback;
import com.sun.jna.DefaultTypeMapper;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.TypeMapper;
import io.github.headerspec.integrations.numbers.Bits16;
import io.github.headerspec.integrations.numbers.Bits16Jna;
import io.github.headerspec.integrations.numbers.Bits32;
import io.github.headerspec.integrations.numbers.Bits32Jna;
import io.github.headerspec.integrations.numbers.Bits64;
import io.github.headerspec.integrations.numbers.Bits64Jna;
import io.github.headerspec.integrations.numbers.Bits8;
import io.github.headerspec.integrations.numbers.Bits8Jna;
import io.github.headerspec.integrations.numbers.Int16;
import io.github.headerspec.integrations.numbers.Int16Jna;
import io.github.headerspec.integrations.numbers.Int16Value;
import io.github.headerspec.integrations.numbers.Int32;
import io.github.headerspec.integrations.numbers.Int32Jna;
import io.github.headerspec.integrations.numbers.Int32Value;
import io.github.headerspec.integrations.numbers.Int64;
import io.github.headerspec.integrations.numbers.Int64Jna;
import io.github.headerspec.integrations.numbers.Int64Value;
import io.github.headerspec.integrations.numbers.Int8;
import io.github.headerspec.integrations.numbers.Int8Jna;
import io.github.headerspec.integrations.numbers.Int8Value;
import io.github.headerspec.integrations.numbers.Strict;
import io.github.headerspec.integrations.numbers.StrictJna;
import io.github.headerspec.integrations.numbers.Uint16;
import io.github.headerspec.integrations.numbers.Uint16Jna;
import io.github.headerspec.integrations.numbers.Uint16Value;
import io.github.headerspec.integrations.numbers.Uint32;
import io.github.headerspec.integrations.numbers.Uint32Jna;
import io.github.headerspec.integrations.numbers.Uint32Value;
import io.github.headerspec.integrations.numbers.Uint64;
import io.github.headerspec.integrations.numbers.Uint64Jna;
import io.github.headerspec.integrations.numbers.Uint64Value;
import io.github.headerspec.integrations.numbers.Uint8;
import io.github.headerspec.integrations.numbers.Uint8Jna;
import io.github.headerspec.integrations.numbers.Uint8Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The converters for JNA, between Java and compiled C. */
class JnaTest {

  @TempDir(cleanup = CleanupMode.NEVER)
  static Path folder;

  private static NativeLibrary library;
  private static Map<String, Object> options;

  /**
   * The C library as people declare it. Callbacks take the type mapper of the library around them.
   */
  interface Numbers extends Library {
    /** What C does with a value of 8 bits. */
    interface Uint8Callback extends Callback {
      Uint8Value call(Uint8Value value);
    }

    /** What C does with flags of 64 bits. */
    interface Bits64Callback extends Callback {
      Bits64.Mask call(Bits64.Mask value);
    }

    /** What C does with a value of 32 bits that must be known. */
    interface StrictCallback extends Callback {
      Strict call(Strict value);
    }

    Uint8Value call_uint8(Uint8Callback callback, Uint8Value value);

    Bits64.Mask call_uint64(Bits64Callback callback, Bits64.Mask value);

    Strict call_int32(StrictCallback callback, Strict value);

    Strict echo_int32(Strict value);

    int size_of_numbers();

    void complement(NumbersStructure numbers);
  }

  /** The C struct of the library. */
  @FieldOrder({
    "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "bits8", "bits16",
    "bits32", "bits64"
  })
  public static class NumbersStructure extends Structure {
    public Int8Value int8;
    public Uint8Value uint8;
    public Int16Value int16;
    public Uint16Value uint16;
    public Int32Value int32;
    public Uint32Value uint32;
    public Int64Value int64;
    public Uint64Value uint64;
    public Bits8.Mask bits8;
    public Bits16.Mask bits16;
    public Bits32.Mask bits32;
    public Bits64.Mask bits64;

    @SuppressWarnings("NullAway.Init")
    NumbersStructure() {
      super(mapper());
    }
  }

  /** The library with methods that are bound directly. */
  static final class Direct {
    static native Uint16Value echo_uint16(Uint16Value value);

    static native Bits32.Mask echo_uint32(Bits32.Mask value);

    private Direct() {}
  }

  @BeforeAll
  static void compile() throws Exception {
    options = Map.of(Library.OPTION_TYPE_MAPPER, mapper());
    library = NativeLibrary.getInstance(NumbersLibrary.compile(folder).toString(), options);
  }

  private static TypeMapper mapper() {
    DefaultTypeMapper mapper = new DefaultTypeMapper();
    Int8Jna.addTo(mapper);
    Uint8Jna.addTo(mapper);
    Int16Jna.addTo(mapper);
    Uint16Jna.addTo(mapper);
    Int32Jna.addTo(mapper);
    Uint32Jna.addTo(mapper);
    Int64Jna.addTo(mapper);
    Uint64Jna.addTo(mapper);
    Bits8Jna.addTo(mapper);
    Bits16Jna.addTo(mapper);
    Bits32Jna.addTo(mapper);
    Bits64Jna.addTo(mapper);
    StrictJna.addTo(mapper);
    return mapper;
  }

  private static Numbers numbers() {
    return Native.load(folder.resolve("libnumbers.so").toString(), Numbers.class, options);
  }

  static Stream<Arguments> values() {
    return Stream.of(
        values("int8", Int8Value.class, Int8.values(), Int8Value.of(-7), Int8Value.of(100)),
        values("uint8", Uint8Value.class, Uint8.values(), Uint8Value.of(254), Uint8Value.of(1)),
        values("int16", Int16Value.class, Int16.values(), Int16Value.of(-300)),
        values("uint16", Uint16Value.class, Uint16.values(), Uint16Value.of(65534)),
        values("int32", Int32Value.class, Int32.values(), Int32Value.of(-100_000)),
        values("uint32", Uint32Value.class, Uint32.values(), Uint32Value.of(-2)),
        values("int64", Int64Value.class, Int64.values(), Int64Value.of(-5_000_000_000L)),
        values("uint64", Uint64Value.class, Uint64.values(), Uint64Value.of(-2L)),
        values("int32", Strict.class, Strict.values()),
        values("uint8", Bits8.Mask.class, masks(Bits8.Mask.of(0xFF), Bits8.Mask.of(0x91))),
        values("uint16", Bits16.Mask.class, masks(Bits16.Mask.of(0xFFFF), Bits16.Mask.of(0x8101))),
        values("uint32", Bits32.Mask.class, masks(Bits32.Mask.of(-1), Bits32.Mask.of(0x80000101))),
        values("uint64", Bits64.Mask.class, masks(Bits64.Mask.of(-1L), Bits64.Mask.of(1L << 40))),
        values("uint8", Bits8.class, Bits8.values()),
        values("uint64", Bits64.class, Bits64.values()));
  }

  private static Arguments values(String type, Class<?> declared, Object[] known, Object... more) {
    List<Object> values = new ArrayList<>(List.of(known));
    values.addAll(List.of(more));
    return Arguments.of(type, declared, values);
  }

  private static Object[] masks(Object... masks) {
    return masks;
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("values")
  void whatGoesInAsAParameterComesOutAsAResult(String type, Class<?> declared, List<?> values) {
    for (Object value : values) {
      assertThat(
              library.getFunction("echo_" + type).invoke(declared, new Object[] {value}, options))
          .isEqualTo(value);
    }
  }

  @Test
  void callbacksGetAndGiveValues() {
    List<Object> seen = new ArrayList<>();
    Uint8Value unknown = Uint8Value.of(200);
    assertThat(
            numbers()
                .call_uint8(
                    value -> {
                      seen.add(value);
                      return Uint8.GREATEST;
                    },
                    unknown))
        .isEqualTo(Uint8.GREATEST);
    Bits64.Mask mask = Bits64.Mask.of(Bits64.LAST, Bits64.FIRST);
    assertThat(
            numbers()
                .call_uint64(
                    value -> {
                      seen.add(value);
                      return value.with(Bits64.SECOND);
                    },
                    mask))
        .isEqualTo(mask.with(Bits64.SECOND));
    assertThat(
            numbers()
                .call_int32(
                    value -> {
                      seen.add(value);
                      return Strict.FOUR;
                    },
                    Strict.TWO))
        .isEqualTo(Strict.FOUR);
    assertThat(seen).containsExactly(unknown, mask, Strict.TWO);
  }

  @Test
  void aStructureHasTheSizeOfTheStructInC() {
    assertThat(new NumbersStructure().size()).isEqualTo(numbers().size_of_numbers());
  }

  @Test
  void aStructureThatNobodyFilledIsZero() {
    NumbersStructure structure = new NumbersStructure();
    structure.write();
    assertThat(structure.getPointer().getByteArray(0, structure.size())).containsOnly(0);
  }

  @Test
  void nativeCodeChangesAStructure() {
    NumbersStructure structure = new NumbersStructure();
    structure.int8 = Int8.GREATEST;
    structure.uint8 = Uint8.ZERO;
    structure.int16 = Int16Value.of(299);
    structure.uint16 = Uint16Value.of(1);
    structure.int32 = Int32.ZERO;
    structure.uint32 = Uint32.MIDDLE;
    structure.int64 = Int64.LEAST;
    structure.uint64 = Uint64Value.of(5);
    structure.bits8 = Bits8.Mask.of(0x7F);
    structure.bits16 = Bits16.Mask.of(0xFFFC);
    structure.bits32 = Bits32.Mask.of(0xF);
    structure.bits64 = Bits64.Mask.of(0);
    numbers().complement(structure);
    assertThat(structure.int8).isEqualTo(Int8.LEAST);
    assertThat(structure.uint8).isEqualTo(Uint8.GREATEST);
    assertThat(structure.int16).isEqualTo(Int16Value.of(-300));
    assertThat(structure.uint16).isEqualTo(Uint16Value.of(65534));
    assertThat(structure.int32).isEqualTo(Int32.MINUS_ONE);
    assertThat(structure.uint32).isEqualTo(Uint32Value.of(0x7FFFFFFF));
    assertThat(structure.int64).isEqualTo(Int64.GREATEST);
    assertThat(structure.uint64).isEqualTo(Uint64Value.of(~5L));
    assertThat(structure.bits8).isEqualTo(Bits8.Mask.of(Bits8.LAST));
    assertThat(structure.bits16).isEqualTo(Bits16.Mask.of(Bits16.FIRST, Bits16.SECOND));
    assertThat(structure.bits32.unknownBits()).isEqualTo(0x7FFFFFF0);
    assertThat(structure.bits64.bits()).isEqualTo(-1L);
  }

  @Test
  void methodsCanBeBoundDirectly() {
    Native.register(Direct.class, library);
    assertThat(Direct.echo_uint16(Uint16Value.of(40000))).isEqualTo(Uint16Value.of(40000));
    assertThat(Direct.echo_uint32(Bits32.Mask.of(0x80000010)))
        .isEqualTo(Bits32.Mask.of(0x80000010));
  }

  @Test
  void anUnknownValueIsRefusedWhereTheEnumIsDeclared() {
    assertThatThrownBy(
            () ->
                library
                    .getFunction("echo_int32")
                    .invoke(Strict.class, new Object[] {Int32Value.of(3)}, options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 (0x00000003) is no STRICT");
  }

  @Test
  void aValueThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> numbers().call_uint8(value -> value, Uint8Value.of(256)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("256 does not fit into uint8");
    assertThatThrownBy(
            () ->
                library
                    .getFunction("echo_int16")
                    .invoke(Int16.class, new Object[] {Int16Value.of(40000)}, options))
        .hasMessage("40000 does not fit into int16");
  }
}
