package org.springframework.ai.openai.api;

public class OpenAiApi {
  public static Builder builder() {
    return new Builder();
  }

  public static class Builder {
    public Builder baseUrl(String url) {
      return this;
    }

    public OpenAiApi build() {
      return new OpenAiApi();
    }
  }
}
