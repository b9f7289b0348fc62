package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.config.ApplicationJson;
import io.github.modelaudit.discovery.config.Configuration;
import io.github.modelaudit.discovery.config.Setting;
import io.github.modelaudit.discovery.library.ProviderPresence;
import io.github.modelaudit.discovery.project.GivenSetting;
import io.github.modelaudit.discovery.reference.References;
import io.github.modelaudit.knowledge.ConfigKeyCatalogue;
import java.util.List;

/**
 * Finds the models that environment variables and system properties name which start the project,
 * read together with its configuration: {@code SPRING_AI_OPENAI_BASE_URL} beside a model's name
 * tells whose name it is, and a placeholder may lead into a file.
 */
final class GivenModels {
  private final References references;
  private final ConfigKeyCatalogue catalogue;
  private final ModelKeys keys;

  /** Takes keys none of which names a class. */
  GivenModels(References references, ModelKeys keys) {
    this(references, List::of, keys);
  }

  GivenModels(References references, ConfigKeyCatalogue catalogue, ModelKeys keys) {
    this.references = requireNonNull(references, "references");
    this.catalogue = requireNonNull(catalogue, "catalogue");
    this.keys = requireNonNull(keys, "keys");
  }

  /**
   * Returns the models in what one program is started with.
   *
   * @param detector the id of the detector that has read the settings
   */
  List<Sighting> sightings(String detector, Project project, List<GivenSetting> given) {
    return configured(
        detector, project, ApplicationJson.unfold(given).stream().map(Setting::of).toList());
  }

  /** Returns the models in the settings that one program finds beside itself. */
  List<Sighting> configured(String detector, Project project, List<Setting> settings) {
    if (settings.stream().noneMatch(setting -> keys.find(setting).isPresent())) {
      return List.of();
    }
    Configuration configuration = project.configuration().configuration().startedWith(settings);
    var values = new ValueReader(references.hosted(), catalogue, references.of(project.inputs()));
    var activity = new Activity(configuration, keys, values, ProviderPresence.unknown());
    return new ConfiguredModels(detector, keys, values, activity).sightings(settings);
  }
}
