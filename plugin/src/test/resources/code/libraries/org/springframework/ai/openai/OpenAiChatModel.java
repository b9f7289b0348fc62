package org.springframework.ai.openai;

import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.Prompt;

public class OpenAiChatModel implements ChatModel {
  public OpenAiChatModel(Object api, OpenAiChatOptions options) {}

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String call(String message) {
    return message;
  }

  @Override
  public String call(Prompt prompt) {
    return "";
  }

  public static class Builder {
    public Builder defaultOptions(OpenAiChatOptions options) {
      return this;
    }

    public OpenAiChatModel build() {
      return new OpenAiChatModel(this, new OpenAiChatOptions());
    }
  }
}
