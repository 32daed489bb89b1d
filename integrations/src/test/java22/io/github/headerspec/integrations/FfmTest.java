package io.github.headerspec.integrations;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.headerspec.integrations.ffm.Bits16;
import io.github.headerspec.integrations.ffm.Bits16Ffm;
import io.github.headerspec.integrations.ffm.Bits32;
import io.github.headerspec.integrations.ffm.Bits32Ffm;
import io.github.headerspec.integrations.ffm.Bits64;
import io.github.headerspec.integrations.ffm.Bits64Ffm;
import io.github.headerspec.integrations.ffm.Bits8;
import io.github.headerspec.integrations.ffm.Bits8Ffm;
import io.github.headerspec.integrations.ffm.Int16;
import io.github.headerspec.integrations.ffm.Int16Ffm;
import io.github.headerspec.integrations.ffm.Int16Value;
import io.github.headerspec.integrations.ffm.Int32;
import io.github.headerspec.integrations.ffm.Int32Ffm;
import io.github.headerspec.integrations.ffm.Int32Value;
import io.github.headerspec.integrations.ffm.Int64;
import io.github.headerspec.integrations.ffm.Int64Ffm;
import io.github.headerspec.integrations.ffm.Int64Value;
import io.github.headerspec.integrations.ffm.Int8;
import io.github.headerspec.integrations.ffm.Int8Ffm;
import io.github.headerspec.integrations.ffm.Int8Value;
import io.github.headerspec.integrations.ffm.Strict;
import io.github.headerspec.integrations.ffm.StrictFfm;
import io.github.headerspec.integrations.ffm.Uint16;
import io.github.headerspec.integrations.ffm.Uint16Ffm;
import io.github.headerspec.integrations.ffm.Uint16Value;
import io.github.headerspec.integrations.ffm.Uint32;
import io.github.headerspec.integrations.ffm.Uint32Ffm;
import io.github.headerspec.integrations.ffm.Uint32Value;
import io.github.headerspec.integrations.ffm.Uint64;
import io.github.headerspec.integrations.ffm.Uint64Ffm;
import io.github.headerspec.integrations.ffm.Uint64Value;
import io.github.headerspec.integrations.ffm.Uint8;
import io.github.headerspec.integrations.ffm.Uint8Ffm;
import io.github.headerspec.integrations.ffm.Uint8Value;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The classes for the foreign function and memory API, between Java and compiled C. */
@SuppressWarnings("restricted")
class FfmTest {

  private static final Linker LINKER = Linker.nativeLinker();

  /** As tools that read headers declare it: with plain numbers. */
  private static final StructLayout NUMBERS =
      MemoryLayout.structLayout(
          Int8Ffm.LAYOUT.withName("int8"),
          Uint8Ffm.LAYOUT.withName("uint8"),
          Int16Ffm.LAYOUT.withName("int16"),
          Uint16Ffm.LAYOUT.withName("uint16"),
          MemoryLayout.paddingLayout(2),
          Int32Ffm.LAYOUT.withName("int32"),
          Uint32Ffm.LAYOUT.withName("uint32"),
          Int64Ffm.LAYOUT.withName("int64"),
          Uint64Ffm.LAYOUT.withName("uint64"),
          Bits8Ffm.LAYOUT.withName("bits8"),
          MemoryLayout.paddingLayout(1),
          Bits16Ffm.LAYOUT.withName("bits16"),
          Bits32Ffm.LAYOUT.withName("bits32"),
          Bits64Ffm.LAYOUT.withName("bits64"));

  @TempDir static Path folder;

  private static SymbolLookup library;

  @BeforeAll
  static void compile() throws Exception {
    library = SymbolLookup.libraryLookup(NumbersLibrary.compile(folder), Arena.global());
  }

  /** A form of an enum, with what there is for it. */
  private static Arguments form(
      String type,
      ValueLayout layout,
      MethodHandle fromNative,
      MethodHandle toNative,
      Object[] known,
      Object... more) {
    List<Object> values = new ArrayList<>(List.of(known));
    values.addAll(List.of(more));
    return Arguments.of(type, layout, fromNative, toNative, values);
  }

