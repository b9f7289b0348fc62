package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.deployment.DeploymentReader;
import io.github.modelaudit.discovery.deployment.Findings;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.reference.References;
import io.github.modelaudit.knowledge.ConfigKey;
import io.github.modelaudit.knowledge.DetectionFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the models that files name which deploy or start the project: Compose, Dockerfiles,
 * Modelfiles, Kubernetes, charts, pipelines and shell scripts.
 */
public final class DeploymentDetector implements Detector {
  static final String ID = "deployment";

  private final References references;
  private final DetectionFacts facts;

  public DeploymentDetector(References references, DetectionFacts facts) {
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
    List<ConfigKey> keys = facts.configKeys().keys();
    Set<String> prefixes = StartedPrograms.prefixes(keys);
    Findings found = new DeploymentReader(inputs, facts.deployments(), prefixes).read();
    if (found.mentions().isEmpty()
        && found.environments().isEmpty()
        && found.configurations().isEmpty()) {
      return Detections.observed(List.of(), found.problems());
    }
    var values = new ValueReader(references.hosted(), references.of(inputs));
    var models = new DeployedModels(facts.deployments(), values);
    found.mentions().forEach(models::add);
    var given = new GivenModels(references, new ModelKeys(keys));
    List<Sighting> sightings = new ArrayList<>(models.sightings());
    var started = new StartedPrograms(given, project);
    sightings.addAll(started.sightings(found.environments()));
    sightings.addAll(started.held(found.configurations()));
    return new Detections(sightings, found.problems(), List.of(), Map.of(), models.served());
  }
}
