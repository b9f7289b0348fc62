package io.github.modelaudit.policy;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.DiscoveryReach;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.policy.settings.Policy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the alternative of a choice between licenses under which a policy finds least, so that a
 * model passes when one alternative passes.
 */
public final class ChoiceJudge {
  private final PolicyEngine engine;
  private final Policy policy;
  private final DiscoveryReach reach;
  private final LocalDate today;

  public ChoiceJudge(PolicyEngine engine, Policy policy, DiscoveryReach reach, LocalDate today) {
    this.engine = requireNonNull(engine, "engine");
    this.policy = requireNonNull(policy, "policy");
    this.reach = requireNonNull(reach, "reach");
    this.today = requireNonNull(today, "today");
  }

  /**
   * Returns the alternative that the policy accepts: that has no error of its own. Where it accepts
   * none, returns the strict reading, unless that were the milder one.
   *
   * @param strict the model with nothing chosen
   * @param alternatives the same model with each alternative chosen, at least one
   */
  public Assessment best(Assessment strict, List<Assessment> alternatives) {
    List<Weighed> weighed = alternatives.stream().map(this::weigh).toList();
    Set<Finding> shared = new HashSet<>(weighed.get(0).errors());
    weighed.forEach(one -> shared.retainAll(one.errors()));
    Weighed best = weighed.stream().min(Weighed.LIGHTEST).orElseThrow();
    if (shared.containsAll(best.errors())) {
      return best.assessment();
    }
    return Weighed.LIGHTEST.compare(weigh(strict), best) < 0 ? best.assessment() : strict;
  }

  private Weighed weigh(Assessment assessment) {
    List<Finding> findings =
        engine.evaluate(policy, List.of(assessment), reach, today).stream()
            .filter(finding -> !finding.isWaived() && finding.isAbout(assessment.dependency()))
            .toList();
    return new Weighed(
        assessment, of(findings, Severity.ERROR), of(findings, Severity.WARNING).size());
  }

  private static Set<Finding> of(List<Finding> findings, Severity severity) {
    var found = new HashSet<Finding>();
    findings.stream().filter(finding -> finding.severity() == severity).forEach(found::add);
    return found;
  }

  /** An assessment and what a policy finds wrong with it. */
  private record Weighed(Assessment assessment, Set<Finding> errors, int warnings) {
    static final Comparator<Weighed> LIGHTEST =
        Comparator.<Weighed>comparingInt(one -> one.errors().size())
            .thenComparingInt(Weighed::warnings);
  }
}
