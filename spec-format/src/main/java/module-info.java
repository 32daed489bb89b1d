/** The spec format: reading and checking of spec files, and the diagnostics about them. */
module io.github.headerspec.spec {
  requires org.snakeyaml.engine;

  exports io.github.headerspec.spec;
}
