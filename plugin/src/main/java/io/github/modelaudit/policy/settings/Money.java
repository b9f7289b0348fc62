package io.github.modelaudit.policy.settings;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * An amount of money in whole units.
 *
 * @param currency ISO 4217 code, for example {@code EUR}
 */
public record Money(long amount, String currency) {
  public Money {
    currency = requireNonNull(currency, "currency").toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return Amounts.grouped(amount) + " " + currency;
  }
}
