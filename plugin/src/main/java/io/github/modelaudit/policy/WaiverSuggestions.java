package io.github.modelaudit.policy;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.policy.rule.Rules;
import io.github.modelaudit.policy.settings.WaiverEvidence;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Writes waivers for the errors and warnings that nothing accepts, ready to paste into a policy
 * file. Reason and owner are left empty, which a policy file must not have: a person fills them in.
 */
public final class WaiverSuggestions {
  private static final int DAYS = 90;

  private final SortedSet<String> waivable = Rules.standard().waivableIds();
  private final LocalDate today;

  public WaiverSuggestions(LocalDate today) {
    this.today = requireNonNull(today, "today");
  }

  /** Returns the text of a YAML file; nothing when there is nothing to waive. */
  public Optional<String> write(Collection<Finding> findings, Collection<Assessment> assessments) {
    List<String> entries =
        findings.stream()
            .filter(this::isOffered)
            .map(finding -> entry(finding, findings, evidence(finding, assessments)))
            .distinct()
            .toList();
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "# Suggested waivers. Copy what you accept into 'waivers' of your policy file and fill in\n"
            + "# 'reason' and 'owner'; a waiver without them is refused. Remove from 'evidence'\n"
            + "# what may change without a new decision.\n"
            + "waivers:\n"
            + String.join("", entries));
  }

  private boolean isOffered(Finding finding) {
    return !finding.isWaived()
        && finding.severity() != Severity.INFO
        && waivable.contains(finding.rule());
  }

  private static WaiverEvidence evidence(Finding finding, Collection<Assessment> assessments) {
    List<WaiverEvidence> present =
        assessments.stream()
            .filter(assessment -> assessment.name().equals(finding.model()))
            .map(assessment -> BoundEvidence.present(assessment, finding.rule()))
            .distinct()
            .toList();
    return present.size() == 1 ? present.get(0) : WaiverEvidence.NONE;
  }

  private String entry(Finding finding, Collection<Finding> findings, WaiverEvidence evidence) {
    var text = new StringBuilder();
    findings.stream()
        .filter(this::isOffered)
        .filter(other -> other.rule().equals(finding.rule()))
        .filter(other -> other.model().equals(finding.model()))
        .map(Finding::message)
        .distinct()
        .forEach(message -> text.append("  # ").append(oneLine(message)).append('\n'));
    line(text, "  - model", finding.model());
    line(text, "    rule", finding.rule());
    line(text, "    reason", "");
    line(text, "    owner", "");
    line(text, "    until", today.plusDays(DAYS).toString());
    append(text, evidence);
    return text.toString();
  }

  private static void append(StringBuilder text, WaiverEvidence evidence) {
    if (evidence.equals(WaiverEvidence.NONE)) {
      return;
    }
    text.append("    evidence:\n");
    evidence.license().ifPresent(value -> line(text, "      license", value));
    evidence.commit().ifPresent(value -> line(text, "      commit", value));
    evidence.textHash().ifPresent(value -> line(text, "      textHash", value));
    evidence.id().ifPresent(value -> line(text, "      id", value));
    evidence.gate().ifPresent(value -> line(text, "      gate", value));
    evidence.state().ifPresent(value -> line(text, "      state", value));
    evidence.lineage().ifPresent(value -> line(text, "      lineage", value));
    evidence.datasets().ifPresent(value -> line(text, "      datasets", value));
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append(": ").append(quoted(value)).append('\n');
  }

  /** Every value is quoted, as a commit of digits only would otherwise be a number. */
  private static String quoted(String value) {
    String escaped = oneLine(value).replace("\\", "\\\\").replace("\"", "\\\"");
    return '"' + escaped + '"';
  }

  /** Names and messages hold words of others; a line break must not end the comment. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029\\s]+", " ");
  }
}
