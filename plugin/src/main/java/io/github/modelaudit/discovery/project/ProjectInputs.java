package io.github.modelaudit.discovery.project;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything discovery may look at.
 *
 * @param root the root of the build; every path in evidence is relative to it
 * @param module the folder of the module; files below it, but not in other modules, are its own
 * @param declared what somebody wrote for this tool
 * @param resources where configuration lies, in the order of the class path
 * @param code the classes of the project and the libraries below it
 * @param given what the build and its surroundings add to the files
 * @param choice what the user wants to be looked at
 */
public record ProjectInputs(
    Path root,
    Path module,
    ModelDeclarations declared,
    List<ResourceRoot> resources,
    CompiledCode code,
    GivenValues given,
    DiscoveryChoice choice) {
  public ProjectInputs {
    root = root.toAbsolutePath().normalize();
    module = module.toAbsolutePath().normalize();
    requireNonNull(declared, "declared");
    resources = List.copyOf(resources);
    requireNonNull(code, "code");
    requireNonNull(given, "given");
    requireNonNull(choice, "choice");
  }

  /** Inputs of a build that starts nothing with settings of its own. */
  public ProjectInputs(
      Path root,
      Path module,
      ModelDeclarations declared,
      List<ResourceRoot> resources,
      CompiledCode code,
      Map<String, String> buildProperties,
      Map<String, String> environment,
      DiscoveryChoice choice) {
    this(
        root,
        module,
        declared,
        resources,
        code,
        new GivenValues(buildProperties, environment, List.of()),
        choice);
  }

  /** What resource filtering fills in. */
  public Map<String, String> buildProperties() {
    return given.buildProperties();
  }

  /** The variables that placeholders may fall back to; empty unless wanted. */
  public Map<String, String> environment() {
    return given.environment();
  }

  /** Returns how a file is shown: relative to the root, with '/', and never with the machine's. */
  public String shown(Path file) {
    Path absolute = root.resolve(file).normalize();
    boolean isNear = Objects.equals(root.getRoot(), absolute.getRoot());
    Path relative = isNear ? root.relativize(absolute) : absolute.getFileName();
    return relative.toString().replace('\\', '/');
  }
}
