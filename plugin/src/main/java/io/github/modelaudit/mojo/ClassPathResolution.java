package io.github.modelaudit.mojo;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.domain.Scope;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyNode;

/**
 * Resolves the libraries of a module, and how each came there. A goal that asked Maven to do it
 * would fail before it starts when one library is missing, as in a build that has not compiled its
 * modules yet; here the library that is missing is a library without a file.
 */
final class ClassPathResolution {
  private static final String TEST = "test";

  private final ProjectDependenciesResolver resolver;
  private final MavenSession session;

  ClassPathResolution(ProjectDependenciesResolver resolver, MavenSession session) {
    this.resolver = requireNonNull(resolver, "resolver");
    this.session = requireNonNull(session, "session");
  }

  /** Returns the libraries of a module, in the order of the class path. */
  List<Library> resolve(MavenProject project) {
    Map<String, Library> libraries = new LinkedHashMap<>();
    root(project)
        .ifPresent(root -> root.getChildren().forEach(child -> add(child, List.of(), libraries)));
    for (Dependency dependency : project.getDependencies()) {
      Library library = unresolved(dependency);
      libraries.putIfAbsent(keyOf(library), library);
    }
    return List.copyOf(libraries.values());
  }

  private Optional<DependencyNode> root(MavenProject project) {
    var request = new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
    try {
      return Optional.ofNullable(resolver.resolve(request).getDependencyGraph());
    } catch (DependencyResolutionException e) {
      return Optional.ofNullable(e.getResult()).map(DependencyResolutionResult::getDependencyGraph);
    }
  }

  private static void add(DependencyNode node, List<String> above, Map<String, Library> libraries) {
    if (node.getArtifact() == null || node.getDependency() == null) {
      return;
    }
    List<String> trail = new ArrayList<>(above);
    trail.add(coordinates(node.getArtifact()));
    Library library = library(node, trail);
    libraries.putIfAbsent(keyOf(library), library);
    node.getChildren().forEach(child -> add(child, trail, libraries));
  }

  private static Library library(DependencyNode node, List<String> trail) {
    Artifact artifact = node.getArtifact();
    return new Library(
        artifact.getGroupId(),
        artifact.getArtifactId(),
        artifact.getVersion(),
        Optional.of(artifact.getClassifier()).filter(it -> !it.isEmpty()),
        Optional.ofNullable(artifact.getFile()).filter(File::exists).map(File::toPath),
        scope(node.getDependency().getScope()),
        trail);
  }

  /** A dependency that the graph lacks, because not even its description could be read. */
  private static Library unresolved(Dependency dependency) {
    String version = Optional.ofNullable(dependency.getVersion()).orElse("");
    var library =
        new Library(
            dependency.getGroupId(),
            dependency.getArtifactId(),
            version,
            Optional.ofNullable(dependency.getClassifier()).filter(it -> !it.isEmpty()),
            Optional.empty(),
            scope(Optional.ofNullable(dependency.getScope()).orElse("")),
            List.of());
    return library.via(List.of(library.coordinates()));
  }

  private static Scope scope(String scope) {
    return scope.equals(TEST) ? Scope.TEST : Scope.MAIN;
  }

  private static String coordinates(Artifact artifact) {
    String tail = artifact.getClassifier().isEmpty() ? "" : ":" + artifact.getClassifier();
    return artifact.getGroupId()
        + ":"
        + artifact.getArtifactId()
        + ":"
        + artifact.getVersion()
        + tail;
  }

  /** What a class path holds once, whatever the version. */
  private static String keyOf(Library library) {
    return library.groupId()
        + ":"
        + library.artifactId()
        + library.classifier().map(it -> ":" + it).orElse("");
  }
}
