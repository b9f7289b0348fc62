package io.github.modelaudit.domain.license;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the claims about one model or dataset add up to. */
public sealed interface LicenseResolution {

  /** Tells the alternatives apart. */
  enum Kind {
    RESOLVED,
    CHOICE,
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

  /** The licenses with the exceptions they are granted under. */
  default LicenseBundle bundle() {
    return LicenseBundle.of(licenses());
  }

  /** True when nothing is open: the claims agree, on licenses that bind or on a choice of them. */
  default boolean isSettled() {
    return kind() == Kind.RESOLVED || kind() == Kind.CHOICE;
  }

  /** The claims agree; with several licenses all of them bind. */
  record Resolved(LicenseBundle bundle, List<LicenseClaim> claims) implements LicenseResolution {
    public Resolved {
      requireNonNull(bundle, "bundle");
      claims = List.copyOf(claims);
      if (bundle.licenses().isEmpty()) {
        throw new IllegalArgumentException("A resolution needs a license.");
      }
    }

    /** Returns a resolution without exceptions. */
    public Resolved(List<String> licenses, List<LicenseClaim> claims) {
      this(LicenseBundle.of(licenses), claims);
    }

    @Override
    public Kind kind() {
      return Kind.RESOLVED;
    }

    @Override
    public List<String> licenses() {
      return bundle.licenses();
    }

    @Override
    public String label() {
      return bundle.label();
    }
  }

  /**
   * The author lets the user choose. As long as nobody has chosen, all are taken to bind.
   *
   * @param alternatives what there is to choose from, sorted; of each all licenses bind
   * @param chosen the alternative that the policy accepts
   */
  record Choice(
      List<LicenseBundle> alternatives, Optional<LicenseBundle> chosen, List<LicenseClaim> claims)
      implements LicenseResolution {
    public Choice {
      alternatives = alternatives.stream().sorted().distinct().toList();
      requireNonNull(chosen, "chosen");
      claims = List.copyOf(claims);
      if (alternatives.size() < 2) {
        throw new IllegalArgumentException("A choice needs two alternatives.");
      }
      if (!chosen.map(alternatives::contains).orElse(true)) {
        throw new IllegalArgumentException("What is chosen must be an alternative.");
      }
    }

    /** Returns this choice with one alternative chosen. */
    public Choice choosing(LicenseBundle alternative) {
      return new Choice(alternatives, Optional.of(alternative), claims);
    }

    @Override
    public Kind kind() {
      return Kind.CHOICE;
    }

    @Override
    public LicenseBundle bundle() {
      return chosen.orElseGet(
          () -> alternatives.stream().reduce(LicenseBundle.of(List.of()), LicenseBundle::and));
    }

    @Override
    public List<String> licenses() {
      return bundle().licenses();
    }

    /** The choice that the author gives, as an expression. */
    public String expression() {
      return alternatives.stream()
          .map(one -> one.licenses().size() == 1 ? one.label() : "(" + one.label() + ")")
          .collect(Collectors.joining(" OR "));
    }

    @Override
    public String label() {
      return chosen.map(one -> one.label() + " (of " + expression() + ")").orElse(expression());
    }

    /** What came of the choice, one full sentence. */
    public String reason() {
      return chosen
          .map(
              one ->
                  "The author offers '%s', and the policy accepts '%s', whose terms count."
                      .formatted(expression(), one.label()))
          .orElse(
              "The author offers '%s', and none is accepted, so that all are taken to bind."
                  .formatted(expression()));
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
