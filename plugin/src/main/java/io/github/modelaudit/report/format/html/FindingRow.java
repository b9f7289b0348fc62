package io.github.modelaudit.report.format.html;

import io.github.modelaudit.domain.audit.Finding;

/**
 * A finding as the page shows it.
 *
 * @param anchor the section of its model; empty when it is about none
 * @param waiver reason, owner and end of the waiver; empty when there is none
 */
public record FindingRow(Finding finding, Badge badge, String anchor, String waiver) {
  static FindingRow of(Finding finding, String anchor) {
    Badge badge = finding.isWaived() ? new Badge("Waived", "calm") : Badge.of(finding.severity());
    String waiver =
        finding
            .waived()
            .map(
                accepted ->
                    "%s – %s, %s (%s)"
                        .formatted(
                            accepted.reason(),
                            accepted.owner(),
                            accepted.until().map(day -> "until " + day).orElse("without end"),
                            accepted.location()))
            .orElse("");
    return new FindingRow(finding, badge, anchor, waiver);
  }
}
