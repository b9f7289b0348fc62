package io.github.modelaudit.mojo;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.audit.AuditOutcome;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.policy.FailOn;
import io.github.modelaudit.policy.settings.Completeness;
import io.github.modelaudit.report.format.ProjectSite;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Ends an audit: writes the reports, says in the log what came of it, and fails the build if due.
 */
final class Conclusion {
  private static final int NAMED_MODELS = 3;

  private final Reports reports;
  private final FailOn failOn;
  private final Optional<Completeness> asked;

  /**
   * Takes what the parameters ask for.
   *
   * @param asked what an incomplete audit does to the build; absent when the policy decides
   */
  Conclusion(Reports reports, FailOn failOn, Optional<Completeness> asked) {
    this.reports = requireNonNull(reports, "reports");
    this.failOn = requireNonNull(failOn, "failOn");
    this.asked = requireNonNull(asked, "asked");
  }

  /**
   * Returns what an incomplete audit does to the build. A frozen build promises that the lock is
   * complete, whatever is said of incomplete audits.
   */
  static Optional<Completeness> asked(@Nullable String onIncomplete, boolean isFrozen)
      throws AuditException {
    Optional<Completeness> written =
        onIncomplete == null
            ? Optional.empty()
            : Optional.of(
                Choices.find(
                    "onIncomplete",
                    onIncomplete,
                    List.of(Completeness.values()),
                    Completeness::id));
    return isFrozen ? Optional.of(Completeness.FAIL) : written;
  }

  /** Ends the audit. */
  void of(AuditOutcome outcome, Log log) throws AuditException, MojoFailureException {
    String page = reports.write(outcome);
    Completeness incomplete = asked.or(outcome::incomplete).orElse(Completeness.FAIL);
    new ConsoleReport(log, failOn, incomplete).print(outcome.result(), page);
    failIfDue(outcome.result(), incomplete);
  }

  private void failIfDue(AuditResult result, Completeness incomplete) throws MojoFailureException {
    if (result.verdict() == Verdict.FAIL) {
      throw new MojoFailureException(
          "Model audit failed: %s. Each finding above names the place and the next step; to accept one, see %s."
              .formatted(
                  count(result, Verdict.FAIL, "violate the policy", "violates the policy"),
                  ProjectSite.page("guide/policy.md")));
    }
    if (result.verdict() == Verdict.INCOMPLETE && incomplete == Completeness.FAIL) {
      throw new MojoFailureException(
          "Model audit is incomplete: %s. What could not be read is named above, with what to do about it%s."
              .formatted(
                  count(result, Verdict.INCOMPLETE, "could not be decided", "could not be decided"),
                  asked.isPresent()
                      ? ""
                      : "; <onIncomplete>warn</onIncomplete> lets the build pass"));
    }
  }

  private static String count(AuditResult result, Verdict verdict, String many, String one) {
    List<String> names =
        result.models().stream()
            .filter(model -> model.verdict() == verdict)
            .map(AssessedModel::assessment)
            .map(assessment -> assessment.name())
            .toList();
    if (names.isEmpty()) {
      return "see above for what could not be read or what the policy itself violates";
    }
    String shown = names.stream().distinct().limit(NAMED_MODELS).collect(Collectors.joining(", "));
    String more =
        names.size() > NAMED_MODELS ? " and " + (names.size() - NAMED_MODELS) + " more" : "";
    return "%d of %d models %s (%s%s)"
        .formatted(
            names.size(), result.models().size(), names.size() == 1 ? one : many, shown, more);
  }
}
