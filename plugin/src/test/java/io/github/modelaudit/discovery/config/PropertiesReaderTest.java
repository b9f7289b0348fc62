package io.github.modelaudit.discovery.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.modelaudit.discovery.config.PropertiesReader.MalformedPropertiesException;
import io.github.modelaudit.discovery.config.PropertiesReader.Property;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertiesReaderTest {
  /**
   * The platform makes an empty key of a lone backslash at the very end, which nobody can ask for.
   */
  private static final String NO_KEY = "";

  @ParameterizedTest
  @ValueSource(
      strings = {"a.b=c", "a.b = c", "a.b:c", "a.b : c", "a.b c", "  a.b\t=\tc", "a.b=\\\n  c"})
  void reads_every_separator(String text) throws MalformedPropertiesException {
    assertThat(PropertiesReader.read(text)).containsExactly(new Property("a.b", "c", 1));
  }

  @Test
  void gives_the_line_on_which_the_key_starts() throws MalformedPropertiesException {
    List<Property> properties =
        PropertiesReader.read("# c\n\nfirst=1\\\n  2\\\n  3\r\n! d\r\nsecond=x\n");

    assertThat(properties)
        .containsExactly(new Property("first", "123", 3), new Property("second", "x", 7));
  }

  @Test
  void keeps_a_key_that_stands_twice() throws MalformedPropertiesException {
    assertThat(PropertiesReader.read("a=1\na=2")).hasSize(2);
  }

  @Test
  void does_not_take_a_comment_for_a_key() throws MalformedPropertiesException {
    assertThat(PropertiesReader.read("#a=1\n  !b=2\n # c=3\\\nd=4"))
        .containsExactly(new Property("d", "4", 4));
  }

  @Test
  void names_the_line_of_a_broken_escape() {
    assertThatThrownBy(() -> PropertiesReader.read("a=1\nb=\\u12"))
        .isInstanceOf(MalformedPropertiesException.class)
        .hasMessageContaining("line 2");
  }

  @net.jqwik.api.Property(tries = 3000)
  void agrees_with_the_class_of_the_platform(@ForAll("texts") String text) throws IOException {
    assertThat(ours(text)).isEqualTo(theirs(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a", "b", " ", "\t", "\f", "=", ":", "#", "!", "\\", "\\\\", "\n", "\r", "\r\n",
            "\\u0041", "\\u00", "\\t", "é", "\\\n", "key", "${x:y}", "\u2028")
        .list()
        .ofMaxSize(24)
        .map(parts -> String.join("", parts));
  }

  private static Map<String, String> ours(String text) {
    Map<String, String> values = new HashMap<>();
    try {
      PropertiesReader.read(text).forEach(it -> values.put(it.key(), it.value()));
    } catch (MalformedPropertiesException e) {
      return Map.of("malformed", "malformed");
    }
    values.remove(NO_KEY);
    return values;
  }

  private static Map<String, String> theirs(String text) throws IOException {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IllegalArgumentException e) {
      return Map.of("malformed", "malformed");
    }
    Map<String, String> values = new HashMap<>();
    properties.forEach((key, value) -> values.put((String) key, (String) value));
    values.remove(NO_KEY);
    return values;
  }
}
