package io.github.modelaudit.mojo;

import io.github.modelaudit.audit.AuditException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The build's {@code project.build.outputTimestamp}: ISO 8601 with an offset, or seconds since
 * 1970; a single letter or nothing turns reproducible output off, as Maven's own archiver has it.
 */
record OutputTimestamp(Optional<String> text) {

  /** Returns the time stamp, or the other instant when reproducible output is off. */
  Instant orElse(Instant other) throws AuditException {
    String value = text.map(String::strip).orElse("");
    if (value.length() < 2 || value.startsWith("${")) {
      return value.length() == 1 && Character.isDigit(value.charAt(0))
          ? Instant.ofEpochSecond(Long.parseLong(value))
          : other;
    }
    try {
      return value.chars().allMatch(Character::isDigit)
          ? Instant.ofEpochSecond(Long.parseLong(value))
          : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException | NumberFormatException e) {
      throw new AuditException(
          "Cannot use <outputTimestamp>, which is 'project.build.outputTimestamp' unless the plugin has its own: '%s' is no time. Write it like"
                  .formatted(value)
              + " '2026-01-01T00:00:00Z', or as seconds since 1970.",
          e);
    }
  }
}
