package io.github.headerspec.importer.page;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page says about one constant.
 *
 * @param name the constant
 * @param value its value as the page writes it
 * @param position where the page names it
 * @param text what the page says, as it is written there
 */
record PageField(String name, Optional<Located<String>> value, Position position, String text) {

  private static final Pattern TITLE = Pattern.compile("([A-Za-z_$][\\w$]*)(?:\\s*[:=]\\s*(.*))?");
  private static final Pattern LITERAL =
      Pattern.compile("\\(?\\s*(-?)(?:0[xX]([0-9a-fA-F]+)|(0|[1-9]\\d*))[uUlL]*\\s*\\)?");
  private static final int HEXADECIMAL = 16;

  /**
   * The fields of a page.
   *
   * @param page the page
   * @param constants the names of the enum's constants: only they tell a heading of a lower level
   *     that is a field of its own from one that is part of the text
   */
  static List<PageField> of(Page page, Set<String> constants) {
    List<PageField> fields = new ArrayList<>();
    boolean inside = false;
    for (PageSection section : page.sections()) {
      Matcher title = TITLE.matcher(section.title());
      boolean isName = title.matches();
      if (section.level() == 2) {
        inside = section.title().matches("(?:enum|struct)-fields");
      } else if (inside && isName && (section.level() == 3 || constants.contains(title.group(1)))) {
        fields.add(
            new PageField(
                title.group(1),
                Optional.ofNullable(title.group(2))
                    .filter(value -> !value.isBlank())
                    .map(value -> new Located<>(value.strip(), section.position())),
                section.position(),
                section.body()));
      } else if (inside && !fields.isEmpty()) {
        // A heading that names nothing belongs to the text before it.
        PageField last = fields.remove(fields.size() - 1);
        String text = last.text + "\n\n" + section.title() + "\n\n" + section.body();
        fields.add(new PageField(last.name, last.value, last.position, text));
      }
    }
    return fields;
  }

  /**
   * The number that a literal means; none for other expressions, and for octal, which people
   * misread.
   */
  static Optional<BigInteger> literal(String written) {
    Matcher literal = LITERAL.matcher(written);
    if (!literal.matches()) {
      return Optional.empty();
    }
    BigInteger magnitude =
        literal.group(2) == null
            ? new BigInteger(literal.group(3))
            : new BigInteger(literal.group(2), HEXADECIMAL);
    return Optional.of(literal.group(1).isEmpty() ? magnitude : magnitude.negate());
  }
}
