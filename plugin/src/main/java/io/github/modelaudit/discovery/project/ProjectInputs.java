package io.github.modelaudit.discovery.project;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Scope;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything discovery may look at.
 *
 * @param root the root of the build; every path in evidence is relative to it
 * @param declared the models written in the pom or on the command line
 * @param modelsFile a file of declared models; absent when there is none
 * @param resources where configuration lies, in the order of the class path
 * @param buildProperties what resource filtering fills in
 * @param environment the variables that placeholders may fall back to; empty unless wanted
 * @param scopes the scopes to report
 */
public record ProjectInputs(
    Path root,
    List<DeclaredModel> declared,
    Optional<Path> modelsFile,
    List<ResourceRoot> resources,
    Map<String, String> buildProperties,
    Map<String, String> environment,
    Set<Scope> scopes) {
  public ProjectInputs {
    root = root.toAbsolutePath().normalize();
    declared = List.copyOf(declared);
    requireNonNull(modelsFile, "modelsFile");
    resources = List.copyOf(resources);
    buildProperties = Collections.unmodifiableMap(new TreeMap<>(buildProperties));
    environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    scopes = Set.copyOf(scopes);
  }

  /** Returns how a file is shown: relative to the root, with '/', and never with the machine's. */
  public String shown(Path file) {
    Path absolute = root.resolve(file).normalize();
    boolean isNear = Objects.equals(root.getRoot(), absolute.getRoot());
    Path relative = isNear ? root.relativize(absolute) : absolute.getFileName();
    return relative.toString().replace('\\', '/');
  }
}
