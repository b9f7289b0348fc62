package io.github.modelaudit.domain.openness;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What speaks for and against the exemption of the provider, as one of a free and open-source
 * model, from duties under the European Union's AI Act. A signal, and no legal advice.
 *
 * @param reasons why, weightiest first
 */
public record EuSignal(Kind kind, List<Reason> reasons) {
  /** Nothing can be said. */
  public static final EuSignal UNKNOWN = new EuSignal(Kind.UNKNOWN, List.of());

  /** The signal, weightiest first. */
  public enum Kind {
    /** So large that the exemption does not apply. */
    LOST_SYSTEMIC,
    /** A condition of the guidelines is surely not met. */
    NOT_ELIGIBLE,
    /** A person has to weigh something. */
    REVIEW,
    /** Not enough is known. */
    UNKNOWN,
    /** Nothing speaks against it. */
    LIKELY,
    /** The duties are those of general-purpose models, and this is none. */
    NOT_APPLICABLE
  }

  /**
   * One reason.
   *
   * @param code a stable id
   * @param paragraph the paragraph of the Commission's guidelines, or the recital or article
   * @param text one full sentence
   */
  public record Reason(String code, String paragraph, String text) {
    public Reason {
      requireNonNull(code, "code");
      requireNonNull(paragraph, "paragraph");
      requireNonNull(text, "text");
    }
  }

  public EuSignal {
    requireNonNull(kind, "kind");
    reasons = List.copyOf(reasons);
  }
}
