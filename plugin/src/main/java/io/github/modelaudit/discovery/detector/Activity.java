package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.discovery.config.Configuration;
import io.github.modelaudit.discovery.config.KeyName;
import io.github.modelaudit.discovery.config.Resolution;
import io.github.modelaudit.discovery.config.Setting;
import io.github.modelaudit.discovery.config.View;
import io.github.modelaudit.knowledge.ConfigKey;
import io.github.modelaudit.knowledge.HostedCatalogue;
import io.github.modelaudit.knowledge.Provider;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells why a setting that names a model has no effect. */
final class Activity {
  private final Configuration configuration;
  private final ModelKeys keys;
  private final HostedCatalogue hosted;

  Activity(Configuration configuration, ModelKeys keys, HostedCatalogue hosted) {
    this.configuration = configuration;
    this.keys = keys;
    this.hosted = hosted;
  }

  /** Returns why the setting has no effect in a view; nothing when it has. */
  Optional<String> inactiveBecause(Setting setting, ModelKeys.Match match, View view) {
    return overridden(setting, view)
        .or(() -> switchedOff(setting, match, view))
        .or(() -> notSelected(setting, match, view));
  }

  /**
   * Only a later line of the same file or a file of a stronger folder is sure to win: frameworks do
   * not agree about two formats side by side.
   */
  private Optional<String> overridden(Setting setting, View view) {
    return configuration
        .find(setting.key(), view)
        .filter(
            winner ->
                !winner.of(setting.key()).equals(setting) && winner.isGiven() == setting.isGiven())
        .filter(
            winner ->
                winner.rank() != setting.rank()
                    || winner.location().path().equals(setting.location().path()))
        .map(winner -> "overridden at " + winner.location());
  }

  private Optional<String> switchedOff(Setting setting, ModelKeys.Match match, View view) {
    for (KeyName key : keys.above(ConfigKey.Kind.ENABLED, setting.key(), match)) {
      Optional<Setting> found = configuration.find(key, view);
      if (found.isPresent()
          && value(found.get(), view).filter("false"::equalsIgnoreCase).isPresent()) {
        return Optional.of("switched off at " + found.get().location());
      }
    }
    return Optional.empty();
  }

  private Optional<String> notSelected(Setting setting, ModelKeys.Match match, View view) {
    for (KeyName key : keys.selectors(setting.key(), match)) {
      Optional<Setting> found = configuration.find(key, view);
      Optional<String> selected = found.flatMap(selector -> value(selector, view));
      if (found.isPresent() && selected.isPresent()) {
        boolean isOther = isOther(selected.get(), setting.key(), key, match.key());
        return isOther
            ? Optional.of("'" + selected.get() + "' is selected at " + found.get().location())
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<String> value(Setting setting, View view) {
    Resolution resolution = configuration.resolve(setting.value(), view);
    return switch (resolution.kind()) {
      case RESOLVED -> Optional.of(((Resolution.Resolved) resolution).value().strip());
      case OPEN -> Optional.empty();
    };
  }

  /** A selector's word that nobody knows switches nothing off. */
  private boolean isOther(String selected, KeyName key, KeyName selector, ConfigKey model) {
    if (selected.equalsIgnoreCase("none")) {
      return true;
    }
    if (ownPart(key, selector).startsWith(KeyName.of(selected).text().replace(".", ""))) {
      return false;
    }
    Optional<String> provider = hosted.findProvider(selected).map(Provider::id);
    return provider.isPresent() && !provider.equals(model.provider());
  }

  /** What follows, in a key, the segments that it shares with a selector: its provider first. */
  private static String ownPart(KeyName key, KeyName selector) {
    List<String> own = key.segments();
    int shared = 0;
    while (shared < own.size()
        && shared < selector.segments().size()
        && own.get(shared).equals(selector.segments().get(shared))) {
      shared++;
    }
    return own.stream().skip(shared).collect(Collectors.joining());
  }
}
