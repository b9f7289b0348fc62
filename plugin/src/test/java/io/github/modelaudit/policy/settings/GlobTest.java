package io.github.modelaudit.policy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  @ParameterizedTest
  @CsvSource({
    "acme/tiny, acme/tiny, true", "acme/*, acme/tiny, true", "acme/*, other/tiny, false",
    "*-GGUF, acme/tiny-gguf, true", "acme/t?ny, acme/tiny, true", "acme/t?ny, acme/tny, false",
    "*, acme/tiny, true", "ACME/INDEX, acme/index, true", "acme/tin, acme/tiny, false"
  })
  void matches_whole_names_in_any_casing(String pattern, String name, boolean expected) {
    assertThat(new Glob(pattern).matches(name)).isEqualTo(expected);
  }

  @Test
  void is_quick_on_a_hostile_pattern() {
    var glob = new Glob("*a".repeat(200) + "b");

    assertThat(glob.matches("a".repeat(20_000))).isFalse();
  }

  @Property
  void agrees_with_the_regular_expression_it_stands_for(
      @ForAll @Chars({'a', 'b', '*', '?'}) @StringLength(max = 8) String pattern,
      @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 8) String name) {
    String regex = pattern.replace("?", ".").replace("*", ".*");

    assertThat(new Glob(pattern).matches(name)).isEqualTo(Pattern.matches(regex, name));
  }
}
