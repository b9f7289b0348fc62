package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.reference.References;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.knowledge.ModelFileCatalogue;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the models whose weights are there as files: in the folders of the module, in its libraries
 * and in the jars within them.
 */
public final class WeightsDetector implements Detector {
  static final String ID = "weights";

  private final References references;
  private final ModelFileCatalogue catalogue;

  public WeightsDetector(References references, ModelFileCatalogue catalogue) {
    this.references = requireNonNull(references, "references");
    this.catalogue = requireNonNull(catalogue, "catalogue");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Detections detect(Project project, List<Sighting> earlier) {
    var identity = new WeightsIdentity(catalogue, references.of(project.inputs()));
    List<Sighting> sightings = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    new ProjectWeights(project.inputs(), catalogue, identity).find(sightings, problems);
    new LibraryWeights(project, catalogue, identity).find(earlier, sightings, problems);
    return Detections.observed(sightings, problems);
  }
}
