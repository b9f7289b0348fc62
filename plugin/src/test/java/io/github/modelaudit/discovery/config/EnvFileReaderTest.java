package io.github.modelaudit.discovery.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.project.GivenSetting;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvFileReaderTest {
  private static List<String> read(String text) {
    return EnvFileReader.read(text, ".env").stream()
        .map(it -> it.location().line().orElse(0) + " " + it.name() + "=" + it.value())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A=b|b",
        "A = b |b",
        "export A=b|b",
        "A=b # comment|b",
        "A=b#c|b#c",
        "A=\"b # c\" # d|b # c",
        "A='b'|b",
        "A=\"b|b",
        "A=b=c|b=c",
        "A=|``",
        "A=# comment|``",
      })
  void reads_a_value(String line, String value) {
    assertThat(EnvFileReader.read(line, ".env"))
        .extracting(GivenSetting::value)
        .containsExactly(value);
  }

  @Test
  void skips_comments_and_what_is_no_variable() {
    assertThat(read("# A=1\n\n  # B=2\n1A=3\nA\n=4\nA B=5\nC=6\n")).containsExactly("8 C=6");
  }

  @Test
  void reads_nothing_inside_a_value_of_several_lines() {
    assertThat(read("KEY=\"-----BEGIN\nMODEL=x\n-----END\"\nMODEL=y\n"))
        .containsExactly("1 KEY=-----BEGIN", "4 MODEL=y");
  }

  @Property(tries = 500)
  void survives_any_text(@ForAll("texts") String text) {
    for (GivenSetting setting : EnvFileReader.read(text, ".env")) {
      assertThat(setting.name()).isNotEmpty();
      assertThat(Setting.of(setting).isGiven()).isTrue();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "A", "=", "\"", "'", "#", " ", "\n", "\r", "export ", "${", ":-", "}", "_", "\\",
            "\u0000", "é", ".")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }
}
