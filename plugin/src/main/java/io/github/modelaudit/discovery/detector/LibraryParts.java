package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.LibraryPart;
import java.util.List;
import java.util.Optional;

/** Tells whether a project uses the part of a library that a model in it is for. */
final class LibraryParts {
  private final List<LibraryPart> parts;
  private final Project project;

  LibraryParts(List<LibraryPart> parts, Project project) {
    this.parts = List.copyOf(parts);
    this.project = requireNonNull(project, "project");
  }

  /** Returns why a model in a library has no effect; nothing when it has, or nobody knows. */
  Optional<String> unusedBecause(Library library, String entry) {
    return parts.stream()
        .filter(it -> it.matches(library.groupId(), library.artifactId(), entry))
        .filter(it -> !isUsed(it, library.scope()))
        .map(it -> "no class of the project uses " + simpleName(it))
        .findFirst();
  }

  /** What tests use says nothing about the program. */
  private boolean isUsed(LibraryPart part, Scope scope) {
    return part.types().stream().anyMatch(type -> isNamed(type, scope))
        || project.classPath().libraries().stream()
            .filter(it -> it.scope() == Scope.MAIN || scope == Scope.TEST)
            .anyMatch(it -> isUser(part, it));
  }

  private boolean isNamed(String type, Scope scope) {
    return project.references().names(Scope.MAIN, type)
        || (scope == Scope.TEST && project.references().names(Scope.TEST, type));
  }

  private static boolean isUser(LibraryPart part, Library library) {
    return part.users().stream()
        .anyMatch(it -> it.matches(library.groupId(), library.artifactId()));
  }

  private static String simpleName(LibraryPart part) {
    String type = part.types().get(0);
    return type.substring(type.lastIndexOf('/') + 1);
  }
}
