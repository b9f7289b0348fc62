package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.discovery.config.Configuration;
import io.github.modelaudit.discovery.config.Resolution;
import io.github.modelaudit.discovery.config.View;
import io.github.modelaudit.knowledge.ConfigKey;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which server a configuration sends the requests for a model to. */
record Servers(Configuration configuration, ModelKeys keys) {

  /**
   * Returns the base URL for a key; nothing when the configuration leaves it to the library.
   *
   * @param provider what a key beside it says about the provider
   */
  Optional<Resolution> of(ModelKeys.Match match, Optional<String> provider, View view) {
    ConfigKey.Kind kind = ConfigKey.Kind.BASE_URL;
    return Stream.concat(
            keys.above(kind, match.name(), match).stream(),
            provider.stream().flatMap(it -> keys.ofProvider(kind, match, it).stream()))
        .flatMap(key -> configuration.find(key, view).stream())
        .findFirst()
        .map(found -> configuration.resolve(found.value(), view));
  }
}
