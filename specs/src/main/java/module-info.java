/**
 * Specs of native headers, ready to be used, and the JSON Schema of the spec format: all of them
 * data, in {@code headerspec/}.
 *
 * <p>The specs are read by the compiler only. A module that generates code from them therefore
 * needs {@code requires static io.github.headerspec.specs} and nothing at run time.
 */
module io.github.headerspec.specs {}
