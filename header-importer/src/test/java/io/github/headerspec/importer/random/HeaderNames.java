package io.github.headerspec.importer.random;

import java.util.ArrayList;
import java.util.List;

/** The names of a header: none is given twice, and those that later pieces can use are known. */
final class HeaderNames {

  private final List<String> constants = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final List<String> macros = new ArrayList<>();
  private int count;

  /** A name that nothing has. */
  String fresh(char letter) {
    return letter + "" + ++count;
  }

  void addConstant(String name) {
    constants.add(name);
  }

  void addType(String spelling) {
    types.add(spelling);
  }

  void addMacro(String name) {
    macros.add(name);
  }

  List<String> constants() {
    return constants;
  }

  List<String> types() {
    return types;
  }

  List<String> macros() {
    return macros;
  }
}
