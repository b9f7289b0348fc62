package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.discovery.reference.ParsedReference;
import io.github.modelaudit.discovery.reference.ParsedReference.Understood;
import io.github.modelaudit.discovery.reference.ReferenceParser;
import io.github.modelaudit.discovery.reference.References;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.knowledge.LibraryCatalogue;
import io.github.modelaudit.knowledge.ModelArtifact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the libraries on the class path, however deep, that are models themselves. */
public final class ArtifactDetector implements Detector {
  static final String ID = "artifacts";

  private final References references;
  private final LibraryCatalogue catalogue;

  public ArtifactDetector(References references, LibraryCatalogue catalogue) {
    this.references = requireNonNull(references, "references");
    this.catalogue = requireNonNull(catalogue, "catalogue");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Detections detect(Project project, List<Sighting> earlier) {
    ReferenceParser parser = references.of(project.inputs());
    List<Sighting> sightings = new ArrayList<>();
    for (Library library : project.classPath().libraries()) {
      for (ModelArtifact model : catalogue.models()) {
        if (model.matches(library.groupId(), library.artifactId(), library.classifier())) {
          meanings(model, library, parser)
              .forEach(it -> sightings.add(sighting(it, model, library, project)));
        }
      }
    }
    return Detections.observed(sightings, List.of());
  }

  private static List<Understood> meanings(
      ModelArtifact model, Library library, ReferenceParser parser) {
    Confidence confidence = model.provenance().confidence();
    if (model.hubIds().isEmpty()) {
      return List.of(new Understood(artifact(library), confidence));
    }
    List<Understood> meanings = new ArrayList<>();
    for (String id : model.hubIds()) {
      ParsedReference parsed = parser.parse(id);
      if (parsed instanceof Understood understood) {
        meanings.add(new Understood(understood.ref(), confidence));
      }
    }
    return meanings;
  }

  private static ModelRef artifact(Library library) {
    return new ModelRef.Artifact(
        library.groupId(), library.artifactId(), library.version(), library.classifier());
  }

  private static Sighting sighting(
      Understood meaning, ModelArtifact model, Library library, Project project) {
    Evidence evidence =
        new Evidence(
            ID,
            project.poms().find(library),
            Excerpt.of(trail(library)),
            library.scope(),
            model.role(),
            Optional.empty(),
            Optional.empty(),
            Confidence.HIGH);
    return Sighting.observed(meaning, evidence);
  }

  private static String trail(Library library) {
    return library.trail().isEmpty() ? library.coordinates() : String.join(" -> ", library.trail());
  }
}
