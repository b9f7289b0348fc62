package dev.langchain4j.model.ollama;

public abstract class OllamaBaseChatModel {
  public abstract static class Builder<C, B extends Builder<C, B>> {
    @SuppressWarnings("unchecked")
    public B modelName(String name) {
      return (B) this;
    }
  }
}
