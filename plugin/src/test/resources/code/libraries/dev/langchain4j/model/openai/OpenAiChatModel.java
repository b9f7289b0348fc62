package dev.langchain4j.model.openai;

public class OpenAiChatModel {
  public static OpenAiChatModelBuilder builder() {
    return new OpenAiChatModelBuilder();
  }

  public static class OpenAiChatModelBuilder {
    public OpenAiChatModelBuilder modelName(String name) {
      return this;
    }

    public OpenAiChatModelBuilder modelName(OpenAiChatModelName name) {
      return this;
    }

    public OpenAiChatModelBuilder baseUrl(String url) {
      return this;
    }

    public OpenAiChatModelBuilder apiKey(String key) {
      return this;
    }

    public OpenAiChatModel build() {
      return new OpenAiChatModel();
    }
  }
}
