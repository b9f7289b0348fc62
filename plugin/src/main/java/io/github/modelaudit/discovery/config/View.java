package io.github.modelaudit.discovery.config;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Scope;
import java.util.Comparator;
import java.util.Optional;

/** The circumstances under which a configuration is looked at: program or test, and a profile. */
public record View(Scope scope, Optional<String> profile) implements Comparable<View> {
  /** Tests under the profile that is theirs by its name. */
  public static final View TESTS = new View(Scope.TEST, Optional.of(Profiles.TEST));

  private static final Comparator<View> ORDER =
      Comparator.comparing(View::scope).thenComparing(view -> view.profile().orElse(""));

  public View {
    requireNonNull(scope, "scope");
    requireNonNull(profile, "profile");
  }

  @Override
  public int compareTo(View other) {
    return ORDER.compare(this, other);
  }
}
