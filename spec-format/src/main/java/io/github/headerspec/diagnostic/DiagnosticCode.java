package io.github.headerspec.diagnostic;

import io.github.headerspec.spec.SpecFormat;
import java.util.Locale;

/**
 * Every mistake that Headerspec tells people about, with its stable id. Each has a heading in
 * {@code docs/diagnostics.md} and a fixture with its whole text.
 *
 * <p>Ids are grouped: 1xx the file, 2xx the format, 3xx the facts, 4xx Java names, 5xx the
 * annotation and the compiler, 6xx the header, 7xx the command. An id is never used again for
 * something else.
 */
public enum DiagnosticCode {
  /** No file of that name at any place where specs are looked for. */
  SPEC_NOT_FOUND("HS101", "spec '%s' not found"),
  /** A path that is absolute or leaves the folder it is looked up in. */
  SPEC_PATH_REFUSED("HS102", "spec path '%s' is refused: %s"),
  /** The file exists and reading it failed. */
  SPEC_UNREADABLE("HS103", "cannot read the spec: %s"),
  /** More bytes than {@link SpecFormat#MAX_BYTES}. */
  SPEC_TOO_LARGE("HS104", "the spec is larger than %s bytes"),
  /** Bytes that are not UTF-8. */
  SPEC_NOT_UTF8("HS105", "the spec is not UTF-8: byte %s does not belong here"),
  /** A byte order mark at the beginning. */
  BYTE_ORDER_MARK("HS106", "the spec begins with a byte order mark"),
  /** A character that YAML does not allow in a text. */
  FORBIDDEN_CHARACTER("HS107", "character %s is not allowed in a spec"),
  /** No content at all. */
  SPEC_EMPTY("HS108", "the spec is empty"),
  /** A tab where YAML wants spaces. */
  TAB_CHARACTER("HS109", "a tab cannot be used here"),
  /** Not YAML. */
  YAML_SYNTAX("HS110", "not valid YAML: %s"),
  /** Nested deeper than {@link SpecFormat#MAX_DEPTH}. */
  TOO_DEEP("HS111", "nested deeper than %s levels"),
  /** An anchor, alias, tag or second document. */
  YAML_FEATURE("HS112", "%s cannot be used in a spec"),

  /** A format version that is newer than this Headerspec. */
  FORMAT_TOO_NEW(
      "HS201", "format version %s is newer than this Headerspec, which knows version %s"),
  /** A format version that never was. */
  FORMAT_UNKNOWN("HS202", "there is no format version '%s'"),
  /** A key that the format does not have at this place. */
  UNKNOWN_KEY("HS203", "unknown key '%s'"),
  /** The same key twice in one mapping. */
  DUPLICATE_KEY("HS204", "key '%s' is already given in line %s"),
  /** A key that must be there and is not. */
  MISSING_KEY("HS205", "key '%s' is missing"),
  /** A list where text is expected, and the like. */
  WRONG_TYPE("HS206", "%s is expected here, not %s"),
  /** A word that is not among those the format knows for the key. */
  UNKNOWN_WORD("HS207", "unknown value '%s' of '%s'"),
  /** A key without a value. */
  EMPTY_VALUE("HS208", "'%s' has no value"),
  /** More entries than the format allows. */
  TOO_MANY("HS209", "more than %s %s"),
  /** A link that is not an absolute http or https address. */
  INVALID_URL("HS210", "'%s' is not an http or https address"),
  /** Two keys of which one entry can have only one. */
  EXCLUSIVE_KEYS("HS211", "'%s' cannot be given beside '%s'"),

