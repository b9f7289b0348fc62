package dev.langchain4j.model.azure;

public class AzureOpenAiChatModel {
  public static Builder builder() {
    return new Builder();
  }

  public static class Builder {
    public Builder deploymentName(String name) {
      return this;
    }

    public AzureOpenAiChatModel build() {
      return new AzureOpenAiChatModel();
    }
  }
}
