package io.github.modelaudit.discovery.library;

import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.ArtifactPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The libraries of a class path, found by what their coordinates look like. */
public final class Libraries {
  private final Map<String, List<Library>> byGroup = new HashMap<>();

  public Libraries(List<Library> libraries) {
    for (Library library : libraries) {
      byGroup.computeIfAbsent(library.groupId(), key -> new ArrayList<>()).add(library);
    }
  }

  /** Returns the first library of a pattern, one that the program has before one of tests. */
  public Optional<Library> find(ArtifactPattern pattern) {
    return find(pattern, Scope.MAIN).or(() -> of(pattern).findFirst());
  }

  /** Returns the first library of a pattern that can be used in a scope: tests see everything. */
  public Optional<Library> find(ArtifactPattern pattern, Scope scope) {
    return of(pattern).filter(it -> scope == Scope.TEST || it.scope() != Scope.TEST).findFirst();
  }

  private Stream<Library> of(ArtifactPattern pattern) {
    return byGroup.getOrDefault(pattern.groupId(), List.of()).stream()
        .filter(it -> it.classifier().isEmpty())
        .filter(it -> pattern.matches(it.groupId(), it.artifactId()));
  }

  /** True when a library of another group brings one of this group. */
  boolean isBroughtByOthers(String groupId) {
    return byGroup.getOrDefault(groupId, List.of()).stream()
        .anyMatch(it -> it.trail().stream().anyMatch(step -> !step.startsWith(groupId + ":")));
  }
}
