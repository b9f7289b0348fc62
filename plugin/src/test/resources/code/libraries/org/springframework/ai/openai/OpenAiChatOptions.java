package org.springframework.ai.openai;

import org.springframework.ai.chat.prompt.ChatOptions;

public class OpenAiChatOptions implements ChatOptions {
  public static Builder builder() {
    return new Builder();
  }

  public void setModel(String name) {}

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
