package dev.langchain4j.model.openai;

import static dev.langchain4j.internal.Utils.getOrDefault;

/** As releases before 1.0 have it: the constructor knows a name of its own. */
public class OpenAiEmbeddingModel {
  private final String baseUrl;
  private final String modelName;

  public OpenAiEmbeddingModel(String baseUrl, String apiKey, String modelName) {
    this.baseUrl = getOrDefault(baseUrl, "https://api.openai.com/v1");
    this.modelName = getOrDefault(modelName, "text-embedding-ada-002");
  }

  public static OpenAiEmbeddingModel withApiKey(String apiKey) {
    return builder().apiKey(apiKey).build();
  }

  public static OpenAiEmbeddingModelBuilder builder() {
    return new OpenAiEmbeddingModelBuilder();
  }

  public static class OpenAiEmbeddingModelBuilder {
    private String baseUrl;
    private String apiKey;
    private String modelName;

    public OpenAiEmbeddingModelBuilder modelName(String name) {
      this.modelName = name;
      return this;
    }

    public OpenAiEmbeddingModelBuilder baseUrl(String url) {
      this.baseUrl = url;
      return this;
    }

    public OpenAiEmbeddingModelBuilder apiKey(String key) {
      this.apiKey = key;
      return this;
    }

    public OpenAiEmbeddingModel build() {
      return new OpenAiEmbeddingModel(baseUrl, apiKey, modelName);
    }
  }
}
