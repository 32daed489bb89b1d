/** A consumer of generated bindings with classes for libraries, in a module of its own. */
module io.github.headerspec.integrations {
  requires static io.github.headerspec.annotations;
  requires com.fasterxml.jackson.databind;
  requires com.sun.jna;

  exports io.github.headerspec.integrations.numbers;
}
