package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.library.DefaultReader;
import io.github.modelaudit.discovery.library.Libraries;
import io.github.modelaudit.discovery.library.ProviderPresence;
import io.github.modelaudit.discovery.library.RoleUses;
import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.discovery.reference.References;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.ArtifactPattern;
import io.github.modelaudit.knowledge.DetectionFacts;
import io.github.modelaudit.knowledge.FrameworkDefault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the models that frameworks take when the project names none: those of exactly the versions
 * on the class path, unless the project chooses another provider or names another model.
 */
public final class FrameworkDefaultDetector implements Detector {
  static final String ID = "framework-defaults";

  private final References references;
  private final DetectionFacts facts;

  public FrameworkDefaultDetector(References references, DetectionFacts facts) {
    this.references = requireNonNull(references, "references");
    this.facts = requireNonNull(facts, "facts");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Detections detect(Project project, List<Sighting> earlier) {
    if (project.classPath().libraries().isEmpty()) {
      return Detections.observed(List.of(), List.of());
    }
    var libraries = new Libraries(project.classPath().libraries());
    List<Candidate> candidates = candidates(libraries);
    List<Sighting> sightings =
        candidates.isEmpty() ? List.of() : sightings(candidates, libraries, project, earlier);
    return Detections.observed(sightings, List.of());
  }

  private List<Sighting> sightings(
      List<Candidate> candidates, Libraries libraries, Project project, List<Sighting> earlier) {
    var uses = new RoleUses(facts.libraries(), libraries, project.references());
    var reader = new DefaultReader(project.classPath(), libraries);
    DefaultMeanings meanings = meanings(project);
    var replacements = new Replacements(earlier);
    List<Sighting> sightings = new ArrayList<>();
    for (Candidate candidate : candidates) {
      RoleUses.Use use = uses.of(candidate.model(), candidate.scope());
      if (use != RoleUses.Use.UNUSED) {
        DefaultSighting sighting = new DefaultSighting(candidate, use, replacements);
        Optional<DefaultReader.Name> name = reader.read(candidate.model(), candidate.library());
        meanings.of(candidate, name).stream()
            .map(it -> sighting.of(it, project.poms()))
            .forEach(sightings::add);
      }
    }
    return sightings;
  }

  private DefaultMeanings meanings(Project project) {
    var presence = new ProviderPresence(facts.libraries(), project.inputs().code().libraries());
    var values =
        new ValueReader(references.hosted(), facts.configKeys(), references.of(project.inputs()));
    return new DefaultMeanings(
        project.configuration().configuration(),
        new DefaultMeanings.Keys(facts.configKeys().keys(), presence),
        values);
  }

  private List<Candidate> candidates(Libraries libraries) {
    List<Candidate> candidates = new ArrayList<>();
    for (FrameworkDefault model : facts.libraries().defaults()) {
      candidate(model, libraries).ifPresent(candidates::add);
    }
    return candidates;
  }

  /** A library alone does nothing: a framework makes a model when all parts of it are there. */
  private static Optional<Candidate> candidate(FrameworkDefault model, Libraries libraries) {
    List<Library> parts = new ArrayList<>();
    for (ArtifactPattern pattern : model.artifacts()) {
      libraries.find(pattern).ifPresent(parts::add);
    }
    if (parts.size() < model.artifacts().size() || parts.isEmpty()) {
      return Optional.empty();
    }
    boolean isOfTests = parts.stream().anyMatch(it -> it.scope() == Scope.TEST);
    return Optional.of(new Candidate(model, parts.get(0), isOfTests ? Scope.TEST : Scope.MAIN));
  }

  /** A default whose libraries are there. */
  record Candidate(FrameworkDefault model, Library library, Scope scope) {}
}
