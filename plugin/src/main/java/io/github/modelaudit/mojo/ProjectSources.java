package io.github.modelaudit.mojo;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.project.ClassRoot;
import io.github.modelaudit.discovery.project.ResourceRoot;
import io.github.modelaudit.domain.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/** Knows where a module keeps its resources, its sources and its classes. */
final class ProjectSources {
  /** Plugins of these languages compile their folders without telling Maven. */
  private static final List<String> LANGUAGES = List.of("kotlin", "groovy", "scala");

  private final MavenProject project;
  private final Path module;

  ProjectSources(MavenProject project, Path module) {
    this.project = requireNonNull(project, "project");
    this.module = requireNonNull(module, "module");
  }

  private boolean hasPom() {
    return project.getFile() != null;
  }

  /** The folders of resources, those of the program first; none without a pom. */
  List<ResourceRoot> resources() {
    if (!hasPom()) {
      return List.of();
    }
    return Stream.concat(
            roots(project.getResources(), Scope.MAIN),
            roots(project.getTestResources(), Scope.TEST))
        .toList();
  }

  private Stream<ResourceRoot> roots(List<Resource> resources, Scope scope) {
    return resources.stream()
        .map(resource -> module.resolve(resource.getDirectory()).normalize())
        .distinct()
        .map(directory -> new ResourceRoot(directory, scope));
  }

  /** The folders of classes, those of the program first; none without a pom. */
  List<ClassRoot> classes() {
    if (!hasPom()) {
      return List.of();
    }
    return List.of(
        new ClassRoot(
            module.resolve(project.getBuild().getOutputDirectory()),
            Scope.MAIN,
            sources(project.getCompileSourceRoots(), "src/main")),
        new ClassRoot(
            module.resolve(project.getBuild().getTestOutputDirectory()),
            Scope.TEST,
            sources(project.getTestCompileSourceRoots(), "src/test")));
  }

  private List<Path> sources(List<String> known, String parent) {
    Set<Path> sources = new LinkedHashSet<>();
    known.forEach(it -> sources.add(module.resolve(it).normalize()));
    LANGUAGES.forEach(it -> sources.add(module.resolve(parent).resolve(it)));
    return new ArrayList<>(sources).stream().filter(Files::isDirectory).toList();
  }
}
