package io.github.modelaudit.domain.hub;

/** How a model was made from its base model: in the Hub's words, and three of ours. */
public enum Relation {
  FINETUNE,
  ADAPTER,
  MERGE,
  QUANTIZED,
  /** The same weights in another format. */
  CONVERSION,
  /** Fewer of the same weights. */
  PRUNED,
  /** Trained on what the other model puts out; none of its weights need be in it. */
  DISTILLED,
  /** A base model is named, the relation is not. */
  UNSTATED
}
