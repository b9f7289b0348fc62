package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.discovery.config.Configuration;
import io.github.modelaudit.discovery.config.KeyName;
import io.github.modelaudit.discovery.config.Resolution;
import io.github.modelaudit.discovery.config.Setting;
import io.github.modelaudit.discovery.config.View;
import io.github.modelaudit.discovery.reference.ParsedReference.Understood;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.ConfigKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks at one configuration from each of its views: a setting counts in its own view, and in
 * another one only when something there makes it mean another model.
 */
final class ConfiguredModels {
  /**
   * More profiles than that are no longer a configuration; each setting still counts in its own.
   */
  private static final int MAX_VIEWS = 50;

  private final String detector;
  private final Configuration configuration;
  private final ModelKeys keys;
  private final ValueReader values;
  private final Activity activity;
  private final List<View> views;

  /**
   * @param detector the id of who looks
   * @param activity tells of the configuration what has an effect
   */
  ConfiguredModels(String detector, ModelKeys keys, ValueReader values, Activity activity) {
    this.detector = detector;
    this.configuration = activity.configuration();
    this.keys = keys;
    this.values = values;
    this.activity = activity;
    this.views = configuration.views().stream().limit(MAX_VIEWS).toList();
  }

  /** Returns the models that some settings of the configuration name. */
  List<Sighting> sightings(List<Setting> settings) {
    List<Sighting> sightings = new ArrayList<>();
    for (Setting setting : settings) {
      Optional<ModelKeys.Match> match = keys.find(setting);
      if (match.isPresent()) {
        sightings.addAll(sightings(setting.of(match.get().name()), match.get()));
      }
    }
    return List.copyOf(sightings);
  }

  private List<Sighting> sightings(Setting setting, ModelKeys.Match match) {
    List<Sighting> own = seenFrom(setting.view(), setting, match);
    List<Sighting> others = elsewhere(setting, match, own);
    boolean isDecidedElsewhere =
        others.stream().anyMatch(it -> it.evidence().scope() == setting.view().scope());
    Stream<Sighting> here = own.stream().filter(it -> !(isDecidedElsewhere && isOpen(it)));
    return Stream.concat(here, others.stream()).toList();
  }

  private List<Sighting> elsewhere(Setting setting, ModelKeys.Match match, List<Sighting> own) {
    if (setting.view().profile().isPresent()) {
      return List.of();
    }
    List<Sighting> others = new ArrayList<>();
    for (View view : views) {
      boolean decides =
          configuration
              .find(setting.key(), view)
              .filter(winner -> winner.of(setting.key()).equals(setting))
              .isPresent();
      if (decides && !view.equals(setting.view())) {
        seenFrom(view, setting, match).stream()
            .filter(it -> !isOpen(it))
            .filter(it -> own.stream().noneMatch(same -> tellsAsMuch(same, it)))
            .forEach(others::add);
      }
    }
    return others;
  }

  /** True when the other sighting adds neither a model nor that the model has an effect. */
  private static boolean tellsAsMuch(Sighting own, Sighting other) {
    boolean isSame = own.ref().equals(other.ref());
    return isSame && (own.evidence().isActive() || !other.evidence().isActive());
  }

  private List<Sighting> seenFrom(View view, Setting setting, ModelKeys.Match match) {
    return meanings(setting, match, view).stream()
        .map(it -> sighting(setting, match, it, view))
        .toList();
  }

  private static boolean isOpen(Sighting sighting) {
    return sighting.ref().kind() == ModelRef.Kind.UNRESOLVED;
  }

  private List<Understood> meanings(Setting setting, ModelKeys.Match match, View view) {
    Resolution resolution = configuration.resolve(setting.value(), view);
    return switch (resolution.kind()) {
      case OPEN ->
          ModelKeys.isOfClasses(match.key().kind())
              ? List.of()
              : List.of(
                  ValueReader.open(
                      match.key(), setting.value(), ((Resolution.Open) resolution).reason()));
      case RESOLVED ->
          split(match.key(), ((Resolution.Resolved) resolution).value())
              .filter(value -> !StandIns.isTemplate(value))
              .filter(value -> view.scope() != Scope.TEST || !StandIns.isTestDouble(value))
              .flatMap(value -> meanings(match, value, view).stream())
              .toList();
    };
  }

  private static Stream<String> split(ConfigKey key, String value) {
    Stream<String> parts = key.isList() ? Stream.of(value.split(",")) : Stream.of(value);
    return parts.map(String::strip);
  }

  private List<Understood> meanings(ModelKeys.Match match, String value, View view) {
    if (ModelKeys.isOfClasses(match.key().kind())) {
      return values.readClass(value);
    }
    if (value.contains("#{") || value.contains("{{")) {
      return List.of(ValueReader.open(match.key(), value, "it is an expression"));
    }
    Optional<String> named = namedProvider(match, view);
    ConfigKey key = named.flatMap(values::readProvider).map(match.key()::of).orElseGet(match::key);
    return List.of(
        values.read(key, value, new Servers(configuration, keys).of(match, named, view)));
  }

  /** Returns what a key beside this one says about the provider, where this one does not. */
  private Optional<String> namedProvider(ModelKeys.Match match, View view) {
    if (match.key().provider().isPresent()) {
      return Optional.empty();
    }
    return Stream.of(ConfigKey.Kind.PROVIDER, ConfigKey.Kind.LIBRARY_MODEL)
        .flatMap(kind -> keys.above(kind, match.name(), match).stream())
        .flatMap(key -> resolved(key, view).stream())
        .findFirst();
  }

  private Optional<String> resolved(KeyName key, View view) {
    return configuration
        .find(key, view)
        .map(found -> configuration.resolve(found.value(), view))
        .filter(it -> it.kind() == Resolution.Kind.RESOLVED)
        .map(it -> ((Resolution.Resolved) it).value().strip());
  }

  private Sighting sighting(
      Setting setting, ModelKeys.Match match, Understood understood, View view) {
    Evidence evidence =
        new Evidence(
            detector,
            setting.location(),
            Excerpt.of(setting.line()),
            view.scope(),
            match.key().role(),
            view.profile(),
            activity.inactiveBecause(setting, match, view),
            match.key().confidence());
    boolean isUnsure = match.key().confidence() == Confidence.LOW;
    return Sighting.observed(isUnsure ? ValueReader.unsure(understood) : understood, evidence);
  }
}
