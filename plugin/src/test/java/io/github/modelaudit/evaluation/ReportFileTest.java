package io.github.modelaudit.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.modelaudit.domain.Scope;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportFileTest {
  @Test
  void one_model_counts_once_for_each_scope_and_sightings_without_effect_count_apart()
      throws IOException {
    List<Reported> models =
        ReportFile.models(
            new ObjectMapper()
                .readTree(
                    """
                    {"models": [{"name": "gpt-4o", "source": "openai", "hosted": {"provider": "openai"},
                      "evidence": [
                        {"detector": "configuration", "path": "a.yml", "line": 3, "scope": "main",
                         "inactiveBecause": null},
                        {"detector": "call-sites", "path": "A.java", "line": null, "scope": "main",
                         "inactiveBecause": "overridden"},
                        {"detector": "configuration", "path": "b.yml", "line": 4, "scope": "test",
                         "inactiveBecause": "switched off"}]}]}
                    """));

    assertThat(models).extracting(Reported::identity).containsOnly(Identity.of("openai:gpt-4o"));
    assertThat(models).extracting(Reported::scope).containsExactly(Scope.MAIN, Scope.TEST);
    assertThat(models).extracting(Reported::isActive).containsExactly(true, false);
    assertThat(models.get(0).places()).containsExactly("a.yml:3");
    assertThat(models.get(1).because()).contains("switched off");
  }

  @Test
  void tells_an_open_name_from_one_that_a_provider_runs() throws IOException {
    List<Reported> models =
        ReportFile.models(
            new ObjectMapper()
                .readTree(
                    """
                    {"models": [
                      {"name": "my-chat", "source": "azure-openai", "hosted": null, "hubId": null,
                       "evidence": [{"detector": "configuration", "path": "a.yml", "scope": "main"}]},
                      {"name": "acme/tiny", "source": "huggingface", "hubId": "acme/tiny",
                       "evidence": [{"detector": "configuration", "path": "a.yml", "scope": "main"}]},
                      {"name": "models/a.gguf", "source": "file",
                       "evidence": [{"detector": "weights", "path": "models/a.gguf", "scope": "main"}]}]}
                    """));

    assertThat(models)
        .extracting(Reported::identity)
        .containsExactly(
            Identity.of("unresolved:my-chat"),
            Identity.of("huggingface:acme/tiny"),
            Identity.of("file:models/a.gguf"));
  }
}
