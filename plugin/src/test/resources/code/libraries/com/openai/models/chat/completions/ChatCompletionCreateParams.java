package com.openai.models.chat.completions;

public class ChatCompletionCreateParams {
  public static Builder builder() {
    return new Builder();
  }

  public static class Builder {
    public Builder model(com.openai.models.ChatModel model) {
      return this;
    }

    public Builder model(String model) {
      return this;
    }

    public ChatCompletionCreateParams build() {
      return new ChatCompletionCreateParams();
    }
  }
}
