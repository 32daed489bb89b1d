/**
 * A consumer of generated bindings. Both requirements are static, that is, for the compiler only:
 * the program starts without them.
 */
module io.github.headerspec.example {
  requires static io.github.headerspec.annotations;
  requires static io.github.headerspec.specs;
}
