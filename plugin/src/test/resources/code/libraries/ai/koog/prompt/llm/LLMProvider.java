package ai.koog.prompt.llm;

public class LLMProvider {
  private final String id;

  public LLMProvider(String id) {
    this.id = id;
  }
}
