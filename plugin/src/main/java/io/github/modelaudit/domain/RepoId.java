package io.github.modelaudit.domain;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a hub repository: an optional namespace and a name, in the casing given.
 *
 * <p>The form follows the validator of the Hub's reference client: word characters, {@code -} and
 * {@code .}; at most 96 characters per name; no {@code --} or {@code ..}; no {@code -} or {@code .}
 * at either end; not ending in {@code .git}.
 */
public record RepoId(RepoType type, String id) implements Comparable<RepoId> {
  private static final Pattern SEGMENT = Pattern.compile("\\w(?:[\\w.-]{0,94}\\w)?");
  private static final Comparator<RepoId> ORDER =
      Comparator.comparing(RepoId::id, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(RepoId::id)
          .thenComparing(RepoId::type);

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException when the id is not of the Hub's form; the message says why
   */
  public RepoId {
    requireNonNull(type, "type");
    flawOf(id)
        .ifPresent(
            flaw -> {
              throw new IllegalArgumentException("'" + id + "' is not a Hub id: " + flaw + ".");
            });
  }

  /** Returns the id of a model repository. */
  public static RepoId model(String id) {
    return new RepoId(RepoType.MODEL, id);
  }

  /** Returns the id of a dataset repository. */
  public static RepoId dataset(String id) {
    return new RepoId(RepoType.DATASET, id);
  }

  /**
   * Returns what is wrong with an id, as the end of a sentence, or nothing when it is well formed.
   */
  public static Optional<String> flawOf(String id) {
    String[] segments = requireNonNull(id, "id").split("/", -1);
    if (segments.length > 2) {
      return Optional.of("it has more than one '/'");
    }
    if (id.contains("--") || id.contains("..")) {
      return Optional.of("'--' and '..' are not allowed");
    }
    if (id.endsWith(".git")) {
      return Optional.of("it must not end in '.git'");
    }
    for (String segment : segments) {
      if (!SEGMENT.matcher(segment).matches()) {
        return Optional.of(
            "'"
                + segment
                + "' must be 1 to 96 letters, digits, '_', '-' or '.', and not start or end with '-' or"
                + " '.'");
      }
    }
    return Optional.empty();
  }

  /** The user or organisation; absent for a legacy name such as {@code gpt2}. */
  public Optional<String> namespace() {
    int slash = id.indexOf('/');
    return slash < 0 ? Optional.empty() : Optional.of(id.substring(0, slash));
  }

  /** The name without its namespace. */
  public String name() {
    return id.substring(id.indexOf('/') + 1);
  }

  /** True when both name the same repository on the Hub, where ids are case-insensitive. */
  public boolean isSameRepository(RepoId other) {
    return type == other.type && id.equalsIgnoreCase(other.id);
  }

  @Override
  public int compareTo(RepoId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return type == RepoType.DATASET ? "datasets/" + id : id;
  }
}
