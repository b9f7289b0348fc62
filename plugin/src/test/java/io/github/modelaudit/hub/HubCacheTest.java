package io.github.modelaudit.hub;

import static io.github.modelaudit.hub.HubScene.NOW;
import static io.github.modelaudit.hub.HubScene.facts;
import static io.github.modelaudit.hub.HubScene.fetch;
import static io.github.modelaudit.hub.HubScene.model;
import static io.github.modelaudit.hub.HubScene.refusal;
import static io.github.modelaudit.hub.HubScene.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.hub.cache.CacheSettings;
import io.github.modelaudit.hub.http.HubToken;
import io.github.modelaudit.testing.FakeHub;
import io.github.modelaudit.testing.FakeRepo;
import io.github.modelaudit.testing.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered between builds, for how long and for whom. */
class HubCacheTest {
  private static final RepoKey NAME = model("org/name");

  private final FakeHub hub;
  @TempDir private Path folder;

  HubCacheTest() throws IOException {
    hub = FakeHub.start();
    hub.add(FakeRepo.model("org/name").license("mit"));
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private HubSettings cached() {
    return settings(hub).withCache(CacheSettings.NONE.in(folder));
  }

  private HubSettings after(Duration time) {
    HubSettings now = cached();
    return new HubSettings(
        now.endpoint(),
        now.token(),
        now.http(),
        now.cache(),
        now.lineage(),
        now.isOffline(),
        HubScene.clock(NOW.plus(time)));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<String> licenses(HubRecord facts) {
    return ((Card.Read) facts.card()).metadata().licenses();
  }

  @Test
  void does_not_ask_again_while_an_answer_is_fresh() {
    HubRecord first = facts(fetch(cached(), NAME));

    HubRecord second = facts(fetch(after(Duration.ofHours(23)), NAME));

    assertThat(second).isEqualTo(first);
    assertThat(hub.requests()).hasSize(1);
  }

  @Test
  void asks_again_about_a_branch_after_a_day() {
    fetch(cached(), NAME);
    hub.add(FakeRepo.model("org/name").license("apache-2.0"));

    HubRecord facts = facts(fetch(after(Duration.ofHours(25)), NAME));

    assertThat(licenses(facts)).containsExactly("apache-2.0");
  }

  @Test
  void does_not_believe_an_answer_from_the_future() {
    fetch(after(Duration.ofDays(2)), NAME);

    fetch(cached(), NAME);

    assertThat(hub.requests()).hasSize(2);
  }

  @Test
  void keeps_the_content_of_a_commit_for_ever_and_its_state_for_a_day() {
    RepoKey pinned = model("org/name", FakeRepo.model("org/name").sha());
    fetch(cached(), pinned);
    hub.add(FakeRepo.model("org/name").license("changed-afterwards").gated("manual"));

    HubRecord facts = facts(fetch(after(Duration.ofDays(400)), pinned));

    assertThat(licenses(facts)).containsExactly("mit");
    assertThat(facts.state().gate()).isEqualTo(Gate.MANUAL);
  }

  @Test
  void looks_again_for_the_card_of_a_commit_that_was_behind_a_gate() {
    hub.play(Scenario.NO_CARD_METADATA);
    hub.add(FakeRepo.model("org/name").license("mit").gated("auto"));
    RepoKey pinned = model("org/name", FakeRepo.model("org/name").sha());
    HubRecord before = facts(fetch(cached(), pinned));
    hub.add(FakeRepo.model("org/name").license("mit"));

    HubRecord after = facts(fetch(after(Duration.ofDays(2)), pinned));

    assertThat(before.card()).isInstanceOf(Card.NotRead.class);
    assertThat(licenses(after)).containsExactly("mit");
  }

  @Test
  void forgets_a_refusal_soon() {
    fetch(cached(), model("org/soon"));
    hub.add(FakeRepo.model("org/soon").license("mit"));

    FetchOutcome early = fetch(after(Duration.ofMinutes(9)), model("org/soon"));
    FetchOutcome late = fetch(after(Duration.ofMinutes(11)), model("org/soon"));

    assertThat(refusal(early)).isEqualTo(Refusal.MISSING_OR_PRIVATE);
    assertThat(late.kind()).isEqualTo(FetchOutcome.Kind.FETCHED);
  }

  @Test
  void does_not_remember_trouble() throws IOException {
    hub.play(Scenario.ERROR_500);

    fetch(cached(), NAME);

    assertThat(files()).isEmpty();
  }

  @Test
  void uses_an_old_answer_with_a_notice_while_the_hub_is_in_trouble() {
    fetch(cached(), NAME);
    hub.play(Scenario.ERROR_500);

    FetchOutcome outcome = fetch(after(Duration.ofDays(3)), NAME);

    assertThat(((FetchOutcome.Fetched) outcome).notices())
        .containsExactly(
            "The Hub cannot be asked: it answers with status 500. The facts about 'org/name' are"
                + " those of 2026-01-01T00:00:00Z.");
  }

  @Test
  void does_not_use_an_old_answer_against_a_new_refusal() {
    fetch(cached(), NAME);
    hub.add(FakeRepo.model("org/name").takenDown());

    FetchOutcome outcome = fetch(after(Duration.ofDays(3)), NAME);

    assertThat(refusal(outcome)).isEqualTo(Refusal.DISABLED);
  }

  @Test
  void drops_a_damaged_answer_and_asks_again() throws IOException {
    fetch(cached(), NAME);
    Path file = files().get(0);
    String text = Files.readString(file);
    Files.writeString(file, text.replace("mit", "gpl"));

    HubRecord facts = facts(fetch(cached(), NAME));

    assertThat(licenses(facts)).containsExactly("mit");
    assertThat(hub.requests()).hasSize(2);
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @Test
  void drops_an_answer_that_is_cut_off() throws IOException {
    fetch(cached(), NAME);
    Path file = files().get(0);
    Files.writeString(file, Files.readString(file).substring(0, 100));

    assertThat(licenses(facts(fetch(cached(), NAME)))).containsExactly("mit");
  }

  @Test
  void drops_an_answer_in_a_file_of_another_question() throws IOException {
    hub.add(FakeRepo.model("org/other").license("apache-2.0"));
    fetch(cached(), NAME);
    Path name = files().get(0);
    fetch(cached(), model("org/other"));
    Path other = files().stream().filter(file -> !file.equals(name)).findFirst().orElseThrow();
    Files.copy(name, other, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    HubRecord facts = facts(fetch(cached(), model("org/other")));

    assertThat(licenses(facts)).containsExactly("apache-2.0");
  }

  @Test
  void drops_an_answer_that_is_no_text() throws IOException {
    fetch(cached(), NAME);
    Files.write(files().get(0), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

    assertThat(licenses(facts(fetch(cached(), NAME)))).containsExactly("mit");
  }

  @Test
  void keeps_answers_of_two_hubs_apart() throws IOException {
    fetch(cached(), NAME);
    try (FakeHub other = FakeHub.start()) {
      other.add(FakeRepo.model("org/name").license("apache-2.0"));

      HubRecord facts = facts(fetch(cached().withEndpoint(other.endpoint()), NAME));

      assertThat(licenses(facts)).containsExactly("apache-2.0");
    }
  }

  @Test
  void shows_nobody_what_a_token_could_see() {
    hub.add(FakeRepo.model("org/secret").license("mit").isPrivate()).grant("hf_in", "org/secret");
    fetch(cached().withToken(new HubToken("hf_in")), model("org/secret"));

    FetchOutcome anonymous = fetch(cached(), model("org/secret"));

    assertThat(refusal(anonymous)).isEqualTo(Refusal.MISSING_OR_PRIVATE);
  }

  @Test
  void does_not_hold_a_stranger_s_refusal_against_a_token() {
    hub.add(FakeRepo.model("org/secret").license("mit").isPrivate()).grant("hf_in", "org/secret");
    fetch(cached(), model("org/secret"));

    FetchOutcome outcome = fetch(cached().withToken(new HubToken("hf_in")), model("org/secret"));

    assertThat(outcome.kind()).isEqualTo(FetchOutcome.Kind.FETCHED);
  }

  @Test
  void serves_public_facts_to_a_caller_with_a_token() {
    hub.grant("hf_in");
    fetch(cached(), NAME);

    fetch(cached().withToken(new HubToken("hf_in")), NAME);

    assertThat(hub.requests()).hasSize(1);
  }

  @Test
  void never_stores_a_token() throws IOException {
    hub.grant("hf_verysecret");
    fetch(cached().withToken(new HubToken("hf_verysecret")), NAME);

    for (Path file : files()) {
      assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          .doesNotContain("verysecret");
      assertThat(file.toString()).doesNotContain("verysecret");
    }
  }

  @Test
  void stores_no_signed_address_and_no_counter() throws IOException {
    hub.play(Scenario.NO_CARD_METADATA, Scenario.CDN);

    fetch(cached(), NAME);

    assertThat(Files.readString(files().get(0)))
        .doesNotContain("Signature")
        .doesNotContain("downloads");
  }

  @Test
  void leaves_no_drafts_behind() throws IOException {
    fetch(cached(), NAME);

    assertThat(files()).hasSize(1).allMatch(file -> file.toString().endsWith(".json"));
  }

  @Test
  void remembers_a_card_that_was_read_from_its_file() {
    hub.play(Scenario.NO_CARD_METADATA);
    HubRecord first = facts(fetch(cached(), NAME));
    hub.forgetRequests();

    HubRecord second = facts(fetch(cached(), NAME));

    assertThat(second).isEqualTo(first);
    assertThat(hub.requests()).isEmpty();
  }

  @Test
  void remembers_a_card_that_cannot_be_understood() {
    hub.add(FakeRepo.model("org/name").readme("---\n[1, 2]\n---\n"));
    HubRecord first = facts(fetch(cached(), NAME));

    HubRecord second = facts(fetch(cached(), NAME));

    assertThat(second.card()).isInstanceOf(Card.Unreadable.class).isEqualTo(first.card());
  }

  @Test
  void works_without_a_writable_directory_and_says_so() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "not a folder");
    HubSettings settings = settings(hub).withCache(CacheSettings.NONE.in(file.resolve("below")));
    try (HubClient client = HubClient.open(settings)) {
      FetchOutcome outcome = client.fetch(NAME);

      assertThat(outcome.kind()).isEqualTo(FetchOutcome.Kind.FETCHED);
      assertThat(client.notices()).singleElement().asString().contains("cannot be written");
    }
  }

  @Test
  void survives_many_clients_in_one_directory() {
    List<FetchOutcome> outcomes =
        Stream.generate(() -> NAME)
            .limit(16)
            .parallel()
            .map(key -> fetch(cached(), key))
            .distinct()
            .toList();

    assertThat(outcomes).hasSize(1);
  }
}
