/**
 * A consumer of generated bindings. All requirements are static, that is, for the compiler only:
 * the program starts without them. Only {@code NativeMemory} needs JNA.
 */
module io.github.headerspec.example {
  requires static io.github.headerspec.annotations;
  requires static io.github.headerspec.specs;
  requires static com.sun.jna;

  // JNA fills the fields of the structure.
  exports io.github.headerspec.example.jna to
      com.sun.jna;
}
