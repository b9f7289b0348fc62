package io.github.modelaudit.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SpansTest {

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("/*\"'`#!<>-\\\n ax").ofMaxLength(60);
  }

  @Property(tries = 500)
  void tells_something_of_every_place_in_every_text(
      @ForAll("texts") String text, @ForAll TextKind kind) {
    Spans spans = Spans.of(text, kind);

    for (int at = 0; at < text.length(); at++) {
      assertThat(spans.at(at)).isNotNull();
    }
  }

  @Property(tries = 200)
  void finds_names_and_profiles_in_every_text(@ForAll("texts") String text) {
    assertThatCode(() -> new NamePattern("a-x").in(text)).doesNotThrowAnyException();
    assertThatCode(() -> BuildProfiles.of(text)).doesNotThrowAnyException();
  }

  @Test
  void reads_a_text_block_as_one_string() {
    String text = "var a = \"\"\"\n  // no comment \" here\n  \"\"\"; // one";

    Spans spans = Spans.of(text, TextKind.JVM_CODE);

    assertThat(spans.at(text.indexOf("no comment"))).isEqualTo(Spans.Place.STRING);
    assertThat(spans.at(text.indexOf("one"))).isEqualTo(Spans.Place.COMMENT);
  }

  @Test
  void takes_a_quote_that_is_not_closed_for_an_apostrophe() {
    String text = "a: it's\nb: x # c";

    Spans spans = Spans.of(text, TextKind.SETTINGS);

    assertThat(spans.at(text.indexOf('x'))).isEqualTo(Spans.Place.PLAIN);
    assertThat(spans.at(text.indexOf('c'))).isEqualTo(Spans.Place.COMMENT);
  }
}
