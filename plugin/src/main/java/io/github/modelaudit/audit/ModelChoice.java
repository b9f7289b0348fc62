package io.github.modelaudit.audit;

import io.github.modelaudit.domain.RepoKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The models that somebody names, by id with or without a revision.
 *
 * @param names empty for all
 */
public record ModelChoice(List<String> names) {
  public ModelChoice {
    names = List.copyOf(names);
  }

  /** Returns the choice of these names; blank ones are left out. */
  public static ModelChoice of(List<String> names) {
    return new ModelChoice(
        names.stream().map(String::strip).filter(name -> !name.isEmpty()).toList());
  }

  /**
   * Returns those of the models that are named, all when none is.
   *
   * @throws AuditException when a name is none of the models
   */
  public Collection<RepoKey> among(Collection<RepoKey> models) throws AuditException {
    if (names.isEmpty()) {
      return models;
    }
    var chosen = new TreeSet<RepoKey>();
    for (String name : names) {
      var matching = new ArrayList<RepoKey>(models);
      matching.removeIf(key -> !isNamed(key, name));
      if (matching.isEmpty()) {
        throw unknown(name, models);
      }
      chosen.addAll(matching);
    }
    return chosen;
  }

  private static boolean isNamed(RepoKey key, String name) {
    return key.repo().id().equalsIgnoreCase(name) || key.toString().equalsIgnoreCase(name);
  }

  private static AuditException unknown(String name, Collection<RepoKey> models) {
    String known =
        models.stream().map(key -> "'" + key + "'").distinct().collect(Collectors.joining(", "));
    return new AuditException(
        "Cannot update '%s': the module names no such model. Write one of %s."
            .formatted(name, known.isEmpty() ? "its models, of which there are none" : known));
  }
}
