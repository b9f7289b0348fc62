package io.github.modelaudit.hub.http;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code RateLimit} header says, as draft 9 of the IETF's rate limit headers has it.
 *
 * @param bucket the name of the quota
 * @param remaining requests left in the window
 * @param seconds time until the window ends
 */
record RateLimit(String bucket, long remaining, long seconds) {
  private static final Pattern FORM =
      Pattern.compile("\\s*\"([^\"]{1,64})\"\\s*;\\s*r=(\\d{1,9})\\s*;\\s*t=(\\d{1,6})\\s*");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

  /** Reads the header; nothing when it is missing or of another form. */
  static Optional<RateLimit> of(Answer answer) {
    return answer
        .header("RateLimit")
        .map(FORM::matcher)
        .filter(Matcher::matches)
        .map(
            form ->
                new RateLimit(
                    form.group(1), Long.parseLong(form.group(2)), Long.parseLong(form.group(3))));
  }

  /**
   * The wait that the hub asks for before a repetition: to the end of an exhausted window, else
   * what {@code Retry-After} says in seconds. A 429 with requests left is another limit than the
   * window's.
   */
  static Optional<Duration> askedWait(Answer answer) {
    Optional<RateLimit> exhausted = of(answer).filter(limit -> limit.remaining == 0);
    if (answer.status() == 429 && exhausted.isPresent()) {
      return exhausted.map(RateLimit::untilReset);
    }
    return answer
        .header("Retry-After")
        .map(String::trim)
        .filter(text -> SECONDS.matcher(text).matches())
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }

  /** The wait until the next window for sure. */
  Duration untilReset() {
    return Duration.ofSeconds(seconds + 1);
  }
}
