package dev.langchain4j.model.jlama;

public class JlamaChatModel {
  public static JlamaChatModelBuilder builder() {
    return new JlamaChatModelBuilder();
  }

  public static class JlamaChatModelBuilder {
    public JlamaChatModelBuilder modelName(String name) {
      return this;
    }

    public JlamaChatModel build() {
      return new JlamaChatModel();
    }
  }
}
