package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.discovery.config.Configuration;
import io.github.modelaudit.discovery.config.KeyName;
import io.github.modelaudit.discovery.config.KeyPattern;
import io.github.modelaudit.discovery.config.Resolution;
import io.github.modelaudit.discovery.config.Setting;
import io.github.modelaudit.discovery.config.View;
import io.github.modelaudit.discovery.library.ProviderPresence;
import io.github.modelaudit.knowledge.ConfigKey;
import io.github.modelaudit.knowledge.FrameworkDefault;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Knows the models to which a configuration gives names of its own, besides the unnamed one. A
 * program that names its models rarely uses the unnamed one too.
 */
final class NamedModels {
  private static final String ANY = "*";

  private final Configuration configuration;
  private final List<ConfigKey> keys;
  private final ProviderPresence presence;

  NamedModels(Configuration configuration, List<ConfigKey> keys, ProviderPresence presence) {
    this.configuration = configuration;
    this.keys = keys.stream().filter(it -> it.key().contains(ANY)).toList();
    this.presence = presence;
  }

  /** True when there are named models of the provider, and each says which model it is. */
  boolean takePlaceOf(FrameworkDefault model, View view) {
    Set<String> decided = new TreeSet<>();
    Set<String> selected = new TreeSet<>();
    KeyName plain = KeyName.of(model.keys().get(0));
    List<String> words = presence.selectors(plain, model.framework());
    for (ConfigKey key : keysOf(model)) {
      var pattern = new KeyPattern(key.key());
      boolean isModel = key.key().replace("." + ANY, "").equals(model.keys().get(0));
      if (isModel) {
        decided.addAll(names(pattern, view, List.of()));
      } else if (key.kind() == ConfigKey.Kind.SELECTOR) {
        selected.addAll(names(pattern, view, words));
      }
    }
    return !(decided.isEmpty() && selected.isEmpty()) && decided.containsAll(selected);
  }

  private List<ConfigKey> keysOf(FrameworkDefault model) {
    return keys.stream()
        .filter(it -> it.framework().equals(model.framework()))
        .filter(it -> it.role().equals(Optional.of(model.role())))
        .toList();
  }

  /** The names under which a key is set, to one of the values if there are any. */
  private Set<String> names(KeyPattern pattern, View view, List<String> values) {
    Set<String> names = new TreeSet<>();
    for (Setting setting : configuration.settings()) {
      Optional<List<String>> found = pattern.match(setting.key());
      if (found.isPresent() && isSeen(setting, view) && isOneOf(setting, view, values)) {
        names.addAll(found.get());
      }
    }
    return names;
  }

  private boolean isSeen(Setting setting, View view) {
    return configuration.find(setting.key(), view).filter(setting::equals).isPresent();
  }

  private boolean isOneOf(Setting setting, View view, List<String> values) {
    if (values.isEmpty()) {
      return true;
    }
    Resolution resolution = configuration.resolve(setting.value(), view);
    return resolution instanceof Resolution.Resolved resolved
        && values.stream().anyMatch(resolved.value().strip()::equalsIgnoreCase);
  }
}
