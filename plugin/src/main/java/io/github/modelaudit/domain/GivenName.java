package io.github.modelaudit.domain;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * A name by which a project calls a model, where it is not the model's own: a run time's, or one
 * that only the user can explain.
 *
 * @param name as the project writes it
 * @param isFloating true when it is a run time's name that has no tag, or the tag that means the
 *     newest, so that it can come to mean another model
 */
public record GivenName(String name, boolean isFloating) implements Comparable<GivenName> {
  private static final Comparator<GivenName> ORDER =
      Comparator.comparing(GivenName::name).thenComparing(GivenName::isFloating);

  public GivenName {
    requireNonNull(name, "name");
  }

  /** Returns a name that means the same model as long as nobody changes its explanation. */
  public static GivenName fixed(String name) {
    return new GivenName(name, false);
  }

  @Override
  public int compareTo(GivenName other) {
    return ORDER.compare(this, other);
  }
}
