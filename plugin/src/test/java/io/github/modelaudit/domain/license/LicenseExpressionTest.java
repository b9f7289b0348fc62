package io.github.modelaudit.domain.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.license.LicenseExpression.Part;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseExpressionTest {
  /** Every alternative with its parts joined by a plus, in the order they are written. */
  private static String laidOut(String text) {
    return LicenseExpression.parse(text).orElseThrow().alternatives().stream()
        .map(parts -> parts.stream().map(LicenseExpressionTest::part).toList())
        .map(parts -> String.join(" & ", parts))
        .collect(Collectors.joining(" | "));
  }

  private static String part(Part part) {
    return part.license() + part.exception().map(exception -> " % " + exception).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "MIT, MIT",
    "GPL-2.0+, GPL-2.0+",
    "MIT OR Apache-2.0, MIT | Apache-2.0",
    "mit or apache-2.0, mit | apache-2.0",
    "MIT AND BSD-3-Clause, MIT & BSD-3-Clause",
    "A OR B AND C, A | B & C",
    "(A OR B) AND C, A & C | B & C",
    "(A OR B) AND (C OR D), A & C | A & D | B & C | B & D",
    "A AND A, A",
    "A OR A, A",
    "GPL-2.0-only WITH Classpath-exception-2.0, GPL-2.0-only % Classpath-exception-2.0",
    "A WITH x OR B, A % x | B",
    "((MIT)), MIT",
    "LicenseRef-acme-1.0 OR DocumentRef-a:LicenseRef-b, LicenseRef-acme-1.0 | DocumentRef-a:LicenseRef-b"
  })
  void lays_out_what_may_be_chosen(String text, String expected) {
    assertThat(laidOut(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "MIT OR",
        "OR MIT",
        "MIT Apache-2.0",
        "(MIT",
        "MIT)",
        "()",
        "A WITH",
        "WITH x",
        "A WITH x WITH y",
        "A WITH (x)",
        "A AND OR B",
        "Creative Commons with Attribution",
        "MIT, Apache-2.0",
        "MIT/Apache-2.0"
      })
  void knows_what_is_no_expression(String text) {
    assertThat(LicenseExpression.parse(text)).isEmpty();
  }

  @Test
  void refuses_what_is_longer_deeper_or_wider_than_any_real_one() {
    String wide = "(A1 OR A2) AND (B1 OR B2) AND (C1 OR C2) AND (D1 OR D2) AND (E1 OR E2)";

    assertThat(LicenseExpression.parse(wide)).isPresent();
    assertThat(LicenseExpression.parse(wide + " AND (F1 OR F2)")).isEmpty();
    assertThat(LicenseExpression.parse("(".repeat(20) + "A" + ")".repeat(20))).isEmpty();
    assertThat(LicenseExpression.parse("A OR ".repeat(300) + "A")).isEmpty();
  }

  @Test
  void tells_a_name_from_an_expression() {
    assertThat(LicenseExpression.parse("(MIT)").orElseThrow().isSingle()).isTrue();
    assertThat(LicenseExpression.parse("MIT WITH x").orElseThrow().isSingle()).isFalse();
    assertThat(LicenseExpression.parse("MIT OR B").orElseThrow().isSingle()).isFalse();
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of("A", "B", "and", "OR", "With", "(", ")", "LicenseRef-x", "?", "")
        .list()
        .ofMaxSize(40)
        .map(words -> String.join(" ", words));
  }

  @Property
  void never_fails_on_any_text(@ForAll("words") String text) {
    LicenseExpression.parse(text)
        .ifPresent(
            it -> assertThat(it.alternatives()).isNotEmpty().allMatch(parts -> !parts.isEmpty()));
  }
}
