package org.springframework.ai.ollama.api;

public class OllamaOptions {
  public static Builder builder() {
    return new Builder();
  }

  public static class Builder {
    public Builder model(String name) {
      return this;
    }

    public OllamaOptions build() {
      return new OllamaOptions();
    }
  }
}