  /** A value that is not a C integer literal as the format takes it. */
  INVALID_INTEGER("HS301", "'%s' is not a valid integer"),
  /** A value that its type cannot hold. */
  VALUE_OUT_OF_RANGE("HS302", "%s does not fit in %s, which holds %s to %s"),
  /** A native name that is not a C identifier. */
  INVALID_NATIVE_NAME("HS303", "'%s' is not a C identifier"),
  /** The same native name twice. */
  DUPLICATE_NATIVE_NAME("HS304", "'%s' is already defined in line %s"),
  /** The same value twice without {@code alias-of}. */
  DUPLICATE_VALUE("HS305", "'%s' has the same value as '%s' in line %s: %s"),
  /** An {@code alias-of} that names no constant of the enum. */
  UNKNOWN_ALIAS_TARGET("HS306", "'%s' is not a constant of this enum"),
  /** An alias whose value is not that of the constant it names. */
  ALIAS_VALUE_DIFFERS("HS307", "alias '%s' is %s, but '%s' in line %s is %s"),
  /** Aliases that lead back to themselves. */
  ALIAS_CYCLE("HS308", "alias '%s' leads back to itself"),
  /** A constant with the name of a retired one. */
  RETIRED_NAME("HS309", "'%s' was retired in line %s and its name must not be used again"),
  /** A constant with the value of a retired one. */
  RETIRED_VALUE(
      "HS310", "value %s belonged to '%s', retired in line %s, and must not be used again"),
  /** An enum without constants, or with sentinels only. */
  NO_CONSTANTS("HS311", "enum '%s' has no constants"),
  /** A prefix that no constant begins with. */
  UNUSED_PREFIX("HS312", "no constant begins with '%s'"),

  /** A Java name that is no Java identifier. */
  JAVA_NAME_ILLEGAL("HS401", "'%s' is not a Java name"),
  /** A Java name that is a keyword of Java. */
  JAVA_NAME_KEYWORD("HS402", "'%s' is a keyword of Java"),
  /** Nothing is left of a name without its prefix. */
  JAVA_NAME_EMPTY("HS403", "nothing is left of '%s' without its prefix"),
  /** Two constants with one Java name. */
  JAVA_NAME_CLASH("HS404", "Java name '%s' is already that of '%s' in line %s"),
  /** A Java name that the generated code needs for itself. */
  JAVA_NAME_RESERVED("HS405", "Java name '%s' is needed by the generated code"),
  /** Two enums of one spec with one Java name, or with names that differ only in case. */
  TYPE_NAME_CLASH("HS406", "type '%s' clashes with type '%s' of '%s' in line %s"),
  /** The name of a generated type begins with a lower-case letter, as that of a variable does. */
  TYPE_NAME_LOWER_CASE("HS407", "type name '%s' begins with a lower-case letter"),

  /** A type of the user's own has the name of a generated one. */
  TYPE_EXISTS("HS501", "type '%s' already exists in this compilation"),
  /** Two annotations that generate one type. */
  TYPE_GENERATED_TWICE("HS502", "type '%s' is already generated for %s"),
  /** An {@code include} that names no enum of the spec. */
  INCLUDE_MATCHES_NOTHING("HS503", "include '%s' matches no enum of the spec"),
  /** The compiler could not write the generated source. */
  OUTPUT_FAILED("HS504", "cannot write '%s': %s"),
  /** Two specs for one package whose types have names that differ only in case. */
  TYPE_DIFFERS_IN_CASE("HS505", "type '%s' clashes with type '%s', generated for %s"),
  /** A library that the annotation wants further classes for, and that is not there. */
  LIBRARY_MISSING("HS506", "integration %s needs %s"),
  /** A mistake of Headerspec itself. */
  INTERNAL_ERROR("HS599", "Headerspec failed: %s"),

