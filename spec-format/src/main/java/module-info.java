/**
 * Reads, checks, edits and compares specs: what one C header says about its enums. Also reports
 * whether generated code is still what they say.
 *
 * <p>What is exported to everybody is the public API: {@code docs/publishing.md}.
 */
@SuppressWarnings("module") // The other modules of Headerspec are not there when this is compiled.
module io.github.headerspec.spec {
  // For what Java allows as a name.
  requires java.compiler;
  requires org.snakeyaml.engine;

  exports io.github.headerspec.diagnostic;
  exports io.github.headerspec.generated;
  exports io.github.headerspec.read;
  exports io.github.headerspec.spec;
  exports io.github.headerspec.assertions to
      io.github.headerspec.derive;
  exports io.github.headerspec.compare to
      io.github.headerspec.cli,
      io.github.headerspec.derive;
  exports io.github.headerspec.edit to
      io.github.headerspec.derive;
  exports io.github.headerspec.io to
      io.github.headerspec.cli,
      io.github.headerspec.derive,
      io.github.headerspec.importer,
      io.github.headerspec.maven,
      io.github.headerspec.processor;
}
