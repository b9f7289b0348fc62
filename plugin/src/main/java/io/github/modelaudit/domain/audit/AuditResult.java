package io.github.modelaudit.domain.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Problem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The outcome of one audit; the whole input of every report.
 *
 * @param at the time the audit counts for: the build's output timestamp, or the time of the run
 * @param models sorted by name
 */
public record AuditResult(
    ToolIdentity tool,
    ProjectIdentity project,
    PolicySummary policy,
    Instant at,
    Verdict verdict,
    List<AssessedModel> models,
    List<Finding> findings,
    List<Problem> problems) {
  public AuditResult {
    requireNonNull(tool, "tool");
    requireNonNull(project, "project");
    requireNonNull(policy, "policy");
    requireNonNull(at, "at");
    requireNonNull(verdict, "verdict");
    models =
        models.stream()
            .sorted(
                Comparator.comparing((AssessedModel model) -> model.assessment().name())
                    .thenComparing(model -> model.assessment().ref().toString()))
            .toList();
    findings = findings.stream().sorted().toList();
    problems = problems.stream().sorted().distinct().toList();
  }

  /** Returns the same result with more said of each model. */
  public AuditResult withModels(UnaryOperator<AssessedModel> more) {
    return new AuditResult(
        tool, project, policy, at, verdict, models.stream().map(more).toList(), findings, problems);
  }

  /** The findings on one model that a waiver does not accept. */
  public List<Finding> openFindings(Assessment assessment) {
    return findings.stream()
        .filter(finding -> !finding.isWaived() && finding.isAbout(assessment.dependency()))
        .toList();
  }
}
