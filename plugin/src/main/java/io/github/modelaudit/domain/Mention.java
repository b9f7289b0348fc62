package io.github.modelaudit.domain;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * A place that names a model without making the project depend on it.
 *
 * @param excerpt what stands there, shortened, with secrets redacted
 * @param why why it does not count, as a clause that says what the place is
 */
public record Mention(Location location, String excerpt, Reason reason, String why)
    implements Comparable<Mention> {
  private static final Comparator<Mention> ORDER =
      Comparator.comparing(Mention::location)
          .thenComparing(Mention::reason)
          .thenComparing(Mention::why);

  /** Tells the reasons apart. */
  public enum Reason {
    /** The detector that would see it is off. */
    DETECTOR_OFF,
    /** The user leaves the file out. */
    EXCLUDED,
    /** It counts in a scope that the user leaves out. */
    OUT_OF_SCOPE,
    /** It counts in a profile of the build that is not active. */
    INACTIVE_PROFILE,
    /** The form of the value says that somebody has to fill it in. */
    PLACEHOLDER,
    COMMENT,
    /** A text for people. */
    DOCUMENTATION,
    /** A file of this tool that names models without declaring them. */
    OWN_FILE,
    /** Data that no framework reads as its configuration. */
    DATA_FILE,
    /** A string of the program. */
    STRING,
    /** A word of the program. */
    CODE,
    /** A value where none is known to name a model. */
    VALUE
  }

  public Mention {
    requireNonNull(location, "location");
    requireNonNull(excerpt, "excerpt");
    requireNonNull(reason, "reason");
    requireNonNull(why, "why");
  }

  @Override
  public int compareTo(Mention other) {
    return ORDER.compare(this, other);
  }
}
