package io.github.modelaudit.policy.use;

import io.github.modelaudit.domain.license.Cap;
import io.github.modelaudit.policy.settings.Amounts;
import io.github.modelaudit.policy.settings.Money;
import io.github.modelaudit.policy.settings.UserSize;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds the size of the user against the sizes above which licenses change. */
final class UserCaps {
  private UserCaps() {}

  static Stream<UseIssue> check(UseCase useCase) {
    return useCase.terms().caps().stream().flatMap(cap -> check(useCase, cap).stream());
  }

  private static Optional<UseIssue> check(UseCase useCase, Cap cap) {
    Measured measured = measure(useCase.facts().size(), cap);
    return switch (measured.kind()) {
      case WITHIN -> Optional.empty();
      case NOT_GIVEN ->
          useCase.isNonCommercial() ? Optional.empty() : Optional.of(open(useCase, cap, measured));
      case OTHER_CURRENCY -> Optional.of(open(useCase, cap, measured));
      case ABOVE -> Optional.of(above(useCase, cap, measured));
    };
  }

  private static UseIssue open(UseCase useCase, Cap cap, Measured measured) {
    boolean isOtherCurrency = measured.kind() == Measured.Kind.OTHER_CURRENCY;
    String why =
        isOtherCurrency
            ? "the policy states '"
                + measured.fact()
                + "' as "
                + measured.given()
                + ","
                + " another currency, which is not converted"
            : "the policy does not state '" + measured.fact() + "'";
    return UseIssue.undetermined(
        useCase.model() + ": " + words(useCase, cap) + ", and " + why + ".",
        "State '"
            + measured.fact()
            + "' in the policy"
            + cap.currency().map(currency -> " in " + currency).orElse("")
            + ".");
  }

  private static UseIssue above(UseCase useCase, Cap cap, Measured measured) {
    String message =
        useCase.model()
            + ": "
            + words(useCase, cap)
            + ", and the policy states '"
            + measured.fact()
            + "' as "
            + measured.given()
            + ".";
    if (cap.effect() == Cap.Effect.DISPLAY_DUTY) {
      return UseIssue.undetermined(
          message, "Show what the license asks for, then waive this with the place as the reason.");
    }
    return useCase.isNonCommercial()
        ? UseIssue.undetermined(
            message, "Check whether the limit concerns non-commercial use, then waive this.")
        : UseIssue.notPermitted(
            message,
            "Get a separate license from the licensor and waive this, or use another model.",
            useCase.isSure(cap.license(), cap.isSure()));
  }

  private static String words(UseCase useCase, Cap cap) {
    String effect =
        cap.effect() == Cap.Effect.GRANT_ENDS ? " ends above " : " asks for a display above ";
    return useCase.trail().words(cap.license())
        + effect
        + Amounts.grouped(cap.threshold())
        + cap.currency().map(currency -> " " + currency).orElse("")
        + " "
        + unit(cap)
        + (cap.text().isBlank() ? "" : " (" + UseCase.plain(cap.text()) + ")");
  }

  private static String unit(Cap cap) {
    return switch (cap.metric()) {
      case MONTHLY_ACTIVE_USERS -> "monthly active users";
      case DAILY_ACTIVE_USERS -> "daily active users";
      case REVENUE ->
          switch (cap.period()) {
            case DAY -> "daily revenue";
            case MONTH -> "monthly revenue";
            case YEAR -> "annual revenue";
          };
    };
  }

  private static Measured measure(UserSize size, Cap cap) {
    return switch (cap.metric()) {
      case MONTHLY_ACTIVE_USERS ->
          users("use.monthlyActiveUsers", size.monthlyActiveUsers(), cap.threshold());
      case DAILY_ACTIVE_USERS ->
          users("use.dailyActiveUsers", size.dailyActiveUsers(), cap.threshold());
      case REVENUE ->
          cap.period() == Cap.Period.YEAR
              ? revenue("use.annualRevenue", size.annualRevenue(), cap)
              : monthly(size, cap);
    };
  }

  /** A whole year's revenue below a month's limit settles the month as well. */
  private static Measured monthly(UserSize size, Cap cap) {
    Measured year = revenue("use.annualRevenue", size.annualRevenue(), cap);
    boolean isSettled = size.monthlyRevenue().isEmpty() && year.kind() == Measured.Kind.WITHIN;
    return isSettled ? year : revenue("use.monthlyRevenue", size.monthlyRevenue(), cap);
  }

  private static Measured users(String fact, Optional<Long> given, long threshold) {
    return given
        .map(
            users ->
                new Measured(
                    fact,
                    users > threshold ? Measured.Kind.ABOVE : Measured.Kind.WITHIN,
                    Amounts.grouped(users)))
        .orElseGet(() -> Measured.notGiven(fact));
  }

  private static Measured revenue(String fact, Optional<Money> given, Cap cap) {
    return given
        .map(money -> new Measured(fact, compare(money, cap), money.toString()))
        .orElseGet(() -> Measured.notGiven(fact));
  }

  private static Measured.Kind compare(Money money, Cap cap) {
    if (money.amount() == 0) {
      return Measured.Kind.WITHIN;
    }
    if (cap.currency().filter(money.currency()::equalsIgnoreCase).isEmpty()) {
      return Measured.Kind.OTHER_CURRENCY;
    }
    return money.amount() > cap.threshold() ? Measured.Kind.ABOVE : Measured.Kind.WITHIN;
  }

  private record Measured(String fact, Kind kind, String given) {
    enum Kind {
      WITHIN,
      ABOVE,
      NOT_GIVEN,
      OTHER_CURRENCY
    }

    static Measured notGiven(String fact) {
      return new Measured(fact, Kind.NOT_GIVEN, "");
    }
  }
}
