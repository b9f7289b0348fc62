package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.bytecode.CallSite;
import io.github.modelaudit.discovery.bytecode.CodeScan;
import io.github.modelaudit.discovery.config.Configuration;
import io.github.modelaudit.discovery.project.ClassRoot;
import io.github.modelaudit.discovery.project.ProjectFiles;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.reference.References;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.DetectionFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the models that the project's own compiled code hands to libraries. */
public final class CallSiteDetector implements Detector {
  static final String ID = "call-sites";

  private static final int MAX_DEPTH = 64;
  private static final Pattern SOURCE =
      Pattern.compile("(?!(?:package|module)-info\\.).+\\.(?:java|kt|groovy|scala)");

  private final References references;
  private final DetectionFacts facts;

  public CallSiteDetector(References references, DetectionFacts facts) {
    this.references = requireNonNull(references, "references");
    this.facts = requireNonNull(facts, "facts");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Detections detect(Project project, List<Sighting> earlier) {
    ProjectInputs inputs = project.inputs();
    if (inputs.code().own().isEmpty()) {
      return Detections.observed(List.of(), List.of());
    }
    CodeScan.Result scan = CodeScan.of(project.ownClasses(), project.classPath(), facts);
    List<Sighting> sightings = scan.sites().isEmpty() ? List.of() : sightings(project, scan);
    return Detections.observed(sightings, problems(inputs, scan));
  }

  private List<Sighting> sightings(Project project, CodeScan.Result scan) {
    ProjectInputs inputs = project.inputs();
    CodeModels models = models(project);
    SourceLines lines = new SourceLines(inputs);
    Set<Sighting> sightings = new LinkedHashSet<>();
    for (CallSite site : scan.sites()) {
      SourceLines.Seen seen = lines.of(site.place());
      if (inputs.choice().paths().accepts(seen.location().path())) {
        models.of(site, seen).stream()
            .map(it -> leavesDefault(site, scan) ? it.leavingDefault() : it)
            .forEach(sightings::add);
      }
    }
    return List.copyOf(sightings);
  }

  /** A client's own model is everybody's only where nothing else asks the model behind it. */
  private static boolean leavesDefault(CallSite site, CodeScan.Result scan) {
    return switch (site.reach()) {
      case MODEL -> false;
      case CLIENT -> scan.plain().contains(site.place().root().scope());
      case REQUEST -> true;
    };
  }

  private CodeModels models(Project project) {
    ProjectInputs inputs = project.inputs();
    Configuration configuration = project.configuration().configuration();
    var lookups = new CodeLookups(configuration, inputs.environment());
    var servers = new CodeServers(configuration, lookups, facts.configKeys().keys());
    var sole = new SoleProvider(facts.callSites().sinks(), project.classPath().libraries());
    var values = new ValueReader(references.hosted(), references.of(inputs));
    return new CodeModels(values, lookups, servers, sole, configuration);
  }

  private static List<Problem> problems(ProjectInputs inputs, CodeScan.Result scan) {
    List<Problem> problems = new ArrayList<>();
    for (ClassRoot root : scan.empty()) {
      if (root.sources().stream().anyMatch(CallSiteDetector::holdsSource)) {
        problems.add(notCompiled(inputs, root));
      }
    }
    var files = new ProjectFiles(inputs);
    for (Path file : scan.unreadable()) {
      problems.add(
          files.unreadable(file, "it is no class file, or holds code that cannot be followed"));
    }
    return problems;
  }

  private static Problem notCompiled(ProjectInputs inputs, ClassRoot root) {
    boolean isTest = root.scope() == Scope.TEST;
    String what = isTest ? "test classes" : "classes";
    String phase = isTest ? "test-compile" : "compile";
    return new Problem(
        "classes-not-compiled",
        "Cannot look for models in the code of '"
            + inputs.module().getFileName()
            + "': its "
            + what
            + " are not compiled.",
        "Run 'mvn test-compile' and this goal in one build, or bind the goal to a phase after '"
            + phase
            + "'.",
        !isTest,
        Optional.of(Location.of(inputs.shown(root.directory()))));
  }

  private static boolean holdsSource(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder, MAX_DEPTH)) {
      return files.anyMatch(it -> SOURCE.matcher(String.valueOf(it.getFileName())).matches());
    } catch (IOException | UncheckedIOException e) {
      return true;
    }
  }
}
