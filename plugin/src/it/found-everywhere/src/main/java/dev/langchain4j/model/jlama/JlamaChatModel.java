package dev.langchain4j.model.jlama;

/** Stands in for the library, which no build without a network has. */
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
