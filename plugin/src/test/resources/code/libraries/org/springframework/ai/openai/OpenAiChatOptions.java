package org.springframework.ai.openai;

public class OpenAiChatOptions {
  public static Builder builder() {
    return new Builder();
  }

  public static class Builder {
    public Builder model(String name) {
      return this;
    }

    public Builder temperature(double value) {
      return this;
    }

    public OpenAiChatOptions build() {
      return new OpenAiChatOptions();
    }
  }
}