  /** No file of that name. */
  HEADER_NOT_FOUND("HS601", "header '%s' not found"),
  /** The file exists and reading it failed. */
  HEADER_UNREADABLE("HS602", "cannot read the header '%s': %s"),
  /** More bytes than any header has. */
  HEADER_TOO_LARGE("HS603", "header '%s' has %s MiB, more than %s"),
  /** A file that is no text. */
  HEADER_BINARY("HS604", "'%s' is not a text: byte %s is zero"),
  /** A comment without an end. */
  UNTERMINATED_COMMENT("HS605", "this comment does not end"),
  /** More parentheses in one another than any header has, or than there is memory for. */
  HEADER_TOO_DEEP("HS606", "header '%s' is nested too deeply"),
  /** Nothing to take. */
  NO_ENUMS("HS607", "header '%s' declares no enum to take"),
  /** A pattern of wanted enums that no enum matches. */
  ONLY_MATCHES_NOTHING("HS608", "no enum matches '%s' in '%s'"),
  /** A pattern of wanted macros that no macro matches. */
  NO_SUCH_MACROS("HS609", "no macro matches '%s' in '%s'"),
  /** An enum with a value that cannot be known. */
  VALUE_NOT_CERTAIN("HS610", "enum '%s' is left out: %s"),
  /** An enum that is not written as C has it. */
  ENUM_NOT_UNDERSTOOD("HS611", "enum '%s' is left out because it is not understood: %s"),
  /** Enums that the preprocessor leaves out. */
  ENUM_HIDDEN("HS612", Severity.WARNING, "this condition hides %s"),
  /** A macro that matches the pattern of a group and has no value. */
  MACRO_LEFT_OUT("HS613", Severity.WARNING, "%s left out of '%s': %s"),
  /** A file that includes itself, also by way of others. */
  INCLUDE_LOOP("HS614", "including '%s' has no end"),
  /** A directive at which compilers stop. */
  ERROR_DIRECTIVE("HS615", Severity.WARNING, "compilers stop here: %s"),
  /** More tokens than any header has, after macros are expanded. */
  TOO_MANY_TOKENS("HS616", "macros of header '%s' become more than %s million tokens"),
  /** A condition without an end. */
  UNTERMINATED_CONDITION("HS617", "this condition does not end"),
  /** A header that ends before something in it does. */
  HEADER_UNFINISHED("HS618", "the header ends in the middle of something"),
  /** An enum that is right in the header, and that no spec can have. */
  ENUM_NOT_REPRESENTABLE("HS619", "enum '%s' is left out: %s"),
  /** An enum without enumerators. */
  ENUM_EMPTY("HS620", Severity.WARNING, "enum '%s' has no enumerators"),
  /** A group of macros whose values have no type in common. */
  GROUP_WITHOUT_TYPE("HS621", "group '%s' is left out: no type holds both %s and %s"),
  /** A compiler that the user names and that does not do its work. */
  COMPILER_NOT_USABLE("HS622", "cannot use compiler '%s': %s"),
  /** A compiler that the user names and whose target is not the one of the spec. */
  COMPILER_TARGET("HS623", "compiler '%s' compiles for %s, %s"),
  /** A header that the user's compiler does not compile. */
  HEADER_NOT_COMPILED("HS624", "compiler '%s' rejects header '%s': %s"),
  /** An enum about which the user's compiler says something else. */
  COMPILER_REJECTS("HS625", "compiler '%s' rejects enum '%s': %s"),
  /** Enums in templates whose values depend on the arguments. */
  ENUMS_IN_TEMPLATES(
      "HS626", Severity.WARNING, "%s left out: template arguments decide the values"),
  /** A file that is to count as part of the header, and that the header does not include. */
  NO_SUCH_INCLUDE("HS627", "header '%s' includes no file '%s'"),
  /** A group of macros of which less than half have a certain value. */
  GROUP_MOSTLY_LOST("HS628", "group '%s' has only %s of %s constants"),
  /** A macro that two groups name equally well. */
  MACRO_OF_TWO_GROUPS("HS629", "macro '%s' belongs to both '%s' and '%s'"),
  /** A folder or file of a spec that is outside of the project. */
  OUTSIDE_OF_PROJECT("HS630", "'%s' is outside of the project"),
  /** A pattern of what is to be left out that nothing matches. */
  EXCEPT_MATCHES_NOTHING(
      "HS631", Severity.WARNING, "no enum or macro to leave out matches '%s' in '%s'"),
  /** A spec that cannot be made to agree with the header by changing single places in it. */
  SPEC_NOT_EDITABLE("HS640", "cannot edit the spec in place: %s"),
  /** No file or folder where documentation is said to be. */
  DOCUMENTATION_NOT_FOUND("HS650", "documentation '%s' not found"),
  /** A page or a folder of pages that cannot be read. */
  DOCUMENTATION_UNREADABLE("HS651", Severity.WARNING, "cannot read documentation '%s': %s"),
  /** A file that is not in the form of a page about an enum. */
  PAGE_NOT_UNDERSTOOD("HS652", Severity.WARNING, "not a page about an enum: %s"),
  /** Several pages about a type, all of other headers. */
  PAGE_AMBIGUOUS("HS653", Severity.WARNING, "%s pages are about '%s', but none about '%s'"),
  /** A page about a type of the same name in another header. */
  PAGE_OF_OTHER_HEADER("HS654", Severity.WARNING, "the page is about '%s' in '%s', not in '%s'"),
  /** A page that gives a constant another value than the header. */
  PAGE_VALUE_DIFFERS("HS655", Severity.WARNING, "'%s' is %s here, but %s in the header"),
  /** A page that describes a constant that the header does not have. */
  PAGE_CONSTANT_UNKNOWN("HS656", Severity.WARNING, "'%s' is not a constant of '%s' in the header"),

