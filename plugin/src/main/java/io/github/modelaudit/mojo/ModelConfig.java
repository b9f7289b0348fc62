package io.github.modelaudit.mojo;

import org.jspecify.annotations.Nullable;

/**
 * A {@code <model>} element of the pom: either plain text, or child elements.
 *
 * <p>Mutable because Maven fills it field by field.
 */
public final class ModelConfig {
  /** A Hub id, a URL of the Hub, a provider's model name or a file. */
  @Nullable String id;

  /** The provider that runs the model; leave out for models of the Hub. */
  @Nullable String provider;

  /** Where the model is used: {@code main} (the default), {@code deployment} or {@code test}. */
  @Nullable String usage;

  /** A branch, tag or commit; the same as {@code id@revision}. */
  @Nullable String revision;

  /** Called by Maven for {@code <model>text</model>}. */
  public void set(String text) {
    this.id = text;
  }

  @Override
  public String toString() {
    return provider == null ? "" + id : provider + ":" + id;
  }
}
