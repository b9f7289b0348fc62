package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.project.ClassRoot;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.project.ResourceRoot;
import io.github.modelaudit.discovery.scan.FoundFile;
import io.github.modelaudit.discovery.scan.Scan;
import io.github.modelaudit.discovery.scan.ScanFlaw;
import io.github.modelaudit.discovery.scan.TreeScanner;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.ModelFileCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds weights in the folders of a module: its resources, its classes, and what lies beside. */
final class ProjectWeights {
  private static final String SOURCES = "src";
  private static final String PROGRAM = "main";
  private static final Set<String> TEST_FOLDERS =
      Set.of("test", "tests", "testdata", "test-data", "fixtures", "it");

  private final ProjectInputs inputs;
  private final ModelFileCatalogue catalogue;
  private final WeightsIdentity identity;
  private final TreeScanner scanner;

  ProjectWeights(ProjectInputs inputs, ModelFileCatalogue catalogue, WeightsIdentity identity) {
    this.inputs = requireNonNull(inputs, "inputs");
    this.catalogue = requireNonNull(catalogue, "catalogue");
    this.identity = requireNonNull(identity, "identity");
    this.scanner = new TreeScanner(catalogue);
  }

  void find(List<Sighting> sightings, List<Problem> problems) {
    Set<String> inResources = new HashSet<>();
    List<Path> outside =
        inputs.resources().stream()
            .map(ResourceRoot::directory)
            .filter(folder -> !folder.startsWith(inputs.module()) || isPassedOver(folder))
            .distinct()
            .toList();
    for (Path folder : outside) {
      add(folder, path -> true, inResources, sightings, problems);
    }
    add(inputs.module(), this::isOwn, inResources, sightings, problems);
    for (ClassRoot classes : inputs.code().own()) {
      addUnlessCopied(classes, inResources, sightings, problems);
    }
  }

  private void add(
      Path start,
      Predicate<Path> enters,
      Set<String> inResources,
      List<Sighting> sightings,
      List<Problem> problems) {
    Scan scan = scanner.scan(start, enters, this::isChosen);
    for (FoundFile file : scan.files()) {
      Path path = start.resolve(file.path());
      resourceOf(path).ifPresent(root -> inResources.add(copyOf(root, path)));
      sightings.addAll(sightings(path, scope(path), file));
    }
    for (ScanFlaw flaw : scan.flaws()) {
      Path path = start.resolve(flaw.path());
      if (flaw.path().isEmpty() || scope(path) != Scope.TEST) {
        problems.add(problem(path, flaw));
      }
    }
  }

  /** What the build puts among the classes counts as well, unless it only copied a resource. */
  private void addUnlessCopied(
      ClassRoot classes, Set<String> known, List<Sighting> sightings, List<Problem> problems) {
    Scan scan = scanner.scan(classes.directory(), folder -> true, this::isChosen);
    for (FoundFile file : scan.files()) {
      if (!known.contains(classes.scope() + " " + file.path())) {
        Path path = classes.directory().resolve(file.path());
        sightings.addAll(sightings(path, classes.scope(), file));
      }
    }
    scan.flaws().stream()
        .filter(flaw -> flaw.path().isEmpty())
        .forEach(flaw -> problems.add(problem(classes.directory(), flaw)));
  }

  private static String copyOf(ResourceRoot root, Path path) {
    return root.scope() + " " + root.directory().relativize(path).toString().replace('\\', '/');
  }

  private List<Sighting> sightings(Path path, Scope scope, FoundFile file) {
    String place = inputs.shown(path);
    var evidence = FileEvidence.of(Location.of(place), FileEvidence.words(place, file), scope);
    return FileEvidence.sightings(identity.of(place, file), evidence, file.facts().at(place));
  }

  private Problem problem(Path path, ScanFlaw flaw) {
    return FileEvidence.unreadable(
        inputs.shown(path), flaw.cause(), Location.of(inputs.shown(path)));
  }

  private boolean isChosen(Path file) {
    return inputs.choice().paths().accepts(inputs.shown(file));
  }

  /** True for a folder that is neither somebody else's nor made by tools. */
  private boolean isOwn(Path folder) {
    String name = folder.getFileName().toString();
    if (name.startsWith(".")) {
      return false;
    }
    return resourceOf(folder).isPresent()
        || (!catalogue.isSkipped(name) && !isAnotherProject(folder));
  }

  private static boolean isAnotherProject(Path folder) {
    return Files.exists(folder.resolve("pom.xml")) || Files.exists(folder.resolve(".git"));
  }

  private boolean isPassedOver(Path folder) {
    Path module = inputs.module();
    for (Path at = folder.getParent();
        at != null && at.startsWith(module) && !at.equals(module);
        at = at.getParent()) {
      if (!isOwn(at)) {
        return true;
      }
    }
    return false;
  }

  private Optional<ResourceRoot> resourceOf(Path path) {
    return inputs.resources().stream().filter(it -> path.startsWith(it.directory())).findFirst();
  }

  private Scope scope(Path path) {
    return resourceOf(path).map(ResourceRoot::scope).orElseGet(() -> scopeBeside(path));
  }

  private Scope scopeBeside(Path path) {
    Path relative = path.startsWith(inputs.module()) ? inputs.module().relativize(path) : path;
    String first = relative.getName(0).toString();
    if (first.equals(SOURCES) && relative.getNameCount() > 2) {
      String second = relative.getName(1).toString();
      if (second.equals(PROGRAM)) {
        return Scope.MAIN;
      }
      return isTest(second) ? Scope.TEST : Scope.DEPLOYMENT;
    }
    boolean isTest = isTest(first) && relative.getNameCount() > 1;
    return isTest ? Scope.TEST : Scope.DEPLOYMENT;
  }

  private static boolean isTest(String folder) {
    String lower = folder.toLowerCase(Locale.ROOT);
    return TEST_FOLDERS.contains(lower) || lower.endsWith("test") || lower.endsWith("tests");
  }
}
