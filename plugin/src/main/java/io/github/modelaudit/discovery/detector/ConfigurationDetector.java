package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.config.ConfigurationReader;
import io.github.modelaudit.discovery.reference.References;
import io.github.modelaudit.knowledge.ConfigKeyCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds the models that the configuration of a Spring, Quarkus or MicroProfile application names,
 * with profiles, placeholders, provider switches and base URLs taken into account.
 */
public final class ConfigurationDetector implements Detector {
  static final String ID = "configuration";

  private final References references;
  private final ConfigKeyCatalogue catalogue;
  private final ModelKeys keys;

  public ConfigurationDetector(References references, ConfigKeyCatalogue catalogue) {
    this.references = requireNonNull(references, "references");
    this.catalogue = requireNonNull(catalogue, "catalogue");
    this.keys = new ModelKeys(catalogue.keys());
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Detections detect(Project project, List<Sighting> earlier) {
    ConfigurationReader.Result read = project.configuration();
    var own = new OwnKeys(project.inputs().choice().keys(), references);
    var values = new ValueReader(references.hosted(), catalogue, references.of(project.inputs()));
    var models = new ConfiguredModels(ID, read.configuration(), keys.with(own.keys()), values);
    List<Sighting> sightings = new ArrayList<>(models.sightings(read.configuration().settings()));
    sightings.addAll(models.sightings(read.configuration().given()));
    return new Detections(sightings, read.problems(), own.mistakes(), Map.of());
  }
}
