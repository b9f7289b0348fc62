package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.discovery.config.KeyPattern;
import io.github.modelaudit.discovery.project.OwnKey;
import io.github.modelaudit.discovery.reference.References;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.knowledge.ConfigKey;
import io.github.modelaudit.knowledge.NearestKey;
import io.github.modelaudit.knowledge.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The team's own configuration keys, in the form in which those of frameworks are known. */
final class OwnKeys {
  private static final String FRAMEWORK = "own-key";

  private final References references;
  private final List<ConfigKey> keys = new ArrayList<>();
  private final List<String> mistakes = new ArrayList<>();

  OwnKeys(List<OwnKey> written, References references) {
    this.references = references;
    written.forEach(this::add);
  }

  /** The keys that can be understood. */
  List<ConfigKey> keys() {
    return List.copyOf(keys);
  }

  /** What is wrong with the others, as full messages. */
  List<String> mistakes() {
    return List.copyOf(mistakes);
  }

  private void add(OwnKey written) {
    var pattern = new KeyPattern(written.key().strip());
    Optional<Provider> provider =
        written.provider().map(String::strip).flatMap(references.hosted()::findProvider);
    if (pattern.wildcards() == pattern.name().segments().size()) {
      mistakes.add(
          mistake(written, "it names no key").concat(" Write one, for example 'acme.chat.model'."));
    } else if (written.provider().isPresent() && provider.isEmpty()) {
      mistakes.add(unknownProvider(written, written.provider().get().strip()));
    } else {
      keys.add(key(written.key().strip(), provider));
    }
  }

  private static ConfigKey key(String key, Optional<Provider> provider) {
    boolean isHub =
        provider.isEmpty()
            || provider.filter(it -> it.id().equals(ModelRef.HUB_SOURCE)).isPresent();
    return new ConfigKey(
        FRAMEWORK,
        key,
        provider.map(Provider::id),
        isHub ? ConfigKey.Kind.HUB_ID : ConfigKey.Kind.PROVIDER_NAME,
        Optional.empty(),
        false);
  }

  private String unknownProvider(OwnKey written, String name) {
    List<String> known = references.hosted().providers().stream().map(Provider::id).toList();
    return mistake(written, "the provider '" + name + "' is not known")
        + NearestKey.find(name, known)
            .map(nearest -> " Use '" + nearest + "'.")
            .orElseGet(() -> " Use one of " + String.join(", ", known) + ".");
  }

  private static String mistake(OwnKey written, String cause) {
    return "Cannot read the own key '" + written.key() + "' in <discovery>: " + cause + ".";
  }
}