  static Stream<Arguments> forms() {
    return Stream.of(
        form(
            "int8",
            Int8Ffm.LAYOUT,
            Int8Ffm.VALUE_FROM_NATIVE,
            Int8Ffm.VALUE_TO_NATIVE,
            Int8.values(),
            Int8Value.of(-7)),
        form(
            "uint8",
            Uint8Ffm.LAYOUT,
            Uint8Ffm.VALUE_FROM_NATIVE,
            Uint8Ffm.VALUE_TO_NATIVE,
            Uint8.values(),
            Uint8Value.of(254)),
        form(
            "int16",
            Int16Ffm.LAYOUT,
            Int16Ffm.VALUE_FROM_NATIVE,
            Int16Ffm.VALUE_TO_NATIVE,
            Int16.values(),
            Int16Value.of(-300)),
        form(
            "uint16",
            Uint16Ffm.LAYOUT,
            Uint16Ffm.VALUE_FROM_NATIVE,
            Uint16Ffm.VALUE_TO_NATIVE,
            Uint16.values(),
            Uint16Value.of(65534)),
        form(
            "int32",
            Int32Ffm.LAYOUT,
            Int32Ffm.VALUE_FROM_NATIVE,
            Int32Ffm.VALUE_TO_NATIVE,
            Int32.values(),
            Int32Value.of(-100_000)),
        form(
            "uint32",
            Uint32Ffm.LAYOUT,
            Uint32Ffm.VALUE_FROM_NATIVE,
            Uint32Ffm.VALUE_TO_NATIVE,
            Uint32.values(),
            Uint32Value.of(-2)),
        form(
            "int64",
            Int64Ffm.LAYOUT,
            Int64Ffm.VALUE_FROM_NATIVE,
            Int64Ffm.VALUE_TO_NATIVE,
            Int64.values(),
            Int64Value.of(-5_000_000_000L)),
        form(
            "uint64",
            Uint64Ffm.LAYOUT,
            Uint64Ffm.VALUE_FROM_NATIVE,
            Uint64Ffm.VALUE_TO_NATIVE,
            Uint64.values(),
            Uint64Value.of(-2L)),
        form(
            "uint8",
            Bits8Ffm.LAYOUT,
            Bits8Ffm.MASK_FROM_NATIVE,
            Bits8Ffm.MASK_TO_NATIVE,
            new Object[] {Bits8.Mask.of(0xFF), Bits8.Mask.of(0x91)}),
        form(
            "uint16",
            Bits16Ffm.LAYOUT,
            Bits16Ffm.MASK_FROM_NATIVE,
            Bits16Ffm.MASK_TO_NATIVE,
            new Object[] {Bits16.Mask.of(0xFFFF), Bits16.Mask.of(0x8101)}),
        form(
            "uint32",
            Bits32Ffm.LAYOUT,
            Bits32Ffm.MASK_FROM_NATIVE,
            Bits32Ffm.MASK_TO_NATIVE,
            new Object[] {Bits32.Mask.of(-1), Bits32.Mask.of(0x80000101)}),
        form(
            "uint64",
            Bits64Ffm.LAYOUT,
            Bits64Ffm.MASK_FROM_NATIVE,
            Bits64Ffm.MASK_TO_NATIVE,
            new Object[] {Bits64.Mask.of(-1L), Bits64.Mask.of(1L << 40)}),
        form(
            "int32", StrictFfm.LAYOUT, StrictFfm.FROM_NATIVE, StrictFfm.TO_NATIVE, Strict.values()),
        form("uint8", Bits8Ffm.LAYOUT, Bits8Ffm.FROM_NATIVE, Bits8Ffm.TO_NATIVE, Bits8.values()));
  }

  private static MethodHandle downcall(String name, FunctionDescriptor descriptor) {
    return LINKER.downcallHandle(library.find(name).orElseThrow(), descriptor);
  }

