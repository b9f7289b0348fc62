package dev.langchain4j.model.mistralai;

import static dev.langchain4j.internal.Utils.getOrDefault;

/** Its default is a constant of an enum. */
public class MistralAiChatModel {
  private final String modelName;

  public MistralAiChatModel(String apiKey, String modelName) {
    this.modelName =
        getOrDefault(modelName, MistralAiChatModelName.OPEN_MISTRAL_7B.toString());
  }

  public static MistralAiChatModelBuilder builder() {
    return new MistralAiChatModelBuilder();
  }

  public static class MistralAiChatModelBuilder {
    private String apiKey;
    private String modelName;

    public MistralAiChatModelBuilder modelName(MistralAiChatModelName name) {
      this.modelName = name.toString();
      return this;
    }

    public MistralAiChatModelBuilder apiKey(String key) {
      this.apiKey = key;
      return this;
    }

    public MistralAiChatModel build() {
      return new MistralAiChatModel(apiKey, modelName);
    }
  }
}
