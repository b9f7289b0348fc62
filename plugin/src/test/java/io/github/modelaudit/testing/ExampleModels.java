package io.github.modelaudit.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The models of {@code example-project} as the Hub described them.
 *
 * <p>Read from public records, never from the live Hub by this project: the commits, licenses,
 * gates, base models and file names of the six models, as of the dates in {@code
 * example-project/README.md}. What no record showed is left out; as that holds for the content of
 * the files, the fake Hub plays a mirror that lists no digests and serves no files.
 */
public final class ExampleModels {
  private ExampleModels() {}

  /** Adds the models, their ancestors and those datasets whose records were found. */
  public static FakeHub addTo(FakeHub hub) {
    return hub.play(Scenario.REFUSES_TREE, Scenario.REFUSES_FILES)
        .add(miniLm(), miniLmBase(), mistral(), gemma(), gemmaBase(), flux(), llamaGguf(), llama());
  }

  private static FakeRepo miniLm() {
    return at(
            FakeRepo.model("sentence-transformers/all-MiniLM-L6-v2"),
            "c9745ed1d9f207416be6d2e6f8de32d1f16199bf")
        .license("apache-2.0")
        .info(
            "tags",
            List.of(
                "sentence-transformers",
                "base_model:nreimers/MiniLM-L6-H384-uncased",
                "license:apache-2.0"))
        .info("pipeline_tag", "sentence-similarity")
        .info("library_name", "sentence-transformers")
        .info("config", Map.of("architectures", List.of("BertModel"), "model_type", "bert"))
        .info("siblings", names("README.md", "train_script.py", "model.safetensors"));
  }

  private static FakeRepo miniLmBase() {
    return at(
            FakeRepo.model("nreimers/MiniLM-L6-H384-uncased"),
            "3276f0fac9d818781d7a1327b3ff818fc4e643c0")
        .license("mit")
        .info("siblings", names("README.md", "pytorch_model.bin"));
  }

  private static FakeRepo mistral() {
    return at(
            FakeRepo.model("mistralai/Mistral-7B-v0.1"), "27d67f1b5f57dc0953326b2601d68371d40ea8da")
        .license("apache-2.0")
        .info("pipeline_tag", "text-generation")
        .info("library_name", "transformers")
        .info(
            "siblings",
            names(
                "README.md",
                "model-00001-of-00002.safetensors",
                "model-00002-of-00002.safetensors"));
  }

  private static FakeRepo gemma() {
    return at(FakeRepo.model("google/gemma-3-1b-it"), "dcc83ea841ab6100d6b47a070329e1ba4cf78752")
        .license("gemma")
        .gated("manual")
        .baseModels("google/gemma-3-1b-pt")
        .info("pipeline_tag", "text-generation")
        .info("library_name", "transformers")
        .info("siblings", names("README.md", "model.safetensors"));
  }

  private static FakeRepo gemmaBase() {
    return at(FakeRepo.model("google/gemma-3-1b-pt"), "fcf18a2a879aab110ca39f8bffbccd5d49d8eb29")
        .license("gemma")
        .gated("manual")
        .info("siblings", names("README.md", "model.safetensors"));
  }

  private static FakeRepo flux() {
    return at(
            FakeRepo.model("black-forest-labs/FLUX.1-dev"),
            "3de623fc3c33e44ffbe2bad470d0f45bccf2eb21")
        .license("other")
        .card("license_name", "flux-1-dev-non-commercial-license")
        .card("license_link", "LICENSE.md")
        .gated("auto")
        .info("pipeline_tag", "text-to-image")
        .info("library_name", "diffusers")
        .info("siblings", names("README.md", "LICENSE.md", "flux1-dev.safetensors"));
  }

  private static FakeRepo llamaGguf() {
    return at(
            FakeRepo.model("unsloth/Llama-3.2-1B-Instruct-GGUF"),
            "b69aef112e9f895e6f98d7ae0949f72ff09aa401")
        .license("llama3.2")
        .baseModels("meta-llama/Llama-3.2-1B-Instruct")
        .card("base_model_relation", "quantized")
        .info("pipeline_tag", "text-generation")
        .info("siblings", names("README.md", "Llama-3.2-1B-Instruct-Q4_K_M.gguf"));
  }

  private static FakeRepo llama() {
    return at(
            FakeRepo.model("meta-llama/Llama-3.2-1B-Instruct"),
            "9213176726f574b556790deb65791e0c5aa438b6")
        .license("llama3.2")
        .gated("manual")
        .info("pipeline_tag", "text-generation")
        .info("library_name", "transformers")
        .info("siblings", names("README.md", "model.safetensors"));
  }

  private static FakeRepo at(FakeRepo repo, String commit) {
    return repo.revision("main", commit).without("createdAt").without("lastModified");
  }

  /** Names alone: sizes and digests are recorded nowhere we read. */
  private static List<Map<String, String>> names(String... paths) {
    return Stream.of(paths).map(path -> Map.of("rfilename", path)).toList();
  }
}
