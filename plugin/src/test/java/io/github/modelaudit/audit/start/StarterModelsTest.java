package io.github.modelaudit.audit.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Discovery;
import io.github.modelaudit.discovery.DiscoveryResult;
import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The models file that a project starts with. */
class StarterModelsTest {
  @TempDir private Path root;

  private static Evidence seen(String path, Scope scope, Optional<String> inactive) {
    return new Evidence(
        "configuration",
        Location.of(path, 3),
        "model",
        scope,
        Optional.empty(),
        Optional.empty(),
        inactive,
        Confidence.HIGH);
  }

  private static ModelDependency model(ModelRef ref, Evidence... seen) {
    return new ModelDependency(ref, Confidence.HIGH, List.of(seen), Optional.empty());
  }

  private static ModelDependency model(ModelRef ref) {
    return model(ref, seen("application.yml", Scope.MAIN, Optional.empty()));
  }

  private static ModelRef hub(String id) {
    return new ModelRef.Hub(RepoKey.head(RepoId.model(id)));
  }

  private DiscoveryResult read(String text) throws Exception {
    Path file = Files.writeString(root.resolve("ai-models.yaml"), text);
    return Discovery.standard(new KnowledgeLoader().load(List.of()))
        .discover(Projects.withModelsFile(Projects.at(root), file));
  }

  @Test
  void declares_what_was_found_so_that_it_is_read_again() throws Exception {
    Files.writeString(Files.createDirectories(root.resolve("models")).resolve("tiny.gguf"), "GGUF");

    String text =
        StarterModels.of(
                List.of(
                    model(hub("acme/tiny")),
                    model(hub("acme/for-tests"), seen("Test.java", Scope.TEST, Optional.empty())),
                    model(new ModelRef.Hosted("openai", "gpt-4.1: \"x\\")),
                    model(new ModelRef.LocalFile("models/tiny.gguf"))))
            .orElseThrow();

    assertThat(text)
        .contains("  # application.yml:3\n  - acme/tiny\n")
        .contains("  # Test.java:3\n  - id: acme/for-tests\n    usage: test\n");
    assertThat(read(text).models())
        .extracting(it -> it.ref().source() + " " + it.ref().name() + " " + it.scope())
        .containsExactlyInAnyOrder(
            "huggingface acme/tiny MAIN",
            "huggingface acme/for-tests TEST",
            "openai gpt-4.1: \"x\\ MAIN",
            "file models/tiny.gguf MAIN");
  }

  @Test
  void says_in_comments_what_nobody_can_declare() throws Exception {
    String text =
        StarterModels.of(
                List.of(
                    model(
                        new ModelRef.Unresolved(
                            "azure-openai", "prod", "a deployment\nmodels: [evil/one]")),
                    model(new ModelRef.Unresolved("openai", "${MODEL}", "it has no value")),
                    model(
                        hub("acme/off"),
                        seen("off.yml", Scope.MAIN, Optional.of("the key is switched off"))),
                    model(new ModelRef.Artifact("g", "models", "1", Optional.empty()))))
            .orElseThrow();

    assertThat(text)
        .contains("#   \"prod\": {id: <name>, provider: <provider>}\n")
        .contains("# What \"${MODEL}\" stands for cannot be told: it has no value.")
        .contains("# \"acme/off\" has no effect: the key is switched off\n#   off.yml:3\n")
        .contains("# \"g:models\" comes with a library and needs no declaration.");
    assertThat(read(text).models()).isEmpty();
  }

  @Test
  void is_not_written_when_there_is_nothing_to_say() {
    assertThat(StarterModels.of(List.of())).isEmpty();
  }
}
