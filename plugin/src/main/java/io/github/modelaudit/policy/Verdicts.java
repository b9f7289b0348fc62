package io.github.modelaudit.policy;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Adds findings and problems up to verdicts. A remark never changes one. */
public final class Verdicts {
  private final FailOn failOn;

  public Verdicts(FailOn failOn) {
    this.failOn = requireNonNull(failOn, "failOn");
  }

  /** Returns the verdict of the whole audit. */
  public Verdict overall(Collection<Finding> findings, Collection<Problem> problems) {
    Verdict verdict = of(findings);
    return problems.stream().anyMatch(Problem::hidesViolations)
        ? verdict.and(Verdict.INCOMPLETE)
        : verdict;
  }

  /** Returns every model with its verdict, by the findings that name it. */
  public List<AssessedModel> perModel(
      Collection<Assessment> assessments, Collection<Finding> findings) {
    return perModel(assessments, new Judgement(List.copyOf(findings), List.of(), Set.of()));
  }

  /** Returns the same by all that rules say: a model that one cannot judge is incomplete. */
  public List<AssessedModel> perModel(Collection<Assessment> assessments, Judgement judgement) {
    return assessments.stream()
        .map(assessment -> new AssessedModel(assessment, ofModel(assessment, judgement)))
        .toList();
  }

  private Verdict ofModel(Assessment assessment, Judgement judgement) {
    Verdict verdict = ofModel(assessment, judgement.findings());
    return judgement.unjudged().contains(assessment.ref())
        ? verdict.and(Verdict.INCOMPLETE)
        : verdict;
  }

  private Verdict ofModel(Assessment assessment, Collection<Finding> findings) {
    Verdict verdict =
        of(findings.stream().filter(finding -> finding.isAbout(assessment.dependency())).toList());
    return assessment.outcome().filter(Verdicts::isHiding).isPresent()
        ? verdict.and(Verdict.INCOMPLETE)
        : verdict;
  }

  /** True when nothing was learned of the model although the hub may know it. */
  private static boolean isHiding(FetchOutcome outcome) {
    return switch (outcome.kind()) {
      case FETCHED -> false;
      case UNREACHABLE, UNREADABLE, NOT_ATTEMPTED -> true;
      case REFUSED ->
          outcome instanceof FetchOutcome.Refused refused
              && (refused.refusal() == Refusal.FORBIDDEN || refused.refusal() == Refusal.BAD_TOKEN);
    };
  }

  private Verdict of(Collection<Finding> findings) {
    return findings.stream()
        .filter(finding -> !finding.isWaived())
        .map(finding -> of(finding.severity()))
        .reduce(Verdict.PASS, Verdict::and);
  }

  private Verdict of(Severity severity) {
    if (failOn.isFailedBy(severity)) {
      return Verdict.FAIL;
    }
    return severity == Severity.INFO ? Verdict.PASS : Verdict.WARN;
  }
}
