package io.github.modelaudit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.modelaudit.knowledge.YamlNode.Mapping;
import io.github.modelaudit.knowledge.YamlNode.Scalar;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {
  private static final YamlReader READER = new YamlReader(YamlLimits.STANDARD);

  private static Mapping mapping(String text) throws YamlException {
    return READER.read(text).orElseThrow().asMapping();
  }

  private static YamlException failure(YamlReader reader, String text) {
    return assertThatExceptionOfType(YamlException.class)
        .isThrownBy(() -> reader.readAll(text))
        .actual();
  }

  @Test
  void keeps_the_place_of_keys_and_values() throws YamlException {
    Mapping root = mapping("a: 1\nb:\n  - x\n  - c: y\n");

    Mapping inner = root.find("b").orElseThrow().asSequence().items().get(1).asMapping();

    assertThat(root.entries().get("b").position()).isEqualTo(new YamlPosition(2, 1));
    assertThat(inner.entries().get("c").position()).isEqualTo(new YamlPosition(4, 5));
    assertThat(inner.find("c").orElseThrow().position()).isEqualTo(new YamlPosition(4, 8));
  }

  @ParameterizedTest
  @CsvSource({
    "no,TEXT",
    "off,TEXT",
    "Yes,TEXT",
    "y,TEXT",
    "true,BOOLEAN",
    "False,BOOLEAN",
    "~,NULL",
    "null,NULL",
    "12,INTEGER",
    "0x1F,INTEGER",
    "0o17,INTEGER",
    "1.5,DECIMAL",
    "1e3,DECIMAL",
    ".inf,DECIMAL",
    "2026-11-22,TEXT",
    "1:30,TEXT",
    "'''1''',TEXT",
    "\"true\",TEXT",
    "!!str 12,TEXT",
    "!!int 12,INTEGER",
    "!custom x,TEXT",
    "010,INTEGER"
  })
  void takes_scalars_for_what_the_core_schema_says(String text, Scalar.Type type)
      throws YamlException {
    Scalar scalar = (Scalar) READER.read(text).orElseThrow();

    assertThat(scalar.type()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({"12,12", "-3,-3", "+4,4", "0x1F,31", "0o17,15", "010,10", "0,0", "-0,0"})
  void reads_whole_numbers(String text, long number) throws YamlException {
    assertThat(READER.read(text).orElseThrow().asNumber()).isEqualTo(number);
  }

  @Test
  void says_that_a_number_is_too_large() throws YamlException {
    YamlNode node = READER.read("99999999999999999999").orElseThrow();

    assertThatExceptionOfType(YamlException.class)
        .isThrownBy(node::asNumber)
        .withMessageContaining("too large");
  }

  @Test
  void reads_several_documents() throws YamlException {
    List<YamlNode> documents = READER.readAll("---\na: 1\n---\nb: &x 2\nc: *x\n");

    assertThat(documents).hasSize(2);
    assertThat(documents.get(1).asMapping().text("c")).contains("2");
  }

  @Test
  void refuses_a_second_document_where_one_is_expected() {
    assertThatExceptionOfType(YamlException.class)
        .isThrownBy(() -> READER.read("a: 1\n---\nb: 2\n"))
        .satisfies(e -> assertThat(e.position()).isEqualTo(new YamlPosition(3, 1)));
  }

  @Test
  void reads_nothing_from_an_empty_text() throws YamlException {
    assertThat(READER.read("")).isEmpty();
    assertThat(READER.read("# only a comment\n")).isEmpty();
  }

  @Test
  void ignores_a_byte_order_mark_and_windows_line_ends() throws YamlException {
    assertThat(mapping("\uFEFFa: 1\r\nb: 2\r\n").text("b")).contains("2");
  }

  @Test
  void refuses_duplicate_keys() {
    YamlException e = failure(READER, "a: 1\nb: 2\na: 3\n");

    assertThat(e).hasMessage("key 'a' stands on line 1 already at line 3, column 1");
  }

  @Test
  void lets_the_last_duplicate_hold_when_asked_to() throws YamlException {
    var lenient = new YamlReader(YamlLimits.STANDARD.with(YamlLimits.Duplicates.LAST_HOLDS));

    Mapping root = lenient.read("a: 1\na: 3\n").orElseThrow().asMapping();

    assertThat(root.text("a")).contains("3");
  }

  @Test
  void follows_merge_keys_and_own_keys_win() throws YamlException {
    Mapping root = mapping("base: &b {x: 1, y: 2}\nother:\n  <<: *b\n  y: 3\n");

    Mapping other = root.require("other").asMapping();

    assertThat(other.text("x")).contains("1");
    assertThat(other.text("y")).contains("3");
    assertThat(other.entries()).doesNotContainKey("<<");
  }

  @Test
  void refuses_nesting_beyond_the_limit_without_using_up_the_stack() {
    assertThat(failure(READER, "[".repeat(100_000))).hasMessageContaining("deeper than 50");
    assertThat(failure(READER, "- ".repeat(1_000) + "x")).hasMessageContaining("deeper than 50");
  }

  @Test
  void refuses_aliases_that_expand_beyond_the_limit() {
    var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      String items = ("*a" + (i - 1) + " , ").repeat(10);
      bomb.append("a").append(i).append(": &a").append(i).append(" [").append(items).append("]\n");
    }

    assertThat(failure(READER, bomb.toString())).hasMessageContaining("more than 200000 values");
  }

  @Test
  void refuses_an_alias_to_itself_and_one_to_nothing() {
    assertThat(failure(READER, "a: &a [*a]\n")).hasMessageContaining("stands for nothing above it");
    assertThat(failure(READER, "a: *b\n")).hasMessageContaining("'*b'");
  }

  @Test
  void refuses_a_text_beyond_the_limit() {
    var small = new YamlReader(new YamlLimits(10, 5, 5, YamlLimits.Duplicates.REJECTED));

    assertThat(failure(small, "a: 1234567890")).hasMessageContaining("longer than 10 characters");
  }

  @Test
  void refuses_keys_that_are_no_text() {
    assertThat(failure(READER, "[a, b]: 1\n")).hasMessageContaining("as key but found a list");
  }

  @Test
  void says_where_a_text_is_not_yaml() {
    YamlException e = failure(READER, "a: 1\nb: [1, 2\nc: 3\n");

    assertThat(e.position().line()).isBetween(2, 4);
    assertThat(e.problem()).doesNotContain("\n");
  }

  @Test
  void refuses_control_characters() {
    assertThat(failure(READER, "a: \u0000")).hasMessageContaining("line 1");
  }

  @Test
  void names_the_nearest_key_for_an_unknown_one() throws YamlException {
    Mapping root = mapping("name: x\nlicence: mit\n");

    assertThatExceptionOfType(YamlException.class)
        .isThrownBy(() -> root.allowOnly(List.of("name", "license", "url")))
        .withMessage("unknown key 'licence' at line 2, column 1; did you mean 'license'?");
  }

  @Test
  void says_what_stands_where_something_else_is_expected() throws YamlException {
    Mapping root = mapping("a: x\nb: [1]\nc:\n");

    assertThatExceptionOfType(YamlException.class)
        .isThrownBy(() -> root.require("a").asNumber())
        .withMessage("expected a whole number but found a text ('x') at line 1, column 4");
    assertThatExceptionOfType(YamlException.class)
        .isThrownBy(() -> root.text("b"))
        .withMessage("expected a text but found a list at line 2, column 4");
    assertThatExceptionOfType(YamlException.class)
        .isThrownBy(() -> root.require("c"))
        .withMessage("missing key 'c' at line 1, column 1");
  }

  @Test
  void reads_one_value_as_a_list_of_one() throws YamlException {
    Mapping root = mapping("a: x\nb: [y, z]\n");

    assertThat(root.texts("a")).containsExactly("x");
    assertThat(root.texts("b")).containsExactly("y", "z");
    assertThat(root.texts("c")).isEmpty();
  }

  @Property(tries = 2_000)
  void fails_with_its_own_exception_only(
      @ForAll @StringLength(max = 40) @CharRange(from = ' ', to = '~') String text) {
    assertReadsOrRefuses(text);
  }

  @Property(tries = 1_000)
  void fails_with_its_own_exception_only_for_any_character(
      @ForAll @StringLength(max = 20) String text) {
    assertReadsOrRefuses(text);
  }

  @Example
  void fails_with_its_own_exception_only_for_odd_beginnings() {
    List.of(
            "%YAML 9.9\n---\na",
            "%TAG ! x", "---\n...\n---", "!!binary", "&", "*", "!<x", "\t", "?", "- - -\n\t- x")
        .forEach(YamlReaderTest::assertReadsOrRefuses);
  }

  private static void assertReadsOrRefuses(String text) {
    try {
      assertThat(READER.readAll(text)).isNotNull();
    } catch (YamlException e) {
      assertThat(e.position().line()).isPositive();
    }
  }
}
