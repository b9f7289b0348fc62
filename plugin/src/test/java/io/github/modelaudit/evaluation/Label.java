package io.github.modelaudit.evaluation;

import io.github.modelaudit.domain.Scope;
import java.util.List;
import java.util.Locale;

/**
 * A model that a careful reader found in a module.
 *
 * @param accepted the model first, then other names that are right as well
 * @param role what it is used for there
 * @param how what makes it a dependency, such as a configuration key or a default
 * @param where files of the module with lines, or artifacts
 * @param effect whether it counts
 * @param why what a reader has to know to agree; may be empty
 */
record Label(
    Scope scope,
    List<Identity> accepted,
    String role,
    String how,
    List<String> where,
    Effect effect,
    String why) {

  /** Whether a report has to show the model. */
  enum Effect {
    /** It has to. */
    REQUIRED,
    /** Reasonable readers disagree: both answers are right. */
    OPTIONAL,
    /** It is written down but has no effect: silence is right, and so is to mark it inactive. */
    INACTIVE;

    static Effect of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  Label {
    accepted = List.copyOf(accepted);
    where = List.copyOf(where);
  }

  Identity model() {
    return accepted.get(0);
  }

  /** True when the report means this label, whatever its scope. */
  boolean means(Reported reported) {
    return accepted.stream()
        .anyMatch(
            it -> it.accepts(reported.identity()) && (!it.isAny() || reported.isSeenIn(files())));
  }

  /** True when a sighting is at a line that the label names. */
  boolean isPlaced(Reported reported) {
    return where.stream().anyMatch(reported::isSeenAt);
  }

  private List<String> files() {
    return where.stream().map(Label::withoutLine).toList();
  }

  private static String withoutLine(String place) {
    return place.replaceFirst(":\\d+$", "");
  }

  @Override
  public String toString() {
    return model() + " (" + role + ", " + how + ") at " + String.join(", ", where);
  }
}
