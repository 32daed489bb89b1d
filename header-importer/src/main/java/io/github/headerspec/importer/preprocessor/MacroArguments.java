package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of one use of a macro.
 *
 * @param lists the tokens of each argument, one list a parameter
 * @param variadicLeftOut whether there is no argument for {@code ...}, not even an empty one
 * @param close the parenthesis that ends them
 */
record MacroArguments(List<List<Token>> lists, boolean variadicLeftOut, Token close) {

  /**
   * Distributes arguments over the parameters of a macro.
   *
   * @param macro the macro
   * @param found the arguments as commas separate them, at least one; those for {@code ...} are one
   * @param close the parenthesis that ends them
   * @return the arguments; those that are missing are empty
   */
  static MacroArguments of(Macro macro, List<List<Token>> found, Token close) {
    List<List<Token>> lists = new ArrayList<>(found);
    boolean none = lists.size() == 1 && lists.get(0).isEmpty();
    boolean leftOut =
        macro.isVariadic()
            && (lists.size() < macro.parameters() || (none && macro.parameters() == 1));
    while (lists.size() < macro.parameters()) {
      lists.add(List.of());
    }
    return new MacroArguments(lists, leftOut, close);
  }

  /** Whether a macro can be used with so many arguments. */
  static boolean fit(Macro macro, List<List<Token>> found) {
    int count = found.size();
    boolean none = count == 1 && found.get(0).isEmpty();
    if (count == macro.parameters() || (none && macro.parameters() == 0)) {
      return true;
    }
    return macro.isVariadic() && count == macro.parameters() - 1;
  }
}
