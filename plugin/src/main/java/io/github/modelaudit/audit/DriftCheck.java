package io.github.modelaudit.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.RepoType;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.domain.drift.DriftChange;
import io.github.modelaudit.domain.drift.DriftFinding;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.lock.Lock;
import io.github.modelaudit.policy.FailOn;
import io.github.modelaudit.policy.settings.RuleLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives changes the models of the project that they concern, and a severity. */
final class DriftCheck {
  private final DriftRequest request;
  private final Assessor assessor;
  private final Lock reached;

  /**
   * Takes what is asked.
   *
   * @param reached locked and live facts together, to follow links from models to what changed
   */
  DriftCheck(DriftRequest request, Assessor assessor, Lock reached) {
    this.request = requireNonNull(request, "request");
    this.assessor = requireNonNull(assessor, "assessor");
    this.reached = requireNonNull(reached, "reached");
  }

  /** Returns the findings on one model. */
  List<DriftFinding> findings(ModelDependency model, Collection<DriftChange> changes) {
    Collection<RepoKey> keys = assessor.keysOf(List.of(model));
    Set<RepoKey> concerned = reached.subgraph(keys).nodes().keySet();
    var findings = new ArrayList<DriftFinding>();
    for (DriftChange change : changes) {
      if (isAmong(change, concerned) || isAmong(change, keys) || isItself(change, model.ref())) {
        severity(change, concerned)
            .map(severity -> model.isActive() ? severity : Severity.INFO)
            .map(
                severity ->
                    new DriftFinding(change, severity, model.ref().name(), model.location()))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static boolean isAmong(DriftChange change, Collection<RepoKey> keys) {
    return keys.stream().anyMatch(key -> key.toString().equals(change.subject()));
  }

  private static boolean isItself(DriftChange change, ModelRef ref) {
    return ref instanceof ModelRef.Hosted hosted
        && change.subject().equals(hosted.provider() + "/" + hosted.name());
  }

  /** Nothing that is not sure is an error; what befalls a dataset counts one step less. */
  private Optional<Severity> severity(DriftChange change, Collection<RepoKey> keys) {
    RuleLevel set = request.levels().get(change.kind());
    if (set != null) {
      return set.severity();
    }
    boolean isDataset =
        keys.stream()
            .anyMatch(
                key ->
                    key.repo().type() == RepoType.DATASET
                        && key.toString().equals(change.subject()));
    Severity own = change.kind().severity();
    Severity step = isDataset && own == Severity.ERROR ? Severity.WARNING : own;
    return Optional.of(
        change.confidence() != Confidence.HIGH && step == Severity.ERROR ? Severity.WARNING : step);
  }

  /** Returns what the findings and problems add up to. */
  static Verdict verdict(FailOn failOn, List<DriftFinding> findings, List<Problem> problems) {
    if (findings.stream().anyMatch(finding -> failOn.isFailedBy(finding.severity()))) {
      return Verdict.FAIL;
    }
    if (problems.stream().anyMatch(Problem::hidesViolations)) {
      return Verdict.INCOMPLETE;
    }
    return findings.stream().anyMatch(finding -> finding.severity() != Severity.INFO)
        ? Verdict.WARN
        : Verdict.PASS;
  }

  /** Returns the day on which the newest fact of a lock was read. */
  static Optional<LocalDate> day(Lock lock) {
    return lock.graph().nodes().values().stream()
        .map(HubNode::readAt)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .map(instant -> day(instant));
  }

  static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
