package io.github.modelaudit.hub.cache;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/**
 * What was kept of an answer.
 *
 * @param checkedAt when the hub last confirmed it
 * @param content the facts, in a form of the client's own
 */
public record StoredAnswer(Instant checkedAt, JsonNode content) {
  public StoredAnswer {
    requireNonNull(checkedAt, "checkedAt");
    requireNonNull(content, "content");
  }

  /** True while the answer is younger than that; an answer from the future is not. */
  public boolean isYoungerThan(Duration age, Instant now) {
    return !checkedAt.isAfter(now) && checkedAt.plus(age).isAfter(now);
  }
}
