package io.github.modelaudit.mojo;

import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.discovery.project.OwnKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A {@code <key>} element of {@code <discovery>}: a configuration key of the team's own, either as
 * plain text or with child elements.
 *
 * <p>Mutable because Maven fills it field by field.
 */
public final class KeyConfig {
  /** The key; {@code *} stands for one segment of any name. */
  @Nullable String name;

  /** Who runs the model that the key names; leave out when its values are ids of the Hub. */
  @Nullable String provider;

  /** Called by Maven for {@code <key>text</key>}. */
  public void set(String text) {
    this.name = text;
  }

  OwnKey toKey() throws AuditException {
    String key = Optional.ofNullable(name).map(String::strip).orElse("");
    if (key.isEmpty()) {
      throw new AuditException(
          "Cannot use a <key> of <discovery>: it names no configuration key. Write"
              + " <key>app.chat.model</key>, or <name> and <provider> inside.");
    }
    return new OwnKey(key, Optional.ofNullable(provider).map(String::strip));
  }
}
