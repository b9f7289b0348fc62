package dev.langchain4j.model.mistralai;

public enum MistralAiChatModelName {
  OPEN_MISTRAL_7B("open-mistral-7b"),
  MISTRAL_LARGE_LATEST("mistral-large-latest");

  private final String stringValue;

  MistralAiChatModelName(String stringValue) {
    this.stringValue = stringValue;
  }

  @Override
  public String toString() {
    return stringValue;
  }
}
