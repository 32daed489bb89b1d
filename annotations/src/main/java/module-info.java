/**
 * What a user of Headerspec writes. Needed by the compiler only: nothing here is read at run time.
 */
module io.github.headerspec.annotations {
  exports io.github.headerspec.annotations;
}
