package io.github.modelaudit.domain;

/** What a hub repository holds. */
public enum RepoType {
  /** Weights, a tokenizer, an adapter or a conversion of them. */
  MODEL,
  /** Data that models are trained or measured on. */
  DATASET
}
