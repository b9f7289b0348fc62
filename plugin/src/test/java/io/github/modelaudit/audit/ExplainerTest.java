package io.github.modelaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.domain.audit.ProjectIdentity;
import io.github.modelaudit.hub.FetchProgress;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.policy.FailOn;
import io.github.modelaudit.report.explain.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainerTest {
  private static final String KEY = "spring.ai.openai.chat.options.model=";

  @TempDir private Path root;

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Explainer.ModuleRequest module(String folder) {
    var request =
        new AuditRequest(
            new ProjectIdentity("it", folder, "1", folder),
            Projects.at(root.resolve(folder)),
            new PolicyChoice(List.of(), Optional.empty()),
            new LockChoice(Optional.empty(), "model-audit.lock.json", false),
            FailOn.ERROR,
            Instant.parse("2026-01-01T00:00:00Z"));
    return new Explainer.ModuleRequest(request, Set.of());
  }

  private List<String> explain(String words, String... modules) throws Exception {
    var engine =
        new AuditEngine(
            "0.0.0-test",
            new KnowledgeLoader().bundled(),
            () -> {
              throw new AssertionError("Hosted models cause no request.");
            },
            "https://hub.example");
    return new Explainer(engine, FetchProgress.SILENT)
        .explain(words, List.of(modules).stream().map(this::module).toList()).lines().stream()
            .map(Line::text)
            .toList();
  }

  @Test
  void tells_why_a_model_is_in_each_module_that_has_it() throws Exception {
    write("a/src/main/resources/application.properties", KEY + "gpt-4o\n");
    write("b/src/main/resources/application.properties", KEY + "gpt-4o\n");
    write("c/README.md", "gpt-4o\n");

    assertThat(explain("gpt-4o", "a", "b", "c"))
        .contains("-> module it:a:1", "-> module it:b:1")
        .doesNotContain("-> module it:c:1")
        .anyMatch(line -> line.startsWith("hosted-model (info"));
  }

  @Test
  void tells_where_a_model_stands_that_is_not_reported_although_a_longer_name_is()
      throws Exception {
    write(
        "a/src/main/resources/application.properties", "# gpt-4o is dear\n" + KEY + "gpt-4o-mini");

    assertThat(explain("gpt-4o", "a"))
        .contains("'gpt-4o' is not reported", "It stands in a comment.")
        .contains("gpt-4o-mini (explain it with -Dmodel=gpt-4o-mini)");
  }

  @Test
  void takes_a_part_that_only_one_model_has_for_that_model() throws Exception {
    write("a/src/main/resources/application.properties", KEY + "gpt-4o-mini");

    assertThat(explain("4o-mi", "a")).contains("gpt-4o-mini: pass");
    assertThat(explain("openai/gpt-4o-mini", "a")).contains("gpt-4o-mini: pass");
    assertThat(explain("gtp-4o-mini", "a")).contains("gpt-4o-mini: pass");
  }

  @Test
  void lists_the_models_that_may_be_meant() throws Exception {
    write("a/src/main/resources/application.properties", KEY + "gpt-4o-mini");
    write("b/src/main/resources/application.properties", KEY + "gpt-4o");

    assertThat(explain("gpt", "a", "b"))
        .contains(
            "'gpt' is not reported",
            "gpt-4o (explain it with -Dmodel=gpt-4o)",
            "gpt-4o-mini (explain it with -Dmodel=gpt-4o-mini)");
  }

  @Test
  void lists_all_models_when_none_is_named() throws Exception {
    write("a/src/main/resources/application.properties", KEY + "gpt-4o-mini");

    assertThat(explain("", "a"))
        .containsExactly("Name a model with -Dmodel=<id>. These are reported:", "gpt-4o-mini");
  }

  @Test
  void offers_a_waiver_for_what_is_open_on_that_model_only() throws Exception {
    write(
        "a/src/main/resources/application.properties",
        """
        spring.ai.azure.openai.chat.options.deployment-name=our-chat
        spring.ai.azure.openai.embedding.options.deployment-name=our-embeddings
        """);

    assertThat(explain("our-chat", "a"))
        .contains("  - model: \"our-chat\"", "    rule: \"unresolved-alias\"")
        .doesNotContain("  - model: \"our-embeddings\"");
  }

  @Test
  void says_what_could_not_be_read() throws Exception {
    write("a/src/main/resources/application.yml", "a: [");

    assertThat(explain("gpt-4o", "a"))
        .contains("What could not be looked at, so that it may be named there")
        .anyMatch(
            line ->
                line.startsWith("Cannot read 'a/src/main/resources/application.yml'")
                    || line.startsWith("Cannot read 'src/main/resources/application.yml'"));
  }
}
