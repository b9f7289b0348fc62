package dev.langchain4j.model.openai;

public enum OpenAiChatModelName {
  GPT_4_O("gpt-4o"),
  GPT_4_O_MINI("gpt-4o-mini"),
  GPT_OF_TOMORROW("gpt-of-tomorrow");

  private final String stringValue;

  OpenAiChatModelName(String stringValue) {
    this.stringValue = stringValue;
  }

  @Override
  public String toString() {
    return stringValue;
  }
}
