package ai.koog.prompt.executor.clients.openai;

import ai.koog.prompt.llm.LLMProvider;
import ai.koog.prompt.llm.LLModel;
import java.util.List;

public final class OpenAIModels {
  public static final class Chat {
    public static final Chat INSTANCE = new Chat();
    private static final LLModel GPT4o =
        new LLModel(new LLMProvider("openai"), "gpt-4o", List.of("tools"));
    private static final LLModel GPT5 =
        new LLModel(new LLMProvider("openai"), "gpt-5", List.of("tools"));

    public LLModel getGPT4o() {
      return GPT4o;
    }

    public LLModel getGPT5() {
      return GPT5;
    }
  }
}
