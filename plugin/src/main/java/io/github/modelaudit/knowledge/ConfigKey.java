package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelRole;
import java.util.Optional;

/**
 * A configuration key of a framework that has to do with models.
 *
 * @param framework the id of the framework, for example {@code spring-ai}
 * @param key the canonical key; {@code *} stands for one user-chosen segment
 * @param provider the provider the key belongs to, by id; absent for keys that span providers
 * @param kind what the value is
 * @param role what the model is for, for example {@code chat}; absent when the key does not say
 * @param isList true when the key takes several values
 * @param confidence how sure it is that a framework reads the key so
 */
public record ConfigKey(
    String framework,
    String key,
    Optional<String> provider,
    Kind kind,
    Optional<ModelRole> role,
    boolean isList,
    Confidence confidence) {

  /** What the value of a key is. */
  public enum Kind {
    HUB_ID,
    HUB_URL,
    OLLAMA_NAME,
    PROVIDER_NAME,
    BEDROCK_ID,
    /** The user's own name for a deployment; names no model. */
    DEPLOYMENT_ALIAS,
    /** A file, class path resource or URL of weights. */
    MODEL_FILE,
    /** A library's own name for a model, which names no repository. */
    ZOO_NAME,
    /** Where the provider is reached; changes what a model name means. */
    BASE_URL,
    /** Chooses which provider is active; names no model. */
    SELECTOR,
    /** Turns a provider on or off. */
    ENABLED,
    /** Tells whose names the keys beside it hold; names no model. */
    PROVIDER,
    /** A class or a type of a library, which may contain a model. */
    LIBRARY_MODEL
  }

  public ConfigKey {
    requireNonNull(framework, "framework");
    requireNonNull(key, "key");
    requireNonNull(provider, "provider");
    requireNonNull(kind, "kind");
    requireNonNull(role, "role");
    requireNonNull(confidence, "confidence");
  }

  /** A key of which it is sure how a framework reads it. */
  public ConfigKey(
      String framework,
      String key,
      Optional<String> provider,
      Kind kind,
      Optional<ModelRole> role,
      boolean isList) {
    this(framework, key, provider, kind, role, isList, Confidence.HIGH);
  }

  /** Returns the same key where the place it stands at tells the provider. */
  public ConfigKey of(String otherProvider) {
    return new ConfigKey(
        framework, key, Optional.of(otherProvider), kind, role, isList, confidence);
  }
}
