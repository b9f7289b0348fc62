package io.github.modelaudit.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.modelaudit.audit.AuditException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTimestampTest {
  private static final Instant OTHER = Instant.parse("2026-06-01T00:00:00Z");

  private static Instant read(String text) throws AuditException {
    return new OutputTimestamp(Optional.of(text)).orElse(OTHER);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T00:00:00Z, 2026-01-01T00:00:00Z",
    "2026-01-01T01:00:00+01:00, 2026-01-01T00:00:00Z",
    "' 1767225600 ', 2026-01-01T00:00:00Z",
    "0, 1970-01-01T00:00:00Z"
  })
  void reads_iso_8601_and_seconds(String text, Instant expected) throws AuditException {
    assertThat(read(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "${project.build.outputTimestamp}"})
  void is_off_for_a_letter_and_for_nothing(String text) throws AuditException {
    assertThat(read(text)).isEqualTo(OTHER);
    assertThat(new OutputTimestamp(Optional.empty()).orElse(OTHER)).isEqualTo(OTHER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-01-01", "99999999999999999999", "-1"})
  void says_what_is_no_time(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(AuditException.class)
        .hasMessageContaining("'" + text + "' is no time.");
  }
}
