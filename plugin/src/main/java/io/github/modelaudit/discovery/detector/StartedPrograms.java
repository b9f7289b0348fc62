package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.discovery.config.HeldSettings;
import io.github.modelaudit.discovery.config.Setting;
import io.github.modelaudit.discovery.deployment.Environment;
import io.github.modelaudit.discovery.deployment.HeldFile;
import io.github.modelaudit.discovery.deployment.Place;
import io.github.modelaudit.discovery.deployment.Word;
import io.github.modelaudit.discovery.project.GivenSetting;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.knowledge.ConfigKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the models in what deployment files start programs with: variables and configuration. */
final class StartedPrograms {
  private static final Pattern OPEN_VARIABLE = Pattern.compile("\\$\\{(\\w+)[^{}]*\\}");

  private final GivenModels given;
  private final Project project;

  StartedPrograms(GivenModels given, Project project) {
    this.given = given;
    this.project = project;
  }

  /** Returns how the variables begin that frameworks take models from. */
  static Set<String> prefixes(List<ConfigKey> keys) {
    return keys.stream().map(key -> prefix(key.key())).collect(Collectors.toUnmodifiableSet());
  }

  private static String prefix(String key) {
    String[] segments = key.split("\\.", -1);
    String second = segments.length > 1 ? segments[1].split("[^A-Za-z0-9]", 2)[0] : "";
    return (segments[0] + "_" + second).toLowerCase(Locale.ROOT);
  }

  List<Sighting> sightings(List<Environment> environments) {
    return environments.stream().flatMap(it -> sightings(it).stream()).distinct().toList();
  }

  /** Returns the models in the configuration files that are put beside a program. */
  List<Sighting> held(List<List<HeldFile>> configurations) {
    return configurations.stream()
        .map(files -> files.stream().flatMap(StartedPrograms::settings).toList())
        .flatMap(it -> given.configured(DeploymentDetector.ID, project, it).stream())
        .distinct()
        .toList();
  }

  private static Stream<Setting> settings(HeldFile file) {
    Place place = file.place();
    return HeldSettings.read(file.name(), file.text(), place.location(), place.scope()).stream()
        .map(it -> standing(it, place));
  }

  /** A text that is written in another way than line by line is known by where it begins. */
  private static Setting standing(Setting setting, Place begin) {
    Location location = setting.location();
    Place line = new Place(begin.source(), location.line().orElse(begin.line()));
    boolean isThere = !setting.line().isBlank() && line.text().contains(setting.line().strip());
    Place at = isThere ? line : begin;
    return new Setting(
        setting.key(),
        setting.value(),
        at.location(),
        at.text().strip(),
        setting.view(),
        setting.rank());
  }

  private List<Sighting> sightings(Environment environment) {
    List<GivenSetting> settings =
        environment.variables().entrySet().stream().map(StartedPrograms::setting).toList();
    return given.sightings(DeploymentDetector.ID, project, settings).stream()
        .map(sighting -> under(environment.profile(), sighting))
        .toList();
  }

  private static GivenSetting setting(Map.Entry<String, Word> variable) {
    Word word = variable.getValue();
    return GivenSetting.variable(
        variable.getKey(), value(word), word.place().location(), word.place().scope());
  }

  /** What the files leave open, frameworks must not take for a default of their own. */
  private static String value(Word word) {
    return word.openBecause().isPresent()
        ? OPEN_VARIABLE.matcher(word.text()).replaceAll("\\${$1}")
        : word.text();
  }

  private static Sighting under(Optional<String> profile, Sighting sighting) {
    Evidence seen = sighting.evidence();
    if (profile.isEmpty() || seen.profile().isPresent()) {
      return sighting;
    }
    var evidence =
        new Evidence(
            seen.detector(),
            seen.location(),
            seen.excerpt(),
            seen.scope(),
            seen.role(),
            profile,
            seen.inactiveBecause(),
            seen.confidence());
    return new Sighting(
        sighting.ref(),
        sighting.identity(),
        evidence,
        sighting.isDeclared(),
        sighting.name(),
        sighting.file(),
        sighting.leavesDefault());
  }
}
