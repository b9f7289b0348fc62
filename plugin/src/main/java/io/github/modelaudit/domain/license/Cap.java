package io.github.modelaudit.domain.license;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;

/**
 * A size of the user above which a license changes.
 *
 * @param threshold the last value below the change, in the metric's unit
 * @param currency ISO 4217 code; present exactly for {@link Metric#REVENUE}
 * @param text scope, test date, exemptions and effect, as a person should read them
 */
public record Cap(
    Metric metric,
    long threshold,
    Optional<String> currency,
    Period period,
    Effect effect,
    String license,
    String text,
    boolean isSure)
    implements Comparable<Cap> {
  private static final Comparator<Cap> ORDER =
      Comparator.comparing(Cap::metric)
          .thenComparing(Cap::effect)
          .thenComparingLong(Cap::threshold)
          .thenComparing(Cap::license)
          .thenComparing(Cap::period)
          .thenComparing(cap -> cap.currency().orElse(""))
          .thenComparing(Cap::text)
          .thenComparing(Cap::isSure);

  /** What is counted. */
  public enum Metric {
    MONTHLY_ACTIVE_USERS,
    DAILY_ACTIVE_USERS,
    REVENUE
  }

  /** Over what time it is counted. */
  public enum Period {
    DAY,
    MONTH,
    YEAR
  }

  /** What happens above the threshold. */
  public enum Effect {
    /** The grant ends unless the licensor agrees otherwise. */
    GRANT_ENDS,
    /** A phrase must be shown. */
    DISPLAY_DUTY
  }

  public Cap {
    requireNonNull(metric, "metric");
    requireNonNull(currency, "currency");
    requireNonNull(period, "period");
    requireNonNull(effect, "effect");
    requireNonNull(license, "license");
    requireNonNull(text, "text");
    if (currency.isPresent() != (metric == Metric.REVENUE)) {
      throw new IllegalArgumentException("A currency belongs to revenue caps only.");
    }
  }

  @Override
  public int compareTo(Cap other) {
    return ORDER.compare(this, other);
  }
}
