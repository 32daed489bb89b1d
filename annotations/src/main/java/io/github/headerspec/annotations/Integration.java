package io.github.headerspec.annotations;

/**
 * A library that the generated types are to work with. For each enum, one more class is generated;
 * the enum itself needs no library.
 */
public enum Integration {

  /**
   * <a href="https://github.com/java-native-access/jna">JNA</a>: a {@code TypeConverter} for
   * structures, parameters, results and callbacks, named after the enum with {@code Jna} at its
   * end. Needs {@code net.java.dev.jna:jna}.
   */
  JNA,

  /**
   * The foreign function and memory API of Java 22: a layout, access to memory, and method handles
   * for parameters and results, in a class named after the enum with {@code Ffm} at its end. Needs
   * no library, but compilation for Java 22 or newer.
   */
  FFM,

  /**
   * <a href="https://github.com/FasterXML/jackson-databind">Jackson 2</a>: a module that writes and
   * reads JSON by number or by native name, in a class named after the enum with {@code Jackson} at
   * its end. Needs {@code com.fasterxml.jackson.core:jackson-databind}.
   */
  JACKSON
}
