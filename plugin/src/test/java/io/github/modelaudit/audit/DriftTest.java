package io.github.modelaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.discovery.project.DeclaredModel;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.audit.ProjectIdentity;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.domain.drift.DriftFinding;
import io.github.modelaudit.domain.drift.DriftKind;
import io.github.modelaudit.domain.drift.DriftResult;
import io.github.modelaudit.hub.FetchProgress;
import io.github.modelaudit.hub.HubClient;
import io.github.modelaudit.hub.HubSettings;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.lock.LockFile;
import io.github.modelaudit.policy.FailOn;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.testing.FakeHub;
import io.github.modelaudit.testing.FakeRepo;
import io.github.modelaudit.testing.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code drift} says when a Hub is no longer as it was when the project was locked. */
class DriftTest {
  private static final Instant LOCKED = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final String OLD = "a".repeat(40);
  private static final String NEW = "b".repeat(40);

  @TempDir private Path root;

  private final FakeHub hub;

  DriftTest() throws IOException {
    hub = FakeHub.start();
    hub.add(tiny(), FakeRepo.model("acme/base").license("mit"), corpus("cc-by-4.0"));
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private static FakeRepo tiny() {
    return FakeRepo.model("acme/tiny")
        .revision("main", OLD)
        .license("apache-2.0")
        .baseModels("acme/base")
        .card("datasets", List.of("acme/corpus"))
        .file("LICENSE", "Apache License")
        .largeFile("model.safetensors", "weights");
  }

  private static FakeRepo corpus(String license) {
    return FakeRepo.dataset("acme/corpus").license(license);
  }

  private ProjectInputs inputs(String... ids) {
    return Projects.declaring(Projects.at(root), ids);
  }

  private HubSettings settings(Instant at) {
    return HubSettings.standard("0.0.0-test", Clock.fixed(at, ZoneOffset.UTC))
        .withEndpoint(hub.endpoint());
  }

  private AuditEngine engine(HubClient client) throws KnowledgeException {
    return new AuditEngine(
        "0.0.0-test", new KnowledgeLoader().bundled(), () -> client, hub.endpoint());
  }

  private Path lockFile() {
    return root.resolve(LockFile.NAME);
  }

  private void lock(ProjectInputs inputs) throws Exception {
    try (HubClient client = HubClient.open(settings(LOCKED))) {
      AuditEngine engine = engine(client);
      LockUpdate update = engine.lockUpdate(client, LOCKED);
      var keys = engine.repositoriesOf(inputs).keys();
      LockUpdate.write(update.plan(lockFile(), keys, false, FetchProgress.SILENT));
    }
  }

  private DriftResult drift(ProjectInputs inputs, Map<DriftKind, RuleLevel> levels)
      throws Exception {
    Optional<Path> file = Optional.of(lockFile()).filter(Files::exists);
    var request =
        new DriftRequest(
            new ProjectIdentity("it", "app", "1", "App"),
            inputs,
            new LockChoice(file, LockFile.NAME, false),
            FailOn.ERROR,
            levels,
            NOW);
    try (HubClient client = HubClient.open(settings(NOW))) {
      return engine(client).drift(request, FetchProgress.SILENT);
    }
  }

  /** Locks, puts other repositories in place, and compares. */
  private List<DriftFinding> after(FakeRepo... now) throws Exception {
    lock(inputs("acme/tiny"));
    hub.add(now);
    return drift(inputs("acme/tiny"), Map.of()).findings();
  }

  private static void isOnly(
      List<DriftFinding> findings, DriftKind kind, Severity severity, String message) {
    assertThat(findings)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.change().kind()).isEqualTo(kind);
              assertThat(it.severity()).isEqualTo(severity);
              assertThat(it.change().message()).contains(message);
              assertThat(it.change().remedy()).endsWith(".");
              assertThat(it.model()).isEqualTo("acme/tiny");
              assertThat(it.location().toString()).isEqualTo("pom.xml:42");
            });
  }

  @Test
  void says_nothing_when_nothing_has_changed_and_leaves_the_lock_alone() throws Exception {
    lock(inputs("acme/tiny"));
    byte[] before = Files.readAllBytes(lockFile());

    DriftResult result = drift(inputs("acme/tiny"), Map.of());

    assertThat(result.findings()).isEmpty();
    assertThat(result.problems()).isEmpty();
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.compared()).isEqualTo(3);
    assertThat(lockFile()).hasBinaryContent(before);
  }

  @Test
  void sees_that_another_license_is_declared() throws Exception {
    List<DriftFinding> findings = after(tiny().license("cc-by-nc-4.0"));

    isOnly(
        findings,
        DriftKind.LICENSE_CHANGED,
        Severity.ERROR,
        "declared 'apache-2.0' when it was locked, and declares 'cc-by-nc-4.0' now");
    assertThat(findings.get(0).change().before()).contains("apache-2.0");
    assertThat(findings.get(0).change().after()).contains("cc-by-nc-4.0");
  }

  @Test
  void sees_that_no_license_is_declared_any_more() throws Exception {
    isOnly(
        after(tiny().cardNull("license")),
        DriftKind.LICENSE_CHANGED,
        Severity.ERROR,
        "declares no license now");
  }

  @Test
  void sees_that_a_legal_text_was_changed_removed_or_added() throws Exception {
    isOnly(
        after(tiny().file("LICENSE", "Another License")),
        DriftKind.LICENSE_TEXT_CHANGED,
        Severity.WARNING,
        "'LICENSE' was changed");
    hub.add(tiny());
    isOnly(
        after(tiny().file("USE_POLICY.md", "Not for weapons.")),
        DriftKind.LICENSE_TEXT_CHANGED,
        Severity.WARNING,
        "'USE_POLICY.md' is new");
  }

  @Test
  void sees_a_gate_appear_and_vanish() throws Exception {
    isOnly(
        after(tiny().gated("manual")),
        DriftKind.GATE_APPEARED,
        Severity.WARNING,
        "is gated now (manual)");
    hub.add(tiny().gated("manual"));
    isOnly(after(tiny()), DriftKind.GATE_VANISHED, Severity.INFO, "no longer gated");
    hub.add(tiny().gated("manual"));
    isOnly(after(tiny().gated("auto")), DriftKind.GATE_CHANGED, Severity.WARNING, "'auto' now");
  }

  @Test
  void sees_a_gate_ask_for_something_else() throws Exception {
    isOnly(
        after(tiny().card("extra_gated_prompt", "For research only.")),
        DriftKind.GATE_CHANGED,
        Severity.WARNING,
        "agree to something else");
  }

  @Test
  void sees_that_a_repository_was_taken_down() throws Exception {
    isOnly(after(tiny().takenDown()), DriftKind.DISABLED, Severity.ERROR, "was taken down");
  }

  @Test
  void sees_that_a_repository_is_gone_and_there_again() throws Exception {
    lock(inputs("acme/tiny"));
    hub.remove("acme/tiny");

    isOnly(
        drift(inputs("acme/tiny"), Map.of()).findings(),
        DriftKind.GONE,
        Severity.ERROR,
        "is no longer there, or is private now");

    lock(inputs("acme/tiny"));
    isOnly(after(tiny()), DriftKind.AVAILABLE_AGAIN, Severity.INFO, "can be read again");
  }

  @Test
  void sees_another_name_and_another_owner() throws Exception {
    lock(inputs("acme/tiny"));
    hub.remove("acme/tiny");
    hub.add(
        FakeRepo.model("initech/tiny")
            .renamedFrom("acme/tiny")
            .revision("main", OLD)
            .license("apache-2.0")
            .baseModels("acme/base")
            .card("datasets", List.of("acme/corpus"))
            .file("LICENSE", "Apache License")
            .largeFile("model.safetensors", "weights"));

    isOnly(
        drift(inputs("acme/tiny"), Map.of()).findings(),
        DriftKind.RENAMED,
        Severity.WARNING,
        "is called 'initech/tiny' now, under another owner");
  }

  @Test
  void sees_new_commits_and_what_they_touch() throws Exception {
    FakeRepo moved =
        tiny()
            .revision("main", NEW)
            .revision("old", OLD)
            .largeFile("model.safetensors", "other weights");

    isOnly(
        after(moved),
        DriftKind.NEW_COMMITS,
        Severity.INFO,
        "has moved on: it differs in the weights");
  }

  @Test
  void sees_that_the_locked_commit_is_lost() throws Exception {
    isOnly(
        after(tiny().revision("main", NEW)),
        DriftKind.FORCE_MOVED,
        Severity.ERROR,
        "no longer has the locked commit '" + OLD + "'");
  }

  @Test
  void sees_that_a_pinned_commit_is_lost() throws Exception {
    lock(inputs("acme/tiny@" + OLD));
    hub.add(tiny().revision("main", NEW));

    isOnly(
        drift(inputs("acme/tiny@" + OLD), Map.of()).findings(),
        DriftKind.FORCE_MOVED,
        Severity.ERROR,
        "no longer has the commit that the project names");
  }

  @Test
  void sees_that_a_dataset_declares_another_license() throws Exception {
    List<DriftFinding> findings = after(corpus("cc-by-nc-4.0"));

    isOnly(
        findings,
        DriftKind.DATASET_LICENSE_CHANGED,
        Severity.WARNING,
        "Dataset 'acme/corpus' declared 'cc-by-4.0'");
    assertThat(findings.get(0).change().subject()).isEqualTo("datasets/acme/corpus");
  }

  @Test
  void takes_the_loss_of_a_dataset_less_seriously_than_that_of_a_model() throws Exception {
    lock(inputs("acme/tiny"));
    hub.remove("acme/corpus");

    isOnly(
        drift(inputs("acme/tiny"), Map.of()).findings(),
        DriftKind.GONE,
        Severity.WARNING,
        "Dataset 'acme/corpus' is no longer there");
  }

  @Test
  void sees_other_base_models_and_tells_of_changes_in_them() throws Exception {
    isOnly(
        after(tiny().baseModels("acme/other"), FakeRepo.model("acme/other").license("mit")),
        DriftKind.LINEAGE_CHANGED,
        Severity.WARNING,
        "'acme/base (finetune)' then, 'acme/other (finetune)' now");
    hub.add(tiny());
    isOnly(
        after(FakeRepo.model("acme/base").license("gpl-3.0")),
        DriftKind.LICENSE_CHANGED,
        Severity.ERROR,
        "Model 'acme/base' declared 'mit'");
  }

  @Test
  void sees_other_datasets() throws Exception {
    isOnly(
        after(tiny().card("datasets", List.of())),
        DriftKind.DATASETS_CHANGED,
        Severity.INFO,
        "'acme/corpus' then, none now");
  }

  @Test
  void sees_a_model_that_is_not_locked() throws Exception {
    lock(inputs("acme/base"));

    isOnly(
        drift(inputs("acme/tiny"), Map.of()).findings(),
        DriftKind.NOT_LOCKED,
        Severity.WARNING,
        "is not in the lock file");
  }

  private static ProjectInputs hosted(ProjectInputs inputs, String provider, String name) {
    return Projects.declaring(
        inputs,
        Stream.concat(inputs.declared().models().stream(), Stream.of(hosted(provider, name)))
            .toList());
  }

  private static DeclaredModel hosted(String provider, String name) {
    return new DeclaredModel(
        name,
        Optional.of(provider),
        Optional.empty(),
        Optional.empty(),
        Location.of("pom.xml", 43));
  }

  @Test
  void sees_models_that_providers_have_ended_or_will_end() throws Exception {
    DriftResult ended = drift(hosted(inputs(), "mistral", "open-mistral-7b"), Map.of());
    DriftResult ending = drift(hosted(inputs(), "openai", "gpt-5-mini"), Map.of());
    DriftResult unsure = drift(hosted(inputs(), "openai", "gpt-4"), Map.of());

    assertThat(ended.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(ended.findings().get(0).change().kind()).isEqualTo(DriftKind.HOSTED_RETIRED);
    assertThat(ended.findings().get(0).change().message()).contains("since 2025-03-30");
    assertThat(ended.findings().get(0).change().remedy())
        .contains("'mistralai/Mistral-7B-Instruct-v0.3'");
    assertThat(ending.verdict()).isEqualTo(Verdict.WARN);
    assertThat(ending.findings().get(0).change().kind()).isEqualTo(DriftKind.HOSTED_RETIRING);
    assertThat(ending.findings().get(0).change().message()).contains("from 2026-12-11");
    assertThat(unsure.findings().get(0).change().kind()).isEqualTo(DriftKind.HOSTED_RETIRED);
    assertThat(unsure.findings().get(0).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void sees_an_alias_move_after_the_lock_was_written_but_not_before() throws Exception {
    lock(inputs("acme/tiny"));
    ProjectInputs medium = hosted(inputs("acme/tiny"), "mistral", "mistral-medium-latest");
    ProjectInputs large = hosted(inputs("acme/tiny"), "mistral", "mistral-large-latest");

    assertThat(drift(medium, Map.of()).findings())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.change().kind()).isEqualTo(DriftKind.ALIAS_MOVED);
              assertThat(it.severity()).isEqualTo(Severity.WARNING);
              assertThat(it.change().message()).contains("since 2026-04");
            });
    assertThat(drift(large, Map.of()).findings()).isEmpty();
  }

  @Test
  void a_build_sets_its_own_levels() throws Exception {
    lock(inputs("acme/tiny"));
    hub.add(tiny().license("mit"));

    DriftResult off = drift(inputs("acme/tiny"), Map.of(DriftKind.LICENSE_CHANGED, RuleLevel.OFF));
    DriftResult warning =
        drift(inputs("acme/tiny"), Map.of(DriftKind.LICENSE_CHANGED, RuleLevel.WARNING));

    assertThat(off.verdict()).isEqualTo(Verdict.PASS);
    assertThat(warning.verdict()).isEqualTo(Verdict.WARN);
  }

  @Test
  void what_cannot_be_read_is_a_problem_and_no_drift() throws Exception {
    lock(inputs("acme/tiny"));
    hub.play(Scenario.HTML);

    DriftResult result = drift(inputs("acme/tiny"), Map.of());

    assertThat(result.findings()).isEmpty();
    assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
  }

  @Test
  void needs_a_lock_when_there_is_a_model_of_the_hub() {
    assertThatThrownBy(() -> drift(inputs("acme/tiny"), Map.of()))
        .isInstanceOf(AuditException.class)
        .hasMessageContaining("Run 'mvn model-audit:lock'");
  }
}
