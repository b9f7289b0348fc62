package io.github.modelaudit.discovery;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.detector.ArtifactDetector;
import io.github.modelaudit.discovery.detector.BomDetector;
import io.github.modelaudit.discovery.detector.CallSiteDetector;
import io.github.modelaudit.discovery.detector.ConfigurationDetector;
import io.github.modelaudit.discovery.detector.DeclaredModelDetector;
import io.github.modelaudit.discovery.detector.DeploymentDetector;
import io.github.modelaudit.discovery.detector.Detections;
import io.github.modelaudit.discovery.detector.Detector;
import io.github.modelaudit.discovery.detector.FrameworkDefaultDetector;
import io.github.modelaudit.discovery.detector.ModelsFileDetector;
import io.github.modelaudit.discovery.detector.Project;
import io.github.modelaudit.discovery.detector.Sighting;
import io.github.modelaudit.discovery.detector.WeightsDetector;
import io.github.modelaudit.discovery.project.DetectorChoice;
import io.github.modelaudit.discovery.project.DiscoveryChoice;
import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.discovery.project.ModuleInputs;
import io.github.modelaudit.discovery.project.PathFilter;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.reference.References;
import io.github.modelaudit.domain.DiscoveryReach;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.knowledge.DetectionFacts;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.NearestKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Runs every detector over a project and makes one dependency of all sightings of a model. */
public final class Discovery {
  /** The detectors that read what somebody wrote for this tool, and nothing else. */
  public static final Set<String> DECLARATIONS =
      Set.of(DeclaredModelDetector.ID, ModelsFileDetector.ID);

  private final List<Detector> detectors;

  Discovery(List<Detector> detectors) {
    this.detectors = List.copyOf(detectors);
  }

  /** Returns discovery with every detector there is. */
  public static Discovery standard(Knowledge knowledge) {
    return standard(knowledge, Set.of());
  }

  /**
   * Returns discovery with every detector there is.
   *
   * @param endpoints the base URLs of mirrors of the Hub, which users may paste
   */
  public static Discovery standard(Knowledge knowledge, Set<String> endpoints) {
    var references = new References(knowledge.hosted(), knowledge.names(), endpoints);
    return of(references, knowledge.detection());
  }

  /** The ordered list of detectors: a new one is one line here. */
  static Discovery of(References references, DetectionFacts facts) {
    return new Discovery(
        List.of(
            new DeclaredModelDetector(references),
            new ModelsFileDetector(references),
            new ConfigurationDetector(references, facts),
            new CallSiteDetector(references, facts),
            new ArtifactDetector(references, facts.libraries()),
            new WeightsDetector(references, facts.modelFiles()),
            new BomDetector(references, facts.modelFiles()),
            new DeploymentDetector(references, facts),
            new FrameworkDefaultDetector(references, facts)));
  }

  /** The ids of the detectors, in the order in which they run. */
  public List<String> detectorIds() {
    return detectors.stream().map(Detector::id).toList();
  }

  /**
   * Returns every model that the project names.
   *
   * @throws DiscoveryException when something that is written for this tool cannot be understood
   */
  public DiscoveryResult discover(ProjectInputs inputs) throws DiscoveryException {
    requireNonNull(inputs, "inputs");
    refuseUnknown(inputs.choice().detectors());
    List<Detections> all = detectAll(inputs);
    List<String> mistakes = all.stream().flatMap(it -> it.mistakes().stream()).toList();
    if (!mistakes.isEmpty()) {
      throw new DiscoveryException(mistakes);
    }
    List<Problem> problems = new ArrayList<>(unresolvedLibraries(inputs));
    all.forEach(it -> problems.addAll(it.problems()));
    var aliases = new Aliases(all);
    if (isWhole(inputs)) {
      problems.addAll(aliases.unused(all));
    }
    List<Sighting> sightings = aliases.apply(inScope(all, inputs));
    List<ModelDependency> models =
        new LocalFiles(inputs, problems).read(new Merger(sightings).models());
    return new DiscoveryResult(models, problems, reach(inputs));
  }

