/**
 * Reads, checks, edits and compares specs: what one C header says about its enums. And tells
 * whether generated code is still what they say.
 */
module io.github.headerspec.spec {
  // For what Java allows as a name.
  requires java.compiler;
  requires org.snakeyaml.engine;

  exports io.github.headerspec.assertions;
  exports io.github.headerspec.compare;
  exports io.github.headerspec.edit;
  exports io.github.headerspec.generated;
  exports io.github.headerspec.diagnostic;
  exports io.github.headerspec.io;
  exports io.github.headerspec.read;
  exports io.github.headerspec.spec;
}
