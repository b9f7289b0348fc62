package io.github.modelaudit.report.format.html;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.license.Obligation;
import io.github.modelaudit.report.format.Words;
import java.util.Optional;

/**
 * One line of what a license asks to be done.
 *
 * @param name what it is called
 * @param anchor where the page says what is to be done; empty when it is said here
 * @param text what is to be done; empty when the page says it elsewhere
 * @param wording the words that a licensor prescribes; may be empty
 * @param by who must act
 */
public record DutyRow(String name, String anchor, String text, String wording, String by) {
  public DutyRow {
    requireNonNull(name, "name");
    requireNonNull(anchor, "anchor");
    requireNonNull(text, "text");
    requireNonNull(wording, "wording");
    requireNonNull(by, "by");
  }

  static DutyRow of(Obligation obligation, Remarks remarks) {
    Optional<Remark> shared = remarks.find(obligation);
    return new DutyRow(
        name(obligation),
        shared.map(Remark::anchor).orElse(""),
        shared.isPresent() ? "" : obligation.text(),
        obligation.wording().orElse(""),
        Words.words(obligation.actor()) + (obligation.isSure() ? "" : ", not established"));
  }

  /** What a duty is called where the page says elsewhere what is to be done. */
  static String name(Obligation obligation) {
    return Words.words(obligation.kind());
  }

  /** The duty with its words and who asks for it, for where the page says it nowhere else. */
  static String whole(Obligation obligation) {
    Optional<String> wording = obligation.wording().map(words -> " “" + words + "”");
    return obligation.text() + wording.orElse("");
  }
}