  @ParameterizedTest(name = "{0} {1} {4}")
  @MethodSource("forms")
  void whatGoesInAsAParameterComesOutAsAResult(
      String type,
      ValueLayout layout,
      MethodHandle fromNative,
      MethodHandle toNative,
      List<?> values)
      throws Throwable {
    MethodHandle echo = downcall("echo_" + type, FunctionDescriptor.of(layout, layout));
    MethodHandle typed =
        MethodHandles.filterArguments(
            MethodHandles.filterReturnValue(echo, fromNative), 0, toNative);
    for (Object value : values) {
      assertThat(typed.invoke(value)).isEqualTo(value);
    }
  }

  /** Called by C. */
  static Uint8Value greatest(List<Object> seen, Uint8Value value) {
    seen.add(value);
    return Uint8.GREATEST;
  }

  @Test
  void callbacksGetAndGiveValues() throws Throwable {
    List<Object> seen = new ArrayList<>();
    MethodHandle greatest =
        MethodHandles.lookup()
            .findStatic(
                FfmTest.class,
                "greatest",
                MethodType.methodType(Uint8Value.class, List.class, Uint8Value.class))
            .bindTo(seen);
    MethodHandle callback =
        MethodHandles.filterArguments(
            MethodHandles.filterReturnValue(greatest, Uint8Ffm.VALUE_TO_NATIVE),
            0,
            Uint8Ffm.VALUE_FROM_NATIVE);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment stub =
          LINKER.upcallStub(
              callback, FunctionDescriptor.of(Uint8Ffm.LAYOUT, Uint8Ffm.LAYOUT), arena);
      MethodHandle call =
          downcall(
              "call_uint8",
              FunctionDescriptor.of(Uint8Ffm.LAYOUT, ValueLayout.ADDRESS, Uint8Ffm.LAYOUT));
      byte result = (byte) call.invoke(stub, Uint8Ffm.toNative(Uint8Value.of(200)));
      assertThat(Uint8Ffm.valueFromNative(result)).isEqualTo(Uint8.GREATEST);
    }
    assertThat(seen).containsExactly(Uint8Value.of(200));
  }

  @Test
  void nativeCodeChangesAStruct() throws Throwable {
    assertThat(
            (long)
                downcall("size_of_numbers", FunctionDescriptor.of(ValueLayout.JAVA_LONG)).invoke())
        .isEqualTo(NUMBERS.byteSize());
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment numbers = arena.allocate(NUMBERS);
      Int8Ffm.set(numbers, offset("int8"), Int8.GREATEST);
      Uint8Ffm.set(numbers, offset("uint8"), Uint8Value.of(1));
      Int16Ffm.set(numbers, offset("int16"), Int16Value.of(299));
      Uint16Ffm.set(numbers, offset("uint16"), Uint16.GREATEST);
      Int32Ffm.set(numbers, offset("int32"), Int32.ZERO);
      Uint32Ffm.set(numbers, offset("uint32"), Uint32.MIDDLE);
      Int64Ffm.set(numbers, offset("int64"), Int64.LEAST);
      Uint64Ffm.set(numbers, offset("uint64"), Uint64Value.of(5));
      Bits8Ffm.set(numbers, offset("bits8"), Bits8.LAST);
      Bits16Ffm.set(numbers, offset("bits16"), Bits16.Mask.of(0xFFFC));
      Bits32Ffm.set(numbers, offset("bits32"), Bits32.Mask.of(0xF));
      Bits64Ffm.set(numbers, offset("bits64"), Bits64.Mask.of(0));
      downcall("complement", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS)).invoke(numbers);
      assertThat(Int8Ffm.get(numbers, offset("int8"))).isEqualTo(Int8.LEAST);
      assertThat(Uint8Ffm.getValue(numbers, offset("uint8"))).isEqualTo(Uint8Value.of(254));
      assertThat(Int16Ffm.getValue(numbers, offset("int16"))).isEqualTo(Int16Value.of(-300));
      assertThat(Uint16Ffm.get(numbers, offset("uint16"))).isEqualTo(Uint16.ZERO);
      assertThat(Int32Ffm.getValue(numbers, offset("int32"))).isEqualTo(Int32.MINUS_ONE);
      assertThat(Uint32Ffm.getValue(numbers, offset("uint32")))
          .isEqualTo(Uint32Value.of(0x7FFFFFFF));
      assertThat(Int64Ffm.get(numbers, offset("int64"))).isEqualTo(Int64.GREATEST);
      assertThat(Uint64Ffm.getValue(numbers, offset("uint64"))).isEqualTo(Uint64Value.of(~5L));
      assertThat(Bits8Ffm.getMask(numbers, offset("bits8")).bits()).isEqualTo(0x7F);
      assertThat(Bits16Ffm.getMask(numbers, offset("bits16")))
          .isEqualTo(Bits16.Mask.of(Bits16.FIRST, Bits16.SECOND));
      assertThat(Bits32Ffm.getMask(numbers, offset("bits32")).unknownBits()).isEqualTo(0x7FFFFFF0);
      assertThat(Bits64Ffm.getMask(numbers, offset("bits64")).bits()).isEqualTo(-1L);
    }
  }

  private static long offset(String member) {
    return NUMBERS.byteOffset(PathElement.groupElement(member));
  }

  /** What jextract makes of the struct: an accessor for each member, with the plain number. */
  private static final class JextractNumbers {
    private static final ValueLayout.OfInt UINT32 =
        (ValueLayout.OfInt) NUMBERS.select(PathElement.groupElement("uint32"));
    private static final long OFFSET = NUMBERS.byteOffset(PathElement.groupElement("uint32"));

    static int uint32(MemorySegment struct) {
      return struct.get(UINT32, OFFSET);
    }

    static void uint32(MemorySegment struct, int value) {
      struct.set(UINT32, OFFSET, value);
    }
  }

  @Test
  void theAccessorsOfJextractTakeAndGiveTheSameNumbers() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment numbers = arena.allocate(NUMBERS);
      JextractNumbers.uint32(numbers, Uint32Ffm.toNative(Uint32.MIDDLE));
      assertThat(Uint32Ffm.get(numbers, offset("uint32"))).isEqualTo(Uint32.MIDDLE);
      Uint32Ffm.set(numbers, offset("uint32"), Uint32Value.of(77));
      assertThat(Uint32Ffm.valueFromNative(JextractNumbers.uint32(numbers)))
          .isEqualTo(Uint32Value.of(77));
    }
  }

  @Test
  void aVarHandleCanBeFiltered() {
    VarHandle plain = NUMBERS.varHandle(PathElement.groupElement("bits32"));
    VarHandle typed =
        MethodHandles.filterValue(plain, Bits32Ffm.MASK_TO_NATIVE, Bits32Ffm.MASK_FROM_NATIVE);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment numbers = arena.allocate(NUMBERS);
      typed.set(numbers, 0L, Bits32.Mask.of(Bits32.FIRST, Bits32.LAST));
      assertThat((Bits32.Mask) typed.get(numbers, 0L)).isEqualTo(Bits32.Mask.of(0x80000001));
    }
  }

  @Test
  void memoryNeedNotBeAligned() {
    MemorySegment packed = MemorySegment.ofArray(new byte[9]);
    Uint64Ffm.set(packed, 1, Uint64.GREATEST);
    assertThat(packed.get(JAVA_BYTE, 0)).isZero();
    assertThat(Uint64Ffm.get(packed, 1)).isEqualTo(Uint64.GREATEST);
  }

  @Test
  void anUnknownValueIsRefusedWhereTheEnumIsMeant() {
    MemorySegment memory = MemorySegment.ofArray(new int[] {3});
    assertThatThrownBy(() -> StrictFfm.get(memory, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 (0x00000003) is no STRICT");
  }

  @Test
  void aValueThatDoesNotFitIsRefused() {
    MemorySegment memory = MemorySegment.ofArray(new byte[1]);
    assertThatThrownBy(() -> Int8Ffm.set(memory, 0, Int8Value.of(128)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("128 does not fit into int8");
    assertThatThrownBy(() -> Bits8Ffm.set(memory, 0, Bits8.Mask.of(0x100)))
        .hasMessage("256 does not fit into uint8");
  }
}
