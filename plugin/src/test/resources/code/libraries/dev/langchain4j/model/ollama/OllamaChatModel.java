package dev.langchain4j.model.ollama;

public class OllamaChatModel extends OllamaBaseChatModel {
  public static OllamaChatModelBuilder builder() {
    return new OllamaChatModelBuilder();
  }

  public static class OllamaChatModelBuilder
      extends OllamaBaseChatModel.Builder<OllamaChatModel, OllamaChatModelBuilder> {
    public OllamaChatModel build() {
      return new OllamaChatModel();
    }
  }
}
