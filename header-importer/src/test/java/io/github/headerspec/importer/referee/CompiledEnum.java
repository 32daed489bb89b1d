package io.github.headerspec.importer.referee;

import io.github.headerspec.spec.IntegerType;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * An enum as a compiler sees it.
 *
 * @param names its tag and the typedefs that name it, in the order of the debugging information
 * @param file the path of the file that declares it
 * @param line where in the file
 * @param type the type that its values are stored as
 * @param enumerators the value of each enumerator, in order
 */
public record CompiledEnum(
    List<String> names,
    String file,
    int line,
    IntegerType type,
    Map<String, BigInteger> enumerators) {}
