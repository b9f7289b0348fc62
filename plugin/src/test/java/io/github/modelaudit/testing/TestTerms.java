package io.github.modelaudit.testing;

import io.github.modelaudit.domain.license.Cap;
import io.github.modelaudit.domain.license.Clause;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.domain.license.TerritoryLimit;
import java.util.List;
import java.util.Optional;

/** Terms of one clause, cap or limit, to be joined. */
public final class TestTerms {
  private TestTerms() {}

  /** Returns a clause that is established. */
  public static Terms clause(String license, Term term, Stance stance) {
    return clause(license, term, stance, true);
  }

  /** Returns a clause. */
  public static Terms clause(String license, Term term, Stance stance, boolean isSure) {
    var clause = new Clause(term, stance, license, "as-tested", "", isSure);
    return Terms.of(List.of(clause), List.of(), List.of());
  }

  /** Returns a cap on monthly active users above which the grant ends. */
  public static Terms userCap(String license, long threshold) {
    return cap(
        new Cap(
            Cap.Metric.MONTHLY_ACTIVE_USERS,
            threshold,
            Optional.empty(),
            Cap.Period.MONTH,
            Cap.Effect.GRANT_ENDS,
            license,
            "Section 2",
            true));
  }

  /** Returns a cap on revenue above which the grant ends. */
  public static Terms revenueCap(String license, long threshold, Cap.Period period) {
    return cap(
        new Cap(
            Cap.Metric.REVENUE,
            threshold,
            Optional.of("USD"),
            period,
            Cap.Effect.GRANT_ENDS,
            license,
            "",
            true));
  }

  /** Returns a cap. */
  public static Terms cap(Cap cap) {
    return Terms.of(List.of(), List.of(cap), List.of());
  }

  /** Returns a limit on a territory. */
  public static Terms notIn(String license, String territory, TerritoryLimit.Reach reach) {
    var limit = new TerritoryLimit(territory, reach, license, "use policy", true);
    return Terms.of(List.of(), List.of(), List.of(limit));
  }
}
