package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.config.ConfigurationReader;
import io.github.modelaudit.discovery.library.ProviderPresence;
import io.github.modelaudit.discovery.reference.References;
import io.github.modelaudit.knowledge.ConfigKeyCatalogue;
import io.github.modelaudit.knowledge.DetectionFacts;
import io.github.modelaudit.knowledge.LibraryCatalogue;
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
  private final LibraryCatalogue libraries;

  public ConfigurationDetector(References references, DetectionFacts facts) {
    this.references = requireNonNull(references, "references");
    this.libraries = facts.libraries();
    this.catalogue = facts.configKeys();
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
    ModelKeys all = keys.with(own.keys());
    var presence = new ProviderPresence(libraries, project.inputs().code().libraries());
    var activity = new Activity(read.configuration(), all, values, presence);
    var models = new ConfiguredModels(ID, all, values, activity);
    List<Sighting> sightings = new ArrayList<>(models.sightings(read.configuration().settings()));
    sightings.addAll(models.sightings(read.configuration().given()));
    return new Detections(sightings, read.problems(), own.mistakes(), Map.of());
  }
}
