package io.github.modelaudit.domain.hub;

/** How a model was made from its base model, in the Hub's words. */
public enum Relation {
  FINETUNE,
  ADAPTER,
  MERGE,
  QUANTIZED,
  /** A base model is named, the relation is not. */
  UNSTATED
}
