package io.github.modelaudit.testing;

import java.util.List;
import java.util.Map;

/** A small set of repositories modelled on recorded answers of the real Hub. */
public final class FakeModels {
  private FakeModels() {}

  /** Adds the set to a Hub. */
  public static void addTo(FakeHub hub) {
    hub.add(
        FakeRepo.model("google-bert/bert-base-uncased")
            .renamedFrom("bert-base-uncased")
            .license("apache-2.0")
            .card("language", "en")
            .card("datasets", List.of("bookcorpus", "wikipedia"))
            .file("config.json", "{\"model_type\":\"bert\"}")
            .largeFile("model.safetensors", "weights of bert")
            .info("pipeline_tag", "fill-mask")
            .info("library_name", "transformers")
            .info(
                "config", Map.of("architectures", List.of("BertForMaskedLM"), "model_type", "bert"))
            .info("safetensors", Map.of("total", 110_106_428)),
        FakeRepo.model("deepset/roberta-base-squad2")
            .license("cc-by-4.0")
            .baseModels("FacebookAI/roberta-base")
            .card("datasets", List.of("squad_v2")),
        FakeRepo.model("FacebookAI/roberta-base").license("mit").renamedFrom("roberta-base"),
        FakeRepo.model("meta-llama/Llama-3.1-8B-Instruct")
            .license("llama3.1")
            .gated("manual")
            .baseModels("meta-llama/Llama-3.1-8B")
            .file("LICENSE", "behind the gate"),
        FakeRepo.model("meta-llama/Llama-3.1-8B").license("llama3.1").gated("manual"),
        FakeRepo.dataset("rajpurkar/squad_v2")
            .renamedFrom("squad_v2")
            .card("license", List.of("cc-by-sa-4.0")),
        FakeRepo.dataset("openai/gsm8k").card("license", List.of("mit")));
  }
}
