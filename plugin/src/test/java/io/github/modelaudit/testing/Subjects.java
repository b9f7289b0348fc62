package io.github.modelaudit.testing;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import java.util.Optional;

/** What sample findings are about. */
public final class Subjects {
  private Subjects() {}

  /** The head of a repository on the Hub. */
  public static Optional<ModelRef> hub(String id) {
    return Optional.of(new ModelRef.Hub(RepoKey.head(RepoId.model(id))));
  }

  /** A model that a provider runs. */
  public static Optional<ModelRef> hosted(String provider, String name) {
    return Optional.of(new ModelRef.Hosted(provider, name));
  }
}