  /**
   * Returns every model that some modules name, each model once.
   *
   * @param isWholeBuild true when these are all modules that the build has
   * @throws DiscoveryException when something that is written for this tool cannot be understood
   */
  public JointResult discover(List<ModuleInputs> modules, boolean isWholeBuild)
      throws DiscoveryException {
    var merger = new ModuleMerger();
    boolean isSeen = isWholeBuild;
    boolean hasCode = false;
    for (ModuleInputs module : modules) {
      DiscoveryResult found = discover(module.inputs());
      merger.add(module.module(), found);
      boolean isEmpty = hasNothingToCompile(module.inputs());
      isSeen &= found.reach().isWhole() || (isEmpty && isAllWanted(module.inputs().choice()));
      hasCode |= !isEmpty;
    }
    return merger.result(new DiscoveryReach(isSeen && hasCode, ""));
  }

  private static boolean hasNothingToCompile(ProjectInputs inputs) {
    return !isCompiled(inputs)
        && inputs.code().own().stream().allMatch(it -> it.sources().isEmpty());
  }

  private static DiscoveryReach reach(ProjectInputs inputs) {
    boolean isAllWanted = isAllWanted(inputs.choice());
    boolean isCompiled = isCompiled(inputs);
    boolean isResolved =
        inputs.code().libraries().isPresent() && unresolvedLibraries(inputs).isEmpty();
    String module = inputs.shown(inputs.module());
    return new DiscoveryReach(
        isAllWanted && isCompiled && isResolved, module.isEmpty() ? "" : module + "/");
  }

  private static boolean isAllWanted(DiscoveryChoice choice) {
    return choice.detectors().equals(DetectorChoice.ALL) && choice.paths().equals(PathFilter.ALL);
  }

  private static boolean isCompiled(ProjectInputs inputs) {
    return inputs.code().own().stream().anyMatch(it -> Files.isDirectory(it.directory()));
  }

  /**
   * True when this run sees everything that a models file is about: other modules may share it, and
   * what is left out may have the names that it explains.
   */
  private static boolean isWhole(ProjectInputs inputs) {
    return inputs.root().equals(inputs.module())
        && isAllWanted(inputs.choice())
        && (inputs.code().own().isEmpty() || isCompiled(inputs))
        && !hasModules(inputs.root());
  }

  private static boolean hasModules(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.anyMatch(child -> Files.exists(child.resolve("pom.xml")));
    } catch (IOException e) {
      return true;
    }
  }

  private void refuseUnknown(DetectorChoice choice) throws DiscoveryException {
    List<String> mistakes =
        choice.ids().stream()
            .filter(id -> !detectorIds().contains(id))
            .map(
                id ->
                    "Cannot use <discovery>: there is no detector '%s'; %s."
                        .formatted(id, NearestKey.hint(id, detectorIds()).replace("?", "")))
            .toList();
    if (!mistakes.isEmpty()) {
      throw new DiscoveryException(mistakes);
    }
  }

  /** What a library brings that is not there, nobody can tell. */
  private static List<Problem> unresolvedLibraries(ProjectInputs inputs) {
    return inputs.code().libraries().orElse(List.of()).stream()
        .filter(it -> it.file().isEmpty())
        .map(it -> unresolved(it, inputs))
        .toList();
  }

  private static Problem unresolved(Library library, ProjectInputs inputs) {
    return new Problem(
        "unresolved-library",
        "Cannot look into '" + library.coordinates() + "': it could not be resolved.",
        "Run the goal in a build that resolves it, for example 'mvn verify'; models that it brings"
            + " are not audited.",
        true,
        Optional.of(Location.of(inputs.shown(inputs.module().resolve("pom.xml")))));
  }

  private List<Detections> detectAll(ProjectInputs inputs) {
    List<Detections> all = new ArrayList<>();
    List<Sighting> earlier = new ArrayList<>();
    try (var project = new Project(inputs)) {
      for (Detector detector : detectors) {
        if (inputs.choice().detectors().accepts(detector.id())) {
          Detections found = detector.detect(project, List.copyOf(earlier));
          all.add(found);
          earlier.addAll(found.sightings());
        }
      }
    }
    return all;
  }

  private static List<Sighting> inScope(List<Detections> all, ProjectInputs inputs) {
    return all.stream()
        .flatMap(it -> it.sightings().stream())
        .filter(it -> inputs.choice().scopes().contains(it.evidence().scope()))
        .toList();
  }
}
