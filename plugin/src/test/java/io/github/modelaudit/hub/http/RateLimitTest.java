package io.github.modelaudit.hub.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long the Hub asks to wait. */
class RateLimitTest {
  private static Answer answer(int status, Map<String, List<String>> headers) {
    return new Answer(status, headers, "", "/");
  }

  @Test
  void is_to_the_end_of_a_window_that_is_used_up() {
    Answer answer =
        answer(429, Map.of("ratelimit", List.of("\"api\";r=0;t=55"), "retry-after", List.of("1")));

    assertThat(RateLimit.askedWait(answer)).hasValue(Duration.ofSeconds(56));
  }

  @Test
  void is_what_the_hub_says_where_the_window_is_not_used_up() {
    Answer answer =
        answer(429, Map.of("ratelimit", List.of("\"api\";r=12;t=55"), "retry-after", List.of("7")));

    assertThat(RateLimit.askedWait(answer)).hasValue(Duration.ofSeconds(7));
  }

  @Test
  void may_be_nothing() {
    assertThat(RateLimit.askedWait(answer(503, Map.of("retry-after", List.of("0")))))
        .hasValue(Duration.ZERO);
  }

  @Test
  void is_not_read_from_a_date() {
    Answer answer = answer(503, Map.of("retry-after", List.of("Wed, 21 Oct 2026 07:28:00 GMT")));

    assertThat(RateLimit.askedWait(answer)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "api;r=1;t=2", "\"api\"", "\"api\";r=-1;t=2", "\"api\";r=1"})
  void is_unknown_in_any_other_form(String header) {
    assertThat(RateLimit.of(answer(200, Map.of("ratelimit", List.of(header))))).isEmpty();
  }

  @Test
  void holds_requests_back_when_none_are_left() {
    RateGate gate = new RateGate();
    gate.learn(new RateLimit("api", 2, 60), 1);

    assertThat(gate.tryEnter()).isZero();
    assertThat(gate.tryEnter()).isPositive();
  }

  @Test
  void does_not_grow_within_a_window() {
    RateGate gate = new RateGate();
    gate.learn(new RateLimit("api", 0, 60), 0);
    gate.learn(new RateLimit("api", 5, 60), 0);

    assertThat(gate.tryEnter()).isPositive();
  }
}
