package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.discovery.bytecode.CallSite;
import io.github.modelaudit.discovery.bytecode.CodeValue;
import io.github.modelaudit.discovery.config.Configuration;
import io.github.modelaudit.discovery.config.KeyName;
import io.github.modelaudit.discovery.config.Resolution;
import io.github.modelaudit.discovery.config.View;
import io.github.modelaudit.knowledge.ConfigKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells where code sends a model's name: what it says itself, else what configuration says. */
final class CodeServers {
  private final Configuration configuration;
  private final CodeLookups lookups;
  private final List<ConfigKey> keys;

  CodeServers(Configuration configuration, CodeLookups lookups, List<ConfigKey> keys) {
    this.configuration = configuration;
    this.lookups = lookups;
    this.keys = keys.stream().filter(it -> it.kind() == ConfigKey.Kind.BASE_URL).toList();
  }

  /** Returns the server; nothing when the project leaves it to the library. */
  Optional<Resolution> of(CallSite site, ConfigKey key, View view) {
    if (site.servers().isEmpty()) {
      return configured(key, view);
    }
    if (site.servers().size() > 1) {
      return Optional.of(new Resolution.Open("the code names several servers"));
    }
    return Optional.of(resolve(site.servers().iterator().next(), view));
  }

  private Resolution resolve(CodeValue value, View view) {
    return switch (value.kind()) {
      case TEXT -> new Resolution.Resolved(((CodeValue.Text) value).text());
      case LOOKUP -> lookups.resolve((CodeValue.Lookup) value, view);
      case PRESET, OPEN, OBJECT, PARAMETER ->
          new Resolution.Open("the code does not decide which server it is sent to");
    };
  }

  /** The framework of a library may set the server of what code leaves open. */
  private Optional<Resolution> configured(ConfigKey model, View view) {
    Stream<ConfigKey> fitting =
        keys.stream()
            .filter(it -> model.framework().startsWith(it.framework() + "-"))
            .filter(it -> it.provider().equals(model.provider()))
            .filter(it -> it.role().isEmpty() || it.role().equals(model.role()))
            .sorted(Comparator.comparing(it -> it.role().isEmpty()));
    return fitting
        .flatMap(it -> configuration.find(KeyName.of(it.key()), view).stream())
        .findFirst()
        .map(setting -> configuration.resolve(setting.value(), view));
  }
}
