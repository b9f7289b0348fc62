package io.github.modelaudit.report.format.html;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.license.Obligation;
import io.github.modelaudit.report.format.Words;

/**
 * One line of the list of things to do for a model.
 *
 * @param state whether it must be done now
 * @param wording the words that a licensor prescribes; may be empty
 * @param by who must act, and which license asks
 */
public record DutyRow(String state, String text, String wording, String by) {
  public DutyRow {
    requireNonNull(state, "state");
    requireNonNull(text, "text");
    requireNonNull(wording, "wording");
    requireNonNull(by, "by");
  }

  static DutyRow of(Obligation obligation) {
    String state =
        switch (obligation.state()) {
          case DUE -> "Due:";
          case DEPENDS -> "Depends:";
          case NOT_NOW -> "Not for the stated use:";
        };
    return new DutyRow(
        state,
        obligation.text(),
        obligation.wording().orElse(""),
        Words.words(obligation.actor())
            + (obligation.license().isEmpty() ? "" : ", " + obligation.license())
            + (obligation.isSure() ? "" : ", not established"));
  }
}
