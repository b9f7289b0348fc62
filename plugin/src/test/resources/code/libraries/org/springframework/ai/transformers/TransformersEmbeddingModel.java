package org.springframework.ai.transformers;

public class TransformersEmbeddingModel {
  public void setModelResource(String resource) {}
}
