package com.openai.models;

public final class ChatModel {
  public static final ChatModel GPT_4O = of("gpt-4o");
  private final String value;

  private ChatModel(String value) {
    this.value = value;
  }

  public static ChatModel of(String value) {
    return new ChatModel(value);
  }

  public String asString() {
    return value;
  }
}
