package io.github.modelaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.discovery.project.ModuleInputs;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.ProjectIdentity;
import io.github.modelaudit.hub.FetchProgress;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.policy.FailOn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an audit of several modules says of each model. */
class AggregateTest {
  private static final String KEY = "spring.ai.openai.chat.options.model=";

  @TempDir private Path root;

  private void configure(String module, String model) throws IOException {
    Path folder = Files.createDirectories(root.resolve(module).resolve("src/main/resources"));
    Files.writeString(folder.resolve("application.properties"), KEY + model + "\n");
  }

  private AuditResult audit(String... modules) throws Exception {
    var engine =
        new AuditEngine(
            "0.0.0-test",
            new KnowledgeLoader().bundled(),
            () -> {
              throw new AssertionError("Hosted models cause no request.");
            },
            "https://hub.example");
    var lead =
        new AuditRequest(
            new ProjectIdentity("it", "root", "1", "Root"),
            Projects.at(root),
            new PolicyChoice(List.of(), Optional.empty()),
            new LockChoice(Optional.empty(), "model-audit.lock.json", false),
            FailOn.ERROR,
            Instant.parse("2026-01-01T00:00:00Z"));
    List<ModuleInputs> inputs =
        Stream.of(modules)
            .map(name -> new ModuleInputs("it:" + name, Projects.at(root.resolve(name))))
            .toList();
    return engine
        .aggregate(new AggregateRequest(lead, inputs, true), FetchProgress.SILENT)
        .result();
  }

  @Test
  void judges_a_model_once_and_names_the_modules_that_use_it() throws Exception {
    configure("a", "gpt-4o");
    configure("b", "gpt-4o");
    configure("c", "gpt-4o-mini");

    AuditResult result = audit("a", "b", "c");

    assertThat(result.project().artifactId()).isEqualTo("root");
    assertThat(result.models())
        .extracting(model -> model.assessment().name(), AssessedModel::modules)
        .containsExactly(
            tuple("gpt-4o", List.of("it:a", "it:b")), tuple("gpt-4o-mini", List.of("it:c")));
    assertThat(result.findings())
        .filteredOn(finding -> finding.rule().equals("hosted-model"))
        .extracting(Finding::model)
        .containsExactly("gpt-4o", "gpt-4o-mini");
  }

  @Test
  void finds_nothing_where_there_is_nothing() throws Exception {
    Files.createDirectories(root.resolve("a"));

    assertThat(audit("a").models()).isEmpty();
  }
}