  /** A command line that is not understood. */
  WRONG_USAGE("HS701", "%s"),
  /** A file or folder that could not be written. */
  OUTPUT_NOT_WRITTEN("HS702", "cannot write '%s': %s"),
  /** A spec for which no header was given. */
  HEADER_NOT_GIVEN("HS703", "none of the given headers is '%s'"),
  /** A spec and a header without a common enum. */
  NOTHING_IN_COMMON("HS704", "the spec of '%s' and the header '%s' have no enum in common"),
  /** A target in a spec that this Headerspec does not know. */
  UNKNOWN_TARGET("HS705", "unknown target '%s'"),
  /** Two headers whose specs would be one file. */
  SAME_OUTPUT("HS706", "the specs of '%s' and '%s' would both be '%s'"),
  /** Nothing is known about an id. */
  UNKNOWN_ID("HS707", "there is no page about '%s'"),
  /** No folder of generated code, or one that cannot be read. */
  GENERATED_UNREADABLE("HS708", "cannot read generated code in '%s': %s"),
  /** A spec from which nothing is generated. */
  NOTHING_GENERATED("HS709", "nothing is generated from this spec"),
  /** Code that was generated from other facts. */
  GENERATED_STALE("HS710", "the code generated for '%s' is stale: it comes from other facts"),
  /** An enum of a spec without generated code, where other enums of the spec have it. */
  ENUM_NOT_GENERATED("HS711", "nothing is generated for '%s' in %s"),
  /** Code that was generated for an enum which the spec does not have. */
  GENERATED_LEFT_OVER("HS712", "this is left over: there is no enum '%s' in '%s'"),
  /** A mistake of Headerspec itself, in a command. */
  COMMAND_FAILED("HS729", "Headerspec failed: %s"),

  /** A module of a build with annotations that no processor sees. */
  PROCESSOR_NOT_RUN("HS801", "the annotation processor does not run here: %s"),
  /** A file of a build that the guard cannot read, write or delete. */
  GUARD_FAILED("HS802", "cannot compare the specs with those of the last build: %s");

  private final String id;
  private final Severity severity;
  private final String template;

  DiagnosticCode(String id, String template) {
    this(id, Severity.ERROR, template);
  }

  DiagnosticCode(String id, Severity severity, String template) {
    this.id = id;
    this.severity = severity;
    this.template = template;
  }

  /**
   * The stable id.
   *
   * @return {@code HS} and three digits
   */
  public String id() {
    return id;
  }

  /**
   * How much such a diagnostic matters.
   *
   * @return the severity, the same for all occurrences
   */
  public Severity severity() {
    return severity;
  }

  /**
   * The message for one occurrence. Each argument is shortened and freed of characters that a
   * terminal would act on.
   *
   * @param arguments what fills the template's gaps, in order
   * @return one line of text
   */
  String message(Object... arguments) {
    Object[] shown = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      shown[i] = PlainText.shorten(arguments[i].toString());
    }
    return String.format(Locale.ROOT, template, shown);
  }
}
