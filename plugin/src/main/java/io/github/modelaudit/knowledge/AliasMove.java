package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.Optional;

/**
 * A name of a provider that came to stand for another model.
 *
 * @param name the name, in small letters
 * @param in the month in which it moved; sources seldom tell the day
 * @param before what it stood for until then; absent when it is new or not known
 * @param after what it stands for since, with what that means for its terms
 */
public record AliasMove(
    String provider,
    String name,
    YearMonth in,
    Optional<String> before,
    String after,
    Provenance provenance) {
  public AliasMove {
    requireNonNull(provider, "provider");
    requireNonNull(name, "name");
    requireNonNull(in, "in");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    requireNonNull(provenance, "provenance");
  }
}
