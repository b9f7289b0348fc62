package it;

import dev.langchain4j.model.jlama.JlamaChatModel;

final class Chat {
  private static final String OWNER = "acme";

  private Chat() {}

  static JlamaChatModel model() {
    // acme/old was slower
    return JlamaChatModel.builder().modelName(OWNER + "/tiny").build();
  }
}
