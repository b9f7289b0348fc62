package ai.djl.huggingface.tokenizers;

public class HuggingFaceTokenizer {
  public static HuggingFaceTokenizer newInstance(String name) {
    return new HuggingFaceTokenizer();
  }
}
