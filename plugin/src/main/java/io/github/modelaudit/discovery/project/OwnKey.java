package io.github.modelaudit.discovery.project;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A configuration key of the team's own that names a model.
 *
 * @param key the key; {@code *} stands for one segment of any name
 * @param provider who runs the model that it names; absent when its values are ids of the Hub
 */
public record OwnKey(String key, Optional<String> provider) {
  public OwnKey {
    requireNonNull(key, "key");
    requireNonNull(provider, "provider");
  }
}
