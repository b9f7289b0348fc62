package org.springframework.ai.chat.prompt;

public interface ChatOptions {
  static Builder builder() {
    return null;
  }

  interface Builder {
    Builder model(String name);

    ChatOptions build();
  }
}
