package io.github.modelaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.ProjectIdentity;
import io.github.modelaudit.hub.FetchProgress;
import io.github.modelaudit.hub.HubClient;
import io.github.modelaudit.hub.HubSettings;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.licensing.text.SpdxTexts;
import io.github.modelaudit.lock.LockFile;
import io.github.modelaudit.policy.FailOn;
import io.github.modelaudit.report.ReportWriter;
import io.github.modelaudit.testing.FakeHub;
import io.github.modelaudit.testing.FakeRepo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an audit says of license files that were locked, from the Hub to the report. */
class LockedTextsTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String CAP =
      "\n\nOur only modification is that a product with more than 100 million monthly active users"
          + " must prominently display the name of this model on its user interface.\n";

  @TempDir private Path root;

  private final FakeHub hub;
  private final Knowledge knowledge;

  LockedTextsTest() throws IOException, KnowledgeException {
    hub = FakeHub.start();
    knowledge = new KnowledgeLoader().bundled();
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private static FakeRepo tiny() {
    return FakeRepo.model("acme/tiny").revision("main", "a".repeat(40)).license("mit");
  }

  private ProjectInputs inputs() {
    return Projects.declaring(Projects.at(root), "acme/tiny");
  }

  private AuditEngine engine(Supplier<HubClient> client) {
    return new AuditEngine("0.0.0-test", knowledge, client, hub.endpoint());
  }

  private HubClient open() {
    return HubClient.open(
        HubSettings.standard("0.0.0-test", Clock.fixed(NOW, ZoneOffset.UTC))
            .withEndpoint(hub.endpoint()));
  }

  private void lock() throws AuditException {
    try (HubClient client = open()) {
      AuditEngine engine = engine(() -> client);
      var keys = engine.repositoriesOf(inputs()).keys();
      LockUpdate.write(
          engine
              .lockUpdate(client, NOW)
              .plan(root.resolve(LockFile.NAME), keys, false, FetchProgress.SILENT));
    }
  }

  private AuditResult audit(AuditEngine engine, boolean isFrozen) throws AuditException {
    Optional<Path> lock = Optional.of(root.resolve(LockFile.NAME)).filter(Files::exists);
    var request =
        new AuditRequest(
            new ProjectIdentity("it", "app", "1", "App"),
            inputs(),
            new PolicyChoice(List.of(), Optional.empty()),
            new LockChoice(lock, LockFile.NAME, isFrozen),
            FailOn.ERROR,
            NOW);
    return engine.audit(request, FetchProgress.SILENT).result();
  }

  private AuditResult lockedAudit() throws AuditException {
    lock();
    return audit(
        engine(
            () -> {
              throw new AssertionError("A full lock causes no request.");
            }),
        true);
  }

  private String json(AuditResult result, String folder) throws Exception {
    List<Path> files =
        ReportWriter.standard(knowledge.licenses()::find)
            .only(List.of("json"))
            .write(result, root.resolve(folder));
    return Files.readString(files.get(0));
  }

  private static List<String> textFindings(AuditResult result) {
    return result.findings().stream()
        .filter(finding -> finding.rule().startsWith("license-"))
        .map(Finding::message)
        .toList();
  }

  @Test
  void says_the_same_bytes_with_and_without_the_hub() throws Exception {
    hub.add(tiny().file("LICENSE", SpdxTexts.of("MIT") + CAP));
    String offline = json(lockedAudit(), "offline");

    String online;
    try (HubClient client = open()) {
      online = json(audit(engine(() -> client), false), "online");
    }

    assertThat(online).isEqualTo(offline);
    assertThat(offline).contains("the text of MIT with additions");
  }

  @Test
  void reports_a_modified_text_beside_a_plain_tag() throws Exception {
    hub.add(tiny().file("LICENSE", SpdxTexts.of("MIT") + CAP));

    assertThat(textFindings(lockedAudit()))
        .singleElement()
        .asString()
        .startsWith("License file 'LICENSE' of model 'acme/tiny' is the text of MIT with additions")
        .contains("extracted, unconfirmed: ", "100 million monthly active users");
  }

  @Test
  void is_silent_about_the_plain_text() throws Exception {
    hub.add(tiny().file("LICENSE", SpdxTexts.of("MIT")));

    assertThat(textFindings(lockedAudit())).isEmpty();
  }

  @Test
  void says_that_a_text_behind_the_gate_is_unread() throws Exception {
    hub.add(tiny().gated("manual").file("LICENSE", SpdxTexts.of("MIT")));

    assertThat(json(lockedAudit(), "gated")).contains("\"unread: the hub answers with status 40");
  }

  @Test
  void asks_for_no_text_without_a_lock() throws Exception {
    hub.add(tiny().file("LICENSE", SpdxTexts.of("MIT") + CAP));

    try (HubClient client = open()) {
      assertThat(textFindings(audit(engine(() -> client), false))).isEmpty();
    }
    assertThat(hub.requests()).hasSize(1);
  }
}
