package io.github.headerspec.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Texts that would like to be more than text, at every place of a spec: {@link EveryPlace}. */
class InjectionCorpusTest {

  private static final Map<String, String> TEXTS = new LinkedHashMap<>();

  static {
    // What ends a comment, and how else that can be written.
    TEXTS.put("end of comment", "*/ public static final int INJECTED = 1; /*");
    TEXTS.put("end of comment, escaped", "\\u002a\\u002f int injected; \\u002f\\u002a");
    TEXTS.put("end of comment, half escaped", "*\\u002f int injected; /*");
    TEXTS.put("end of comment, many letters u", "\\uuuu002a\\uuuu002f int injected;");
    TEXTS.put("end of comment, escaped backslash", "\\u005cu002a\\u005cu002f int injected;");
    TEXTS.put("end of comment, as an entity", "&#42;&#47; &ast;&sol; &#x2a;&#x2f;");
    TEXTS.put("end of comment over two lines", "*\n/ int injected;\n*\\\n/");
    TEXTS.put("line end in a line comment", "// a\\u000a int injected;");
    TEXTS.put("escape without digits", "\\u and \\u00 and \\uXYZW and C:\\users\\u");
    TEXTS.put("backslashes", "\\ \\\\ \\\\\\u0022 \\");
    // What ends a string literal.
    TEXTS.put("end of string", "\" + System.exit(1) + \"");
    TEXTS.put("end of string, escaped", "\\u0022 + System.exit(1) + \\u0022");
    TEXTS.put("end of text block", "\"\"\" + System.exit(1) + \"\"\"");
    TEXTS.put("escapes of strings", "\\\" \\n \\0 \\s \\177");
    // Templates and format strings of those who write code.
    TEXTS.put("placeholders", "$L $S $T $N $$ $1L $> $< $[ $] $W $Z $Zend");
    TEXTS.put("format strings", "%s %n %d %% %1$s %999999999s {0} {} ${x} #{x}");
    // Javadoc's own.
    TEXTS.put("inline tags", "{@code a} {@link Object} {@literal <b>} {@value} {@inheritDoc}");
    TEXTS.put("unbalanced inline tag", "{@code { {@link {@link #");
    TEXTS.put(
        "inline tag of the newer kind", "{@snippet file=\"/etc/passwd\"} {@systemProperty x}");
    TEXTS.put("block tags", "@param a b\n@throws Error c\n@hidden\n@since 9");
    TEXTS.put("block tag behind stars", "\n * @deprecated now\n *@see Object");
    TEXTS.put("markdown comment", "/// [link][Object#wait()]\n///");
    // HTML.
    TEXTS.put("script", "<script>alert(1)</script><img src=x onerror=alert(1)>");
    TEXTS.put("unbalanced tags", "<p><b><i>a</b></p></ul></div><!-- <![CDATA[ <? <table");
    TEXTS.put("entities", "&lt;script&gt; &notAnEntity; &#xffffffff; &#0; & &amp");
    TEXTS.put("heading", "<h1>a</h1>\n# b\nc\n---");
    // Markdown that becomes HTML.
    TEXTS.put("address of a script", "[a](javascript:alert(1)) <javascript:alert(1)> ![b](data:x)");
    TEXTS.put("address that ends its attribute", "[a](https://x/\"onclick=\"alert(1)) [b](<h\"t>)");
    TEXTS.put("reference", "[a][b]\n\n[b]: javascript:alert(1) \"\\\" onclick=x\"");
    TEXTS.put("fence", "```java onclick=\"x\"\n*/ @Override {@code }\n```\n~~~\n`");
    TEXTS.put("lists in lists", "- a\n  - *b*\n    1. __c__\n> > d\n\n***");
    // Characters.
    TEXTS.put("line separators", "a\u2028int injected;\u2029b\u0085c\u000bd\fe");
    TEXTS.put("NUL and other controls", "a\0b\u0001c\u001bd\u007fe\u009ff");
    TEXTS.put("terminal colours", "\u001b[31mred\u001b]8;;https://example.org\u0007a");
    TEXTS.put("end of file", "a\u001a int injected;");
    TEXTS.put("lone surrogates", "a\ud800b\udc00c\udbff");
    TEXTS.put("pairs and planes", "\ud83d\ude00 \ud840\udc00 \udbff\udfff \uffff \ufffe");
    TEXTS.put("bidirectional controls", "a\u202eb\u202dc\u2066d\u2069e\u200ff\u061cg");
    TEXTS.put("invisible characters", "a\u200bb\ufeffc\u00add\u2060e\u180ef\u3164g");
    TEXTS.put("other digits and quotes", "\uff02\uff0a\uff0f\u2044\u201c \u0661\u0662");
    TEXTS.put("accents of accents", "a" + "\u0301".repeat(500));
    // Names.
    TEXTS.put("name in Cyrillic", "\u0421\u0412\u0415\u0422");
    TEXTS.put("name in Chinese", "\u706f\u5149");
    TEXTS.put("name that looks like another", "H\u0410RMLESS");
    TEXTS.put("name beyond the first plane", "\ud835\udc9c\ud835\udc9e");
    TEXTS.put("name with what is ignored", "HARM\u200bLESS\u0000");
    TEXTS.put("keyword", "class");
    TEXTS.put("name of a member", "value");
    TEXTS.put("name that would be code", "A{};class-B");
    TEXTS.put("path", "../../../etc/passwd");
    TEXTS.put("path of another system", "C:\\con\\..\\aux");
    TEXTS.put("long word", "w".repeat(40_000));
  }

  /** Each alone with {@code -Dwide}; a tenth of them in other builds, which try all together. */
  @TestFactory
  Stream<DynamicTest> textStaysText() {
    List<Map.Entry<String, String>> texts = List.copyOf(TEXTS.entrySet());
    return IntStream.range(0, texts.size())
        .filter(i -> Boolean.getBoolean("wide") || i % 10 == 0)
        .mapToObj(texts::get)
        .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> staysText(each.getValue())));
  }

  private static void staysText(String text) {
    assertThat(EveryPlace.check(text)).contains(SpecTemplate.TEXT);
  }

  @Test
  void allTogether() {
    staysText(String.join(" ", TEXTS.values()));
  }

  /** A name is refused that no class file can have; a description and an address may be long. */
  @Test
  void veryLongWords() {
    assertThat(EveryPlace.check("w".repeat(1 << 19))).containsExactly(SpecTemplate.TEXT);
    assertThat(EveryPlace.check("https://example.org/" + "w".repeat(1 << 20)))
        .containsExactlyInAnyOrder("DOCS", "SEE_URL");
  }
}
