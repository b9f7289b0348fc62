package org.springframework.ai.chat.client;

import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.ChatOptions;

public interface ChatClient {
  static Builder builder(ChatModel model) {
    return null;
  }

  Request prompt();

  interface Builder {
    Builder defaultSystem(String text);

    Builder defaultOptions(ChatOptions options);

    ChatClient build();
  }

  interface Request {
    Request options(ChatOptions options);
  }
}
