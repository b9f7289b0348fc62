package io.github.modelaudit.report.format.html;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is known of the past of a model.
 *
 * @param day when; empty when only the fact is known
 * @param commit the commit it is about; empty when about none
 */
public record HistoryRow(String day, String text, String commit) {
  public HistoryRow {
    requireNonNull(day, "day");
    requireNonNull(text, "text");
    requireNonNull(commit, "commit");
  }

  /**
   * Returns what the lock file and the Hub tell, oldest first; nothing without facts.
   *
   * @param isLocked false when the Hub was asked, so that the time of reading is only that of a run
   */
  static List<HistoryRow> of(Assessment assessment, boolean isLocked) {
    Optional<HubRecord> known = assessment.facts();
    if (known.isEmpty()) {
      return List.of();
    }
    HubRecord facts = known.get();
    var rows = new ArrayList<HistoryRow>();
    facts.state().createdAt().ifPresent(at -> rows.add(row(at, "Created on the Hub", "")));
    String commit = facts.commit().orElse("");
    Optional<Instant> readAt = assessment.node().flatMap(HubNode::readAt).filter(at -> isLocked);
    rows.add(
        readAt
            .map(at -> row(at, "Facts read into the lock file", commit))
            .orElseGet(
                () -> new HistoryRow("", "Facts read in this run, not from a lock file,", commit)));
    return rows;
  }

  private static HistoryRow row(Instant at, String text, String commit) {
    return new HistoryRow(LocalDate.ofInstant(at, ZoneOffset.UTC).toString(), text, commit);
  }
}
