package ai.koog.prompt.llm;

public final class LLModel {
  private final LLMProvider provider;
  private final String id;

  public LLModel(LLMProvider provider, String id, java.util.List<String> capabilities) {
    this.provider = provider;
    this.id = id;
  }

  @Override
  public String toString() {
    return "LLModel(provider=" + provider + ", id=" + id + ")";
  }
}
