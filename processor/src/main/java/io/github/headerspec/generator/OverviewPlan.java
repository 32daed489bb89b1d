package io.github.headerspec.generator;

import io.github.headerspec.spec.SpecFormat;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The class whose Javadoc shows all enums of a header.
 *
 * @param typeName its simple name
 * @param javadoc its documentation
 */
record OverviewPlan(String typeName, String javadoc) {

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");
  private static final String SUFFIX = "Overview";
  private static final String BEFORE_DIGITS = "Spec";

  /** The name of the class for a spec: {@code vsmgmt.yaml} has {@code VsmgmtOverview}. */
  static String typeNameOf(String specPath) {
    String file = specPath.substring(specPath.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
    String name =
        WORD.matcher(file)
            .results()
            .map(MatchResult::group)
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining("", "", SUFFIX));
    int tooLong = name.length() + BEFORE_DIGITS.length() - SpecFormat.MAX_NAME_LENGTH;
    String end = name.substring(Math.max(0, tooLong));
    return Character.isDigit(end.charAt(0)) ? BEFORE_DIGITS + end : end;
  }
}
