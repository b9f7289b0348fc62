package io.github.modelaudit.policy;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.policy.rule.Rules;
import io.github.modelaudit.policy.settings.WaiverEvidence;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Writes waivers for the errors and warnings that nothing accepts, ready to paste into a policy
 * file. Reason and owner are left empty, which a policy file must not have: a person fills them in.
 */
public final class WaiverSuggestions {
  private static final int DAYS = 90;

  private final SortedSet<String> unwaivable = aboutWaivers();
  private final LocalDate today;

  public WaiverSuggestions(LocalDate today) {
    this.today = requireNonNull(today, "today");
  }

  /** Findings of every other rule, a policy's own among them, can be waived. */
  private static SortedSet<String> aboutWaivers() {
    SortedSet<String> ids = Rules.standard().ids();
    ids.removeAll(Rules.standard().waivableIds());
    return ids;
  }

  /** Returns the findings, in their order, each with the waiver that would accept it. */
  public List<Finding> offer(Collection<Finding> findings, Collection<Assessment> assessments) {
    Map<Subject, List<Finding>> alike =
        findings.stream().filter(this::isOffered).collect(Collectors.groupingBy(Subject::of));
    var entries = new HashMap<Subject, String>();
    alike.forEach(
        (subject, group) ->
            entries.put(subject, entry(subject, group, present(subject, assessments))));
    return findings.stream()
        .map(
            finding ->
                isOffered(finding)
                    ? finding.suggesting(requireNonNull(entries.get(Subject.of(finding))))
                    : finding)
        .toList();
  }

  /** Returns the text of a YAML file; nothing when there is nothing to waive. */
  public Optional<String> write(Collection<Finding> findings, Collection<Assessment> assessments) {
    return file(offer(findings, assessments));
  }

  /**
   * Returns the text of a YAML file with what findings suggest; nothing when they suggest nothing.
   */
  public static Optional<String> file(Collection<Finding> findings) {
    List<String> entries =
        findings.stream()
            .flatMap(finding -> finding.suggestedWaiver().stream())
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
        && !unwaivable.contains(finding.rule());
  }

  /** What one waiver is about. */
  private record Subject(String model, String rule) {
    static Subject of(Finding finding) {
      return new Subject(finding.model(), finding.rule());
    }
  }

  private static WaiverEvidence present(Subject subject, Collection<Assessment> assessments) {
    List<WaiverEvidence> present =
        assessments.stream()
            .filter(assessment -> assessment.name().equals(subject.model()))
            .map(assessment -> BoundEvidence.present(assessment, subject.rule()))
            .distinct()
            .toList();
    return present.size() == 1 ? present.get(0) : WaiverEvidence.NONE;
  }

  private String entry(Subject subject, Collection<Finding> group, WaiverEvidence evidence) {
    var text = new StringBuilder();
    group.stream()
        .map(Finding::message)
        .distinct()
        .forEach(message -> text.append("  # ").append(oneLine(message)).append('\n'));
    line(text, "  - model", subject.model());
    line(text, "    rule", subject.rule());
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
