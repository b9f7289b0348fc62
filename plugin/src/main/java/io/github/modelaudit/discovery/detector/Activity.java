package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.discovery.config.Configuration;
import io.github.modelaudit.discovery.config.KeyName;
import io.github.modelaudit.discovery.config.Resolution;
import io.github.modelaudit.discovery.config.Setting;
import io.github.modelaudit.discovery.config.View;
import io.github.modelaudit.discovery.library.ProviderPresence;
import io.github.modelaudit.knowledge.ConfigKey;
import io.github.modelaudit.knowledge.Provider;
import java.util.Optional;

/** Tells why a setting that names a model has no effect. */
final class Activity {
  private final Configuration configuration;
  private final ModelKeys keys;
  private final ValueReader values;
  private final ProviderPresence presence;

  Activity(
      Configuration configuration, ModelKeys keys, ValueReader values, ProviderPresence presence) {
    this.configuration = configuration;
    this.keys = keys;
    this.values = values;
    this.presence = presence;
  }

  /** The configuration that this tells of. */
  Configuration configuration() {
    return configuration;
  }

  /** Returns why the setting has no effect in a view; nothing when it has. */
  Optional<String> inactiveBecause(Setting setting, ModelKeys.Match match, View view) {
    return overridden(setting, view)
        .or(() -> suppressed(setting.key(), match, view))
        .or(() -> presence.missing(setting.key(), match.key(), view.scope()));
  }

  /** Returns why a key that names a model has no effect in a view, whatever its value is. */
  Optional<String> suppressed(KeyName key, ModelKeys.Match match, View view) {
    return switchedOff(key, match, view).or(() -> notSelected(key, match, view));
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

  private Optional<String> switchedOff(KeyName model, ModelKeys.Match match, View view) {
    for (KeyName key : keys.above(ConfigKey.Kind.ENABLED, model, match)) {
      Optional<Setting> found = configuration.find(key, view);
      if (found.isPresent()
          && value(found.get(), view).filter("false"::equalsIgnoreCase).isPresent()) {
        return Optional.of("switched off at " + found.get().location());
      }
    }
    return Optional.empty();
  }

  private Optional<String> notSelected(KeyName model, ModelKeys.Match match, View view) {
    for (KeyName key : keys.selectors(model, match)) {
      Optional<Setting> found = configuration.find(key, view);
      Optional<String> selected = found.flatMap(selector -> value(selector, view));
      if (found.isPresent() && selected.isPresent()) {
        boolean isOther = isOther(selected.get(), model, key, match.key());
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
    if (key.equals(selector)) {
      return false;
    }
    String word = KeyName.of(selected).text().replace(".", "");
    if (selected.equalsIgnoreCase("none") || word.isEmpty()) {
      return !word.isEmpty();
    }
    Optional<Boolean> isSelected = presence.isSelected(key, model.framework(), selected);
    if (isSelected.isPresent()) {
      return !isSelected.get();
    }
    if (ModelKeys.ownPart(key, selector).startsWith(word)) {
      return false;
    }
    Optional<String> provider = values.hosted().findProvider(selected).map(Provider::id);
    return keys.isProviderOf(model.framework(), selector, word)
        || (provider.isPresent() && !provider.equals(model.provider()))
        || values.isLibraryModel(selected);
  }
}
