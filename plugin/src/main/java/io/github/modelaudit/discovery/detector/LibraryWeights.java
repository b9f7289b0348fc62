package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.scan.FoundFile;
import io.github.modelaudit.discovery.scan.Jars;
import io.github.modelaudit.discovery.scan.Scan;
import io.github.modelaudit.discovery.scan.ScanFlaw;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.ModelFileCatalogue;
import java.util.List;

/** Finds weights in the libraries of a project. */
final class LibraryWeights {
  private static final String ARTIFACTS = "artifacts";
  private static final int ROOM = Excerpt.MAX_LENGTH;

  private final Project project;
  private final ProjectInputs inputs;
  private final Jars jars;
  private final LibraryParts parts;
  private final WeightsIdentity identity;

  LibraryWeights(Project project, ModelFileCatalogue catalogue, WeightsIdentity identity) {
    this.project = requireNonNull(project, "project");
    this.inputs = project.inputs();
    this.jars = project.jars(catalogue);
    this.parts = new LibraryParts(catalogue.parts(), project);
    this.identity = requireNonNull(identity, "identity");
  }

  /**
   * @param earlier of a library that its coordinates have told to be a model, the weights are more
   *     evidence of that model and no other one
   */
  void find(List<Sighting> earlier, List<Sighting> sightings, List<Problem> problems) {
    List<Sighting> told =
        earlier.stream().filter(it -> it.evidence().detector().equals(ARTIFACTS)).toList();
    for (Library library : inputs.code().libraries().orElse(List.of())) {
      if (library.file().isPresent() && inputs.choice().scopes().contains(library.scope())) {
        Scan scan = jars.scan(library.file().get());
        scan.files().forEach(file -> sightings.addAll(sightings(library, file, told)));
        scan.flaws().stream()
            .filter(flaw -> library.scope() != Scope.TEST)
            .forEach(flaw -> problems.add(problem(library, flaw)));
      }
    }
  }

  private List<Sighting> sightings(Library library, FoundFile file, List<Sighting> told) {
    String place = place(library, file.path());
    List<WeightsIdentity.Meaning> own = identity.of(place, file);
    boolean isHub = own.get(0).ref().kind() == ModelRef.Kind.HUB;
    List<WeightsIdentity.Meaning> coordinates = isHub ? List.of() : meanings(library, told);
    var evidence =
        FileEvidence.of(line(library), excerpt(library, file), library.scope())
            .inactive(parts.unusedBecause(library, file.path()));
    return FileEvidence.sightings(
        coordinates.isEmpty() ? own : coordinates, evidence, file.facts().at(place));
  }

  /** Returns what the coordinates of a library mean; the way to it ends with them. */
  private static List<WeightsIdentity.Meaning> meanings(Library library, List<Sighting> told) {
    String tail = library.classifier().map(it -> ":" + it).orElse("");
    String name = library.groupId() + ":" + library.artifactId() + tail;
    return told.stream()
        .filter(
            it ->
                it.evidence().excerpt().endsWith(library.coordinates())
                    || it.ref().name().equals(name))
        .map(it -> new WeightsIdentity.Meaning(it.ref(), it.identity(), it.evidence().role()))
        .distinct()
        .toList();
  }

  private static String place(Library library, String path) {
    return path.isEmpty() ? library.coordinates() : library.coordinates() + "!/" + path;
  }

  /** Nobody can change a library; what can be changed is the line of the pom that leads to it. */
  private Location line(Library library) {
    return project.poms().find(library);
  }

  private static String excerpt(Library library, FoundFile file) {
    List<String> trail =
        library.trail().isEmpty() ? List.of(library.coordinates()) : library.trail();
    String words = FileEvidence.words("!/" + file.path(), file);
    String whole = String.join(" -> ", trail) + words;
    if (whole.length() <= ROOM || trail.size() < 3) {
      return whole;
    }
    return trail.get(0) + " -> … -> " + trail.get(trail.size() - 1) + words;
  }

  private Problem problem(Library library, ScanFlaw flaw) {
    return FileEvidence.unreadable(place(library, flaw.path()), flaw.cause(), line(library));
  }
}
