package io.github.modelaudit.policy.settings;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** How large the user is; what is absent is not known. */
public record UserSize(
    Optional<Long> monthlyActiveUsers,
    Optional<Long> dailyActiveUsers,
    Optional<Money> annualRevenue,
    Optional<Money> monthlyRevenue) {
  /** Nothing known. */
  public static final UserSize UNKNOWN =
      new UserSize(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public UserSize {
    requireNonNull(monthlyActiveUsers, "monthlyActiveUsers");
    requireNonNull(dailyActiveUsers, "dailyActiveUsers");
    requireNonNull(annualRevenue, "annualRevenue");
    requireNonNull(monthlyRevenue, "monthlyRevenue");
  }

  UserSize overlay(UserSize later) {
    return new UserSize(
        later.monthlyActiveUsers.or(() -> monthlyActiveUsers),
        later.dailyActiveUsers.or(() -> dailyActiveUsers),
        later.annualRevenue.or(() -> annualRevenue),
        later.monthlyRevenue.or(() -> monthlyRevenue));
  }
}
