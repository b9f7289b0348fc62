package io.github.modelaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.text.LegalText;
import io.github.modelaudit.domain.text.TextMatch;
import io.github.modelaudit.hub.FetchProgress;
import io.github.modelaudit.hub.HubClient;
import io.github.modelaudit.hub.HubSettings;
import io.github.modelaudit.hub.http.HttpSettings;
import io.github.modelaudit.hub.http.RetrySettings;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.lock.LockFile;
import io.github.modelaudit.testing.FakeHub;
import io.github.modelaudit.testing.FakeRepo;
import io.github.modelaudit.testing.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code lock} makes of license files and cards, read and unread. */
class LockUpdateTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final RetrySettings IMPATIENT =
      new RetrySettings(2, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(20));
  private static final String TEXT =
      "You may use this model. You may not use it for any commercial purpose. ".repeat(9);

  @TempDir private Path root;

  private final FakeHub hub;

  LockUpdateTest() throws IOException {
    hub = FakeHub.start();
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private static FakeRepo tiny() {
    return FakeRepo.model("acme/tiny").revision("main", "a".repeat(40)).license("mit");
  }

  private HubSettings settings() {
    return HubSettings.standard("0.0.0-test", Clock.fixed(NOW, ZoneOffset.UTC))
        .withEndpoint(hub.endpoint())
        .withHttp(HttpSettings.standard("0.0.0-test").withRetry(IMPATIENT));
  }

  private LockUpdate.Plan plan() throws AuditException, KnowledgeException {
    ProjectInputs inputs = Projects.declaring(Projects.at(root), "acme/tiny");
    try (HubClient client = HubClient.open(settings())) {
      var engine =
          new AuditEngine(
              "0.0.0-test", new KnowledgeLoader().bundled(), () -> client, hub.endpoint());
      return engine
          .lockUpdate(client, NOW)
          .plan(file(), engine.repositoriesOf(inputs).keys(), false, FetchProgress.SILENT);
    }
  }

  private Path file() {
    return root.resolve(LockFile.NAME);
  }

  private static LegalText licenseIn(HubGraph graph) {
    return graph.nodes().values().stream()
        .flatMap(node -> node.facts().stream())
        .map(HubRecord::files)
        .flatMap(List::stream)
        .filter(file -> file.path().equals("LICENSE"))
        .map(RepoFile::text)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void refuses_to_write_while_a_license_file_cannot_be_read() {
    hub.add(tiny().file("LICENSE", TEXT)).play(Scenario.BREAKS_LICENSES);

    assertThatThrownBy(this::plan)
        .isInstanceOf(AuditException.class)
        .hasMessageStartingWith(
            "Cannot write lock file 'model-audit.lock.json': license files or cards of 1 of 1"
                + " repositories could not be read. Cannot read file 'LICENSE' of 'acme/tiny': ")
        .hasMessageEndingWith("; the file stays as it was.");
    assertThat(file()).doesNotExist();
  }

  @Test
  void refuses_to_write_while_the_text_of_a_card_cannot_be_read() {
    hub.add(tiny().readme("# Tiny\nWords.\n")).play(Scenario.BREAKS_FILES);

    assertThatThrownBy(this::plan)
        .isInstanceOf(AuditException.class)
        .hasMessageContaining("Cannot read file 'README.md' of 'acme/tiny': ");
  }

  @Test
  void locks_that_a_license_file_behind_the_gate_is_unread() throws Exception {
    hub.add(tiny().gated("manual").file("LICENSE", TEXT));

    LockUpdate.write(plan());

    assertThat(licenseIn(LockFile.read(file()).graph()))
        .isInstanceOfSatisfying(
            LegalText.Unread.class, text -> assertThat(text.reason()).contains("status 40"));
  }

  @Test
  void reads_back_what_it_wrote_of_a_text() throws Exception {
    hub.add(tiny().file("LICENSE", "MIT License\n\n" + TEXT));

    LockUpdate.Plan plan = plan();
    LockUpdate.write(plan);

    assertThat(LockFile.read(file())).isEqualTo(plan.settled());
    assertThat(licenseIn(LockFile.read(file()).graph()))
        .isInstanceOfSatisfying(
            LegalText.Read.class,
            text -> {
              assertThat(text.clauses()).isNotEmpty();
              assertThat(text.sha256()).hasSize(64);
              assertThat(text.matches())
                  .extracting(TextMatch::form)
                  .doesNotContain(TextMatch.Form.STANDARD);
            });
  }
}
