package io.github.modelaudit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpennessFactsTest {
  private final OpennessFacts facts = bundled();

  private static OpennessFacts bundled() {
    try {
      return new KnowledgeLoader().bundled().openness();
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean matches(List<Pattern> patterns, String file) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(file).matches());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model.safetensors",
        "model-00001-of-00004.safetensors",
        "model.safetensors.index.json",
        "pytorch_model.bin",
        "pytorch_model-00001-of-00002.bin",
        "consolidated.00.pth",
        "llama-Q4_K_M.GGUF",
        "onnx/model.onnx",
        "onnx/model.onnx_data",
        "tf_model.h5",
        "flax_model.msgpack",
        "v1-5-pruned.ckpt",
        "model.pt",
        "openvino/openvino_model.bin",
        "unet/diffusion_pytorch_model.bin",
        "model.litertlm",
        "model.llamafile"
      })
  void knows_files_that_hold_weights(String file) {
    assertThat(matches(facts.weightFiles(), file)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "config.json",
        "tokenizer.json",
        "training_args.bin",
        "optimizer.pt",
        "scheduler.pt",
        "rng_state_0.pth",
        "checkpoint-5/optimizer.pt",
        "tokenizer.model"
      })
  void knows_files_that_hold_none(String file) {
    assertThat(matches(facts.weightFiles(), file)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"USE_POLICY.md", "USAGE_POLICY", "use-policy.txt", "docs/ACCEPTABLE_USE.md"})
  void knows_files_that_hold_a_use_policy(String file) {
    assertThat(matches(facts.usePolicyFiles(), file)).isTrue();
    assertThat(matches(facts.usePolicyFiles(), "LICENSE")).isFalse();
  }

  @Test
  void knows_what_metadata_does_not_show() {
    assertThat(facts.find("deepseek-ai/deepseek-v3").orElseThrow().license())
        .contains("deepseek-license");
    assertThat(facts.find("swiss-ai/Apertus-8B-2509").orElseThrow().code())
        .isEqualTo("use-policy-at-gate");
    assertThat(facts.find("acme/tiny")).isEmpty();
  }
}
