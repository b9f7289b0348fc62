package io.github.modelaudit.policy.rule;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.policy.settings.Waiver;
import java.util.List;

/**
 * What became of one waiver in an audit.
 *
 * @param accepted how many findings it accepts
 * @param expired the models on which it would accept findings, were it not over
 * @param lapses the models on which its evidence no longer holds
 * @param isOver true when its last day is over
 */
public record WaiverUse(
    Waiver waiver, int accepted, List<String> expired, List<Lapse> lapses, boolean isOver) {
  public WaiverUse {
    requireNonNull(waiver, "waiver");
    expired = List.copyOf(expired);
    lapses = List.copyOf(lapses);
  }

  /**
   * A model on which a waiver no longer holds.
   *
   * @param difference what was bound and what is there now, as the end of a sentence
   */
  public record Lapse(String model, String difference) {
    public Lapse {
      requireNonNull(model, "model");
      requireNonNull(difference, "difference");
    }
  }

  /** The waiver in words, for the middle of a sentence. */
  String words() {
    return "waiver of '" + waiver.rule() + "' for '" + waiver.model() + "'";
  }
}
