package io.github.modelaudit.hub;

import static io.github.modelaudit.hub.HubScene.NOW;
import static io.github.modelaudit.hub.HubScene.facts;
import static io.github.modelaudit.hub.HubScene.fetch;
import static io.github.modelaudit.hub.HubScene.graph;
import static io.github.modelaudit.hub.HubScene.model;
import static io.github.modelaudit.hub.HubScene.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.hub.cache.CacheSettings;
import io.github.modelaudit.testing.FakeHub;
import io.github.modelaudit.testing.FakeRepo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be known when nothing may leave the machine. */
class HubOfflineTest {
  private static final String COMMIT = "27d67f1b5f57dc0953326b2601d68371d40ea8da";

  private final FakeHub hub;
  @TempDir private Path folder;

  HubOfflineTest() throws IOException {
    hub = FakeHub.start();
    hub.add(FakeRepo.model("org/name").license("mit"));
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private HubSettings online() {
    return settings(hub)
        .withCache(
            CacheSettings.NONE.in(folder.resolve("own")).withLocalHubCache(folder.resolve("hub")));
  }

  private HubSettings offlineAfter(Duration time) {
    HubSettings now = online();
    return new HubSettings(
        now.endpoint(),
        now.token(),
        now.http(),
        now.cache(),
        now.lineage(),
        true,
        HubScene.clock(NOW.plus(time)));
  }

  private Path download(String repo) throws IOException {
    Path root = folder.resolve("hub").resolve(repo);
    Path snapshot = Files.createDirectories(root.resolve("snapshots").resolve(COMMIT));
    Files.createDirectories(root.resolve("refs"));
    Files.writeString(root.resolve("refs/main"), COMMIT + "\n");
    return snapshot;
  }

  @Test
  void asks_nobody() {
    fetch(online().offline(), model("org/name"));

    assertThat(hub.requests()).isEmpty();
  }

  @Test
  void says_why_nothing_is_known() {
    var outcome = fetch(online().offline(), model("org/name"));

    assertThat(outcome).isInstanceOf(FetchOutcome.NotAttempted.class);
    assertThat(((FetchOutcome.NotAttempted) outcome).reason())
        .isEqualTo("nothing is asked offline, and nothing about it is stored here");
  }

  @Test
  void uses_a_fresh_answer_without_a_word() {
    fetch(online(), model("org/name"));

    var outcome = fetch(offlineAfter(Duration.ofHours(1)), model("org/name"));

    assertThat(((FetchOutcome.Fetched) outcome).notices()).isEmpty();
  }

  @Test
  void uses_an_old_answer_with_its_date() {
    fetch(online(), model("org/name"));

    var outcome = fetch(offlineAfter(Duration.ofDays(90)), model("org/name"));

    assertThat(((FetchOutcome.Fetched) outcome).notices())
        .containsExactly(
            "Nothing is asked offline. The facts about 'org/name' are those of"
                + " 2026-01-01T00:00:00Z.");
  }

  @Test
  void does_not_repeat_an_old_refusal() {
    fetch(online(), model("org/missing"));

    var outcome = fetch(offlineAfter(Duration.ofHours(1)), model("org/missing"));

    assertThat(outcome.kind()).isEqualTo(FetchOutcome.Kind.NOT_ATTEMPTED);
  }

  @Test
  void reads_a_card_that_another_client_downloaded() throws IOException {
    Files.writeString(
        download("models--org--name").resolve("README.md"),
        "---\nlicense: mit\nbase_model: org/base\n---\n");

    HubRecord facts = facts(fetch(online().offline(), model("org/name")));

    assertThat(((Card.Read) facts.card()).metadata().licenses()).containsExactly("mit");
    assertThat(facts.bases()).extracting(base -> base.id()).containsExactly("org/base");
    assertThat(facts.commit()).hasValue(COMMIT);
    assertThat(facts.state().gate()).isEqualTo(Gate.UNKNOWN);
  }

  @Test
  void says_that_downloads_hold_neither_gate_nor_tags() throws IOException {
    download("models--org--name");

    var outcome = fetch(online().offline(), model("org/name"));

    assertThat(((FetchOutcome.Fetched) outcome).notices())
        .singleElement()
        .asString()
        .contains("neither gate nor tags", COMMIT);
  }

  @Test
  void says_that_a_card_was_not_downloaded() throws IOException {
    download("models--org--name");

    HubRecord facts = facts(fetch(online().offline(), model("org/name")));

    assertThat(facts.card()).isInstanceOf(Card.NotRead.class);
  }

  @Test
  void reads_the_base_of_an_adapter_from_its_configuration() throws IOException {
    Files.writeString(
        download("models--org--name").resolve("adapter_config.json"),
        "{\"base_model_name_or_path\": \"org/base\"}");

    HubRecord facts = facts(fetch(online().offline(), model("org/name")));

    assertThat(facts.bases()).extracting(base -> base.relation()).containsExactly(Relation.ADAPTER);
  }

  @Test
  void finds_downloads_in_another_casing() throws IOException {
    download("models--Org--NAME");

    HubRecord facts = facts(fetch(online().offline(), model("org/name")));

    assertThat(facts.id().id()).isEqualTo("Org/NAME");
  }

  @Test
  void reads_a_download_at_a_commit() throws IOException {
    download("models--org--name");

    assertThat(fetch(online().offline(), model("org/name", COMMIT)).kind())
        .isEqualTo(FetchOutcome.Kind.FETCHED);
    assertThat(fetch(online().offline(), model("org/name", "0".repeat(40))).kind())
        .isEqualTo(FetchOutcome.Kind.NOT_ATTEMPTED);
  }

  @Test
  void reads_files_behind_links_inside_of_the_cache() throws IOException {
    Path snapshot = download("models--org--name");
    String sha256 = "ab".repeat(32);
    Path blobs = Files.createDirectories(snapshot.resolve("../../blobs").normalize());
    Files.writeString(blobs.resolve(sha256), "weights");
    Files.createSymbolicLink(
        snapshot.resolve("model.safetensors"), Path.of("../../blobs/" + sha256));

    HubRecord facts = facts(fetch(online().offline(), model("org/name")));

    assertThat(facts.files())
        .singleElement()
        .extracting(file -> file.sha256().orElse(""))
        .isEqualTo(sha256);
  }

  @Test
  void reads_the_blob_of_a_file_in_git_from_the_name_in_the_cache() throws IOException {
    Path snapshot = download("models--org--name");
    String blob = "ab".repeat(20);
    Path blobs = Files.createDirectories(snapshot.resolve("../../blobs").normalize());
    Files.writeString(blobs.resolve(blob), "text");
    Files.createSymbolicLink(snapshot.resolve("LICENSE"), Path.of("../../blobs/" + blob));

    HubRecord facts = facts(fetch(online().offline(), model("org/name")));

    assertThat(facts.files())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.blob()).contains(blob);
              assertThat(file.sha256()).isEmpty();
            });
  }

  @Test
  void follows_no_link_out_of_the_cache() throws IOException {
    Path outside = Files.writeString(folder.resolve("secret.md"), "---\nlicense: mit\n---\n");
    Files.createSymbolicLink(download("models--org--name").resolve("README.md"), outside);

    HubRecord facts = facts(fetch(online().offline(), model("org/name")));

    assertThat(facts.card()).isInstanceOf(Card.NotRead.class);
    assertThat(facts.files()).isEmpty();
  }

  @Test
  void reads_no_reference_outside_of_the_references() throws IOException {
    download("models--org--name");
    Files.writeString(folder.resolve("hub/models--org--name/elsewhere"), COMMIT);

    var outcome = fetch(online().offline(), model("org/name", "../elsewhere"));

    assertThat(outcome.kind()).isEqualTo(FetchOutcome.Kind.NOT_ATTEMPTED);
  }

  @Test
  void follows_a_lineage_through_what_is_stored() {
    hub.add(FakeRepo.model("org/leaf").baseModels("org/name"));
    var before = graph(online(), model("org/leaf"));
    hub.forgetRequests();

    var after = graph(offlineAfter(Duration.ofHours(1)), model("org/leaf"));

    assertThat(after).isEqualTo(before);
    assertThat(hub.requests()).isEmpty();
  }
}
