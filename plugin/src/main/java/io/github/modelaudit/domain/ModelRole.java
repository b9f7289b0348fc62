package io.github.modelaudit.domain;

import java.util.Locale;
import java.util.Optional;

/** What a project uses a model for. */
public enum ModelRole {
  CHAT,
  EMBEDDING,
  RERANK,
  SCORING,
  IMAGE,
  VIDEO,
  SPEECH,
  TRANSCRIPTION,
  MODERATION,
  OCR,
  /** Only the tokenizer of the model is used, not its weights. */
  TOKENIZER;

  /** The role as data files and reports spell it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the role of an id. */
  public static Optional<ModelRole> find(String id) {
    for (ModelRole role : values()) {
      if (role.id().equals(id)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
