package io.github.modelaudit.domain.license;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that somebody must do to use or pass on a model as its licenses ask.
 *
 * @param license the license that asks for it; empty when it is no license, such as a gate
 * @param text what to do, as full sentences
 * @param wording the words that the licensor prescribes, unchanged; absent when it prescribes none
 * @param isSure false when the fact is recalled, secondary or otherwise not established
 */
public record Obligation(
    Kind kind,
    Actor actor,
    State state,
    String license,
    String text,
    Optional<String> wording,
    boolean isSure)
    implements Comparable<Obligation> {
  private static final Comparator<Obligation> ORDER =
      Comparator.comparing(Obligation::state)
          .thenComparing(Obligation::kind)
          .thenComparing(Obligation::license)
          .thenComparing(Obligation::text)
          .thenComparing(obligation -> obligation.wording().orElse(""));

  /** What is to be done. */
  public enum Kind {
    LICENSE_COPY("license-copy"),
    ATTRIBUTION("attribution"),
    NOTICE_LINE("notice-line"),
    UPSTREAM_NOTICE("upstream-notice"),
    DISPLAY_PHRASE("display-phrase"),
    NAME_PREFIX("name-prefix"),
    STATE_CHANGES("state-changes"),
    USE_POLICY("use-policy"),
    SHARE_ALIKE("share-alike"),
    USER_THRESHOLD("user-threshold"),
    APPROVAL("approval"),
    GATE_ACCEPTANCE("gate-acceptance"),
    DATA_CREDIT("data-credit");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The stable id that reports use. */
    public String id() {
      return id;
    }
  }

  /** Who must act. */
  public enum Actor {
    /** Who builds with the model. */
    DEVELOPER,
    /** Who hands over or offers what was built. */
    DISTRIBUTOR,
    /** Who agrees to terms for the organisation. */
    LEGAL
  }

  /** Whether it must be done now. */
  public enum State {
    DUE,
    /** A fact decides that nobody has stated, or that no build can know. */
    DEPENDS,
    /** Not for the use that was stated. */
    NOT_NOW
  }

  public Obligation {
    requireNonNull(kind, "kind");
    requireNonNull(actor, "actor");
    requireNonNull(state, "state");
    requireNonNull(license, "license");
    requireNonNull(text, "text");
    requireNonNull(wording, "wording");
  }

  @Override
  public int compareTo(Obligation other) {
    return ORDER.compare(this, other);
  }
}
