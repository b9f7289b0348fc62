package dev.langchain4j.model.huggingface;

/** Its builder holds the default. */
public class HuggingFaceChatModel {
  private final Object client;

  HuggingFaceChatModel(Builder builder) {
    this.client = builder.accessToken + builder.modelId;
  }

  public static Builder builder() {
    return new Builder();
  }

  public static final class Builder {
    private String accessToken;
    private String modelId = "acme/falcon";

    public Builder accessToken(String token) {
      this.accessToken = token;
      return this;
    }

    public Builder modelId(String id) {
      if (id != null) {
        this.modelId = id;
      }
      return this;
    }

    public HuggingFaceChatModel build() {
      return new HuggingFaceChatModel(this);
    }
  }
}
