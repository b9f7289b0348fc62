package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.LineageVerdict;
import java.util.List;
import java.util.Set;

/** Turns what the hops of a lineage show into violations. */
final class LineageFindings {
  private LineageFindings() {}

  static List<Violation> on(Assessment assessment, Set<LineageCode> codes, String remedy) {
    return of(
        assessment,
        assessment.terms().verdicts().stream()
            .filter(verdict -> codes.contains(verdict.code()))
            .toList(),
        remedy);
  }

  static List<Violation> of(Assessment assessment, List<LineageVerdict> verdicts, String remedy) {
    return verdicts.stream()
        .map(verdict -> new Violation(message(assessment, verdict), remedy, verdict.isSure()))
        .toList();
  }

  private static String message(Assessment assessment, LineageVerdict verdict) {
    String text = verdict.explanation();
    String sentence = text.endsWith(".") ? text : text + ".";
    String clause = verdict.clause().isBlank() ? "" : " Clause: " + verdict.clause() + ".";
    boolean isFarther = !verdict.model().equalsIgnoreCase(assessment.name());
    String where = isFarther ? " Model '" + assessment.name() + "' was made from it." : "";
    return sentence + clause + where + " (" + verdict.code().id() + ")";
  }
}
