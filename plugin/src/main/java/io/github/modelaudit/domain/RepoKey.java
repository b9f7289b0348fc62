package io.github.modelaudit.domain;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is asked of a hub: a repository and, if the project names one, the revision (branch, tag or
 * commit). Without a revision the default branch is meant.
 */
public record RepoKey(RepoId repo, Optional<String> revision) implements Comparable<RepoKey> {
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
  private static final Comparator<RepoKey> ORDER =
      Comparator.comparing(RepoKey::repo).thenComparing(key -> key.revision().orElse(""));

  public RepoKey {
    requireNonNull(repo, "repo");
    requireNonNull(revision, "revision");
    if (revision.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("The revision of '" + repo + "' is empty.");
    }
  }

  /** Returns the key of a repository's default branch. */
  public static RepoKey head(RepoId repo) {
    return new RepoKey(repo, Optional.empty());
  }

  /** True when the revision is a full commit hash, whose content never changes. */
  public boolean isPinned() {
    return revision.filter(text -> COMMIT.matcher(text).matches()).isPresent();
  }

  @Override
  public int compareTo(RepoKey other) {
    return ORDER.compare(this, other);
  }

  /** The form users write: {@code org/name} or {@code org/name@revision}. */
  @Override
  public String toString() {
    return repo + revision.map(text -> "@" + text).orElse("");
  }
}
