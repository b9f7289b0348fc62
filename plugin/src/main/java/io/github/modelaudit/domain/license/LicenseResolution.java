package io.github.modelaudit.domain.license;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What the claims about one model or dataset add up to. */
public sealed interface LicenseResolution {

  /** Tells the alternatives apart. */
  enum Kind {
    RESOLVED,
    CONFLICTING,
    UNRECOGNISED,
    ABSENT,
    NOT_KNOWN
  }

  Kind kind();

  /** Every claim made, in the order of their strength. */
  List<LicenseClaim> claims();

  /**
   * The licenses whose terms must be assumed to bind: of a resolution all of them, of a conflict
   * every candidate, else none. Sorted.
   */
  List<String> licenses();

  /** A short text for tables, for example {@code apache-2.0} or {@code not stated}. */
  String label();

  /** The claims agree; with several licenses all of them bind. */
  record Resolved(List<String> licenses, List<LicenseClaim> claims) implements LicenseResolution {
    public Resolved {
      licenses = licenses.stream().sorted().distinct().toList();
      claims = List.copyOf(claims);
      if (licenses.isEmpty()) {
        throw new IllegalArgumentException("A resolution needs a license.");
      }
    }

    @Override
    public Kind kind() {
      return Kind.RESOLVED;
    }

    @Override
    public String label() {
      return String.join(" AND ", licenses);
    }
  }

  /** The claims contradict each other, or one name means several licenses; all may bind. */
  record Conflicting(List<String> licenses, String reason, List<LicenseClaim> claims)
      implements LicenseResolution {
    public Conflicting {
      licenses = licenses.stream().sorted().distinct().toList();
      requireNonNull(reason, "reason");
      claims = List.copyOf(claims);
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICTING;
    }

    @Override
    public String label() {
      return String.join(" or ", licenses);
    }
  }

  /**
   * A license is named, and nobody here knows it.
   *
   * @param reason why it is not known, one full sentence
   */
  record Unrecognised(String named, String reason, List<LicenseClaim> claims)
      implements LicenseResolution {
    public Unrecognised {
      requireNonNull(named, "named");
      requireNonNull(reason, "reason");
      claims = List.copyOf(claims);
    }

    /** Returns the alternative for a name that is in no list. */
    public Unrecognised(String named, List<LicenseClaim> claims) {
      this(named, "No license is known by the name '" + named + "'.", claims);
    }

    @Override
    public Kind kind() {
      return Kind.UNRECOGNISED;
    }

    @Override
    public List<String> licenses() {
      return List.of();
    }

    @Override
    public String label() {
      return named + " (unrecognised)";
    }
  }

  /** The sources were read, and none names a license. */
  record Absent(List<LicenseClaim> claims) implements LicenseResolution {
    public Absent {
      claims = List.copyOf(claims);
    }

    @Override
    public Kind kind() {
      return Kind.ABSENT;
    }

    @Override
    public List<String> licenses() {
      return List.of();
    }

    @Override
    public String label() {
      return "none stated";
    }
  }

  /** The sources could not be read, so that nothing can be said. */
  record NotKnown(String reason) implements LicenseResolution {
    public NotKnown {
      requireNonNull(reason, "reason");
    }

    @Override
    public Kind kind() {
      return Kind.NOT_KNOWN;
    }

    @Override
    public List<LicenseClaim> claims() {
      return List.of();
    }

    @Override
    public List<String> licenses() {
      return List.of();
    }

    @Override
    public String label() {
      return "not known";
    }
  }
}
