package io.github.modelaudit.hub.cache;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.RepoKey;
import java.util.Locale;

/**
 * What an answer depends on.
 *
 * @param endpoint the hub that gave it
 * @param access who asked, as {@link AccessMark} tells callers apart
 */
public record CacheKey(String endpoint, String access, RepoKey key, Subject subject) {

  /** What was asked about a repository. */
  public enum Subject {
    INFO,
    FILES,
    TEXTS
  }

  public CacheKey {
    requireNonNull(endpoint, "endpoint");
    requireNonNull(access, "access");
    requireNonNull(key, "key");
    requireNonNull(subject, "subject");
  }

  /** One line that differs whenever the answer may. */
  String line() {
    String about = subject == Subject.INFO ? "" : "|" + subject.name().toLowerCase(Locale.ROOT);
    return String.join(
            "|",
            endpoint,
            access,
            key.repo().type().name(),
            key.repo().id(),
            key.revision().map(revision -> "@" + revision).orElse(""))
        + about;
  }
}
