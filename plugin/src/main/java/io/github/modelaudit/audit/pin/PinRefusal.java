package io.github.modelaudit.audit.pin;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;

/**
 * A place that is not edited.
 *
 * @param reason why, as the end of a sentence
 * @param remedy what to write there by hand, imperative
 */
public record PinRefusal(Location location, String reason, String remedy) {
  public PinRefusal {
    requireNonNull(location, "location");
    requireNonNull(reason, "reason");
    requireNonNull(remedy, "remedy");
  }

  /** The refusal in words. */
  public String message() {
    return "Cannot edit '" + location + "': " + reason + ". " + remedy;
  }
}
