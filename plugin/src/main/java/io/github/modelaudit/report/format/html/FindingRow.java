package io.github.modelaudit.report.format.html;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.audit.Finding;
import java.util.stream.Collectors;

/**
 * A finding as the page shows it.
 *
 * @param anchor the section of its model; empty when it is about none
 * @param place where to change something; empty where the page says it with the model
 * @param waiver reason, owner and end of the waiver; empty when there is none
 */
public record FindingRow(Finding finding, Badge badge, String anchor, String place, String waiver) {
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
    return new FindingRow(finding, badge, anchor, finding.location().toString(), waiver);
  }

  /** Returns the same row for where the page names the place of the model anyway. */
  FindingRow beside(Location shown) {
    return finding.location().equals(shown)
        ? new FindingRow(finding, badge, anchor, "", waiver)
        : this;
  }

  /**
   * The waiver to paste, without the comment that repeats the message; empty when there is none.
   */
  public String snippet() {
    return finding
        .suggestedWaiver()
        .map(
            text ->
                text.lines()
                    .filter(line -> !line.stripLeading().startsWith("#"))
                    .collect(Collectors.joining("\n")))
        .orElse("");
  }
}
