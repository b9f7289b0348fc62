package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.config.Configuration;
import io.github.modelaudit.discovery.config.KeyName;
import io.github.modelaudit.discovery.config.Resolution;
import io.github.modelaudit.discovery.config.View;
import io.github.modelaudit.discovery.library.DefaultReader;
import io.github.modelaudit.discovery.library.ProviderPresence;
import io.github.modelaudit.discovery.reference.ParsedReference.Understood;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.ConfigKey;
import io.github.modelaudit.knowledge.FrameworkDefault;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Tells in which profiles a default is in effect, and which model it means there: a profile may
 * choose the provider, name another model, or send the requests to another server.
 */
final class DefaultMeanings {
  private final Configuration configuration;
  private final Keys keys;
  private final ValueReader values;
  private final Activity activity;
  private final NamedModels namedModels;

  DefaultMeanings(Configuration configuration, Keys keys, ValueReader values) {
    this.configuration = requireNonNull(configuration, "configuration");
    this.keys = keys;
    this.values = values;
    this.activity = new Activity(configuration, keys.modelKeys(), values, keys.presence());
    this.namedModels = new NamedModels(configuration, keys.all(), keys.presence());
  }

  /** What is known about keys. */
  record Keys(List<ConfigKey> all, ModelKeys modelKeys, ProviderPresence presence) {
    Keys(List<ConfigKey> all, ProviderPresence presence) {
      this(all, new ModelKeys(all), presence);
    }
  }

  /**
   * What a default means.
   *
   * @param profile the profile under which it does; absent when it always does
   * @param origin where its name was found
   */
  record Meaning(
      Understood understood, Optional<String> profile, String origin, Confidence confidence) {}

  /**
   * Returns every model that a default means in some profile; none when it is never in effect, or
   * when the library is there and has none.
   */
  List<Meaning> of(
      FrameworkDefaultDetector.Candidate candidate, Optional<DefaultReader.Name> name) {
    List<Meaning> meanings = new ArrayList<>();
    if (name.isEmpty() && candidate.library().file().isPresent()) {
      return meanings;
    }
    ModelKeys.Match match = match(candidate.model());
    for (View view : views(candidate.scope())) {
      if (isInEffect(candidate.model(), match, view)) {
        Meaning meaning = meaning(candidate, name, match, view);
        boolean isKnown =
            meanings.stream()
                .anyMatch(it -> it.understood().ref().equals(meaning.understood().ref()));
        if (!isKnown) {
          meanings.add(meaning);
        }
      }
    }
    return meanings;
  }

  /**
   * Every view of a scope, also when no file is there for it; the one without a profile first.
   * Tests that have a profile of their own run under it, and not without.
   */
  private NavigableSet<View> views(Scope scope) {
    NavigableSet<View> views = new TreeSet<>();
    configuration.views().stream().filter(it -> it.scope() == scope).forEach(views::add);
    var plain = new View(scope, Optional.empty());
    if (views.contains(View.TESTS)) {
      views.remove(plain);
    } else {
      views.add(plain);
    }
    return views;
  }

  private ModelKeys.Match match(FrameworkDefault model) {
    ModelKeys.Match found =
        model.keys().stream()
            .flatMap(key -> keys.modelKeys().find(KeyName.of(key)).stream())
            .findFirst()
            .orElseGet(() -> unknown(model));
    return model
        .kind()
        .map(kind -> new ModelKeys.Match(of(found.key(), kind), found.names(), found.name()))
        .orElse(found);
  }

  private static ModelKeys.Match unknown(FrameworkDefault model) {
    return new ModelKeys.Match(
        new ConfigKey(
            model.framework(),
            model.keys().get(0),
            Optional.empty(),
            ConfigKey.Kind.PROVIDER_NAME,
            Optional.of(model.role()),
            false,
            Confidence.LOW),
        List.of(),
        KeyName.of(model.keys().get(0)));
  }

  private static ConfigKey of(ConfigKey key, ConfigKey.Kind kind) {
    return new ConfigKey(
        key.framework(),
        key.key(),
        key.provider(),
        kind,
        key.role(),
        key.isList(),
        key.confidence());
  }

  private boolean isInEffect(FrameworkDefault model, ModelKeys.Match match, View view) {
    boolean isReplaced =
        model.keys().stream()
            .anyMatch(key -> configuration.find(KeyName.of(key), view).isPresent());
    KeyName key = KeyName.of(model.keys().get(0));
    return !isReplaced
        && activity.suppressed(key, match, view).isEmpty()
        && !namedModels.takePlaceOf(model, view);
  }

  private Meaning meaning(
      FrameworkDefaultDetector.Candidate candidate,
      Optional<DefaultReader.Name> name,
      ModelKeys.Match match,
      View view) {
    if (name.isEmpty()) {
      return new Meaning(unread(candidate, match), view.profile(), "not read", Confidence.MEDIUM);
    }
    DefaultReader.Name found = name.get();
    Resolution resolution = configuration.resolve(found.text(), view);
    Understood understood =
        switch (resolution.kind()) {
          case OPEN ->
              ValueReader.open(match.key(), found.text(), ((Resolution.Open) resolution).reason());
          case RESOLVED ->
              values.read(
                  match.key(),
                  ((Resolution.Resolved) resolution).value(),
                  new Servers(configuration, keys.modelKeys()).of(match, Optional.empty(), view));
        };
    return new Meaning(understood, view.profile(), found.origin(), found.confidence());
  }

  private static Understood unread(
      FrameworkDefaultDetector.Candidate candidate, ModelKeys.Match match) {
    return new Understood(
        new ModelRef.Unresolved(
            match.key().provider().orElse(match.key().framework()),
            candidate.library().coordinates(),
            "the library with its default model is not there, and no table has it"),
        Confidence.HIGH);
  }
}
