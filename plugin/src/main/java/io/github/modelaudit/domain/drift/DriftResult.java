package io.github.modelaudit.domain.drift;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.audit.ProjectIdentity;
import io.github.modelaudit.domain.audit.ToolIdentity;
import io.github.modelaudit.domain.audit.Verdict;
import java.time.Instant;
import java.util.List;

/**
 * The outcome of holding the world against a lock.
 *
 * @param lock the lock file, as it is shown
 * @param at when the comparison was made
 * @param compared how many repositories were compared
 */
public record DriftResult(
    ToolIdentity tool,
    ProjectIdentity project,
    String lock,
    Instant at,
    Verdict verdict,
    int compared,
    List<DriftFinding> findings,
    List<Problem> problems) {
  public DriftResult {
    requireNonNull(tool, "tool");
    requireNonNull(project, "project");
    requireNonNull(lock, "lock");
    requireNonNull(at, "at");
    requireNonNull(verdict, "verdict");
    findings = findings.stream().sorted().distinct().toList();
    problems = problems.stream().sorted().distinct().toList();
  }
}
