package io.github.modelaudit.domain.text;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * What a passage that nobody knows seems to say, found by a pattern and confirmed by nobody; it may
 * warn and never fails a build.
 *
 * @param value the number, territory or phrase found, in one spelling
 */
public record ExtractedClause(Topic topic, String value) implements Comparable<ExtractedClause> {
  private static final Comparator<ExtractedClause> ORDER =
      Comparator.comparing(ExtractedClause::topic).thenComparing(ExtractedClause::value);

  /** What a clause is about. */
  public enum Topic {
    USER_CAP("a limit on users"),
    REVENUE_CAP("a limit on revenue"),
    TERRITORY("a territory that is left out"),
    NON_COMMERCIAL("no commercial use"),
    USE_RESTRICTIONS("uses that are forbidden"),
    NAMING("a name for what is derived"),
    DISPLAY("a phrase to show"),
    OUTPUTS("what outputs may be used for");

    private final String words;

    Topic(String words) {
      this.words = words;
    }

    /** What a person should read. */
    public String words() {
      return words;
    }
  }

  public ExtractedClause {
    requireNonNull(topic, "topic");
    requireNonNull(value, "value");
  }

  @Override
  public int compareTo(ExtractedClause other) {
    return ORDER.compare(this, other);
  }
}
