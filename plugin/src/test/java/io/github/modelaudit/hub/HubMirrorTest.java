package io.github.modelaudit.hub;

import static io.github.modelaudit.hub.HubScene.dataset;
import static io.github.modelaudit.hub.HubScene.facts;
import static io.github.modelaudit.hub.HubScene.fetch;
import static io.github.modelaudit.hub.HubScene.model;
import static io.github.modelaudit.hub.HubScene.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.hub.cache.CacheSettings;
import io.github.modelaudit.hub.http.HubToken;
import io.github.modelaudit.testing.FakeHub;
import io.github.modelaudit.testing.FakeModels;
import io.github.modelaudit.testing.FakeRepo;
import io.github.modelaudit.testing.Scenario;
import io.github.modelaudit.testing.SeenRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the client gets out of mirrors and proxies that are not quite the Hub. */
class HubMirrorTest {
  private static final String BERT = "google-bert/bert-base-uncased";

  private final FakeHub hub;

  HubMirrorTest() throws IOException {
    hub = FakeHub.start();
  }

  @BeforeEach
  void fill() {
    FakeModels.addTo(hub);
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private static List<String> licenses(HubRecord facts) {
    return ((Card.Read) facts.card()).metadata().licenses();
  }

  @Test
  void keeps_the_path_of_the_endpoint() {
    hub.under("/artifactory/api/huggingfaceml/remote");

    facts(fetch(settings(hub), model(BERT)));

    assertThat(hub.paths())
        .containsExactly("/artifactory/api/huggingfaceml/remote/api/models/" + BERT);
  }

  @Test
  void follows_redirects_below_the_path_of_the_endpoint() {
    hub.under("/mirror");

    assertThat(facts(fetch(settings(hub), model("bert-base-uncased"))).id().id()).isEqualTo(BERT);
    assertThat(hub.requests()).hasSize(2);
  }

  @Test
  void finds_the_target_of_a_redirect_that_a_proxy_forwards_without_its_path() {
    hub.under("/mirror").play(Scenario.FORWARDS_REDIRECTS);

    assertThat(facts(fetch(settings(hub), model("bert-base-uncased"))).id().id()).isEqualTo(BERT);
    assertThat(hub.paths()).last().isEqualTo("/mirror/api/models/" + BERT);
  }

  @ParameterizedTest
  @EnumSource(
      value = Scenario.class,
      names = {"REFUSES_QUERY", "LOSES_QUERY", "LACKS_QUERY"})
  void asks_without_fields_where_a_proxy_does_not_know_them(Scenario scenario) {
    hub.play(scenario);

    assertThat(licenses(facts(fetch(settings(hub), model(BERT))))).isNotEmpty();
    assertThat(hub.requests()).extracting(SeenRequest::query).last().isEqualTo("");
  }

  @Test
  void remembers_that_a_proxy_does_not_know_fields() {
    hub.play(Scenario.REFUSES_QUERY);
    try (HubClient client = HubClient.open(settings(hub))) {
      client.fetch(model(BERT));
      hub.forgetRequests();

      client.fetch(model("FacebookAI/roberta-base"));

      assertThat(hub.requests()).hasSize(1);
    }
  }

  @Test
  void reads_an_answer_with_more_fields_than_asked_for() {
    hub.play(Scenario.DROPS_QUERY);

    assertThat(licenses(facts(fetch(settings(hub), model(BERT))))).isNotEmpty();
    assertThat(hub.requests()).hasSize(1);
  }

  @Test
  void reads_the_card_itself_where_a_proxy_drops_its_metadata() {
    hub.play(Scenario.NO_CARD_METADATA);

    HubRecord facts = facts(fetch(settings(hub), model("deepset/roberta-base-squad2")));

    assertThat(licenses(facts)).hasSize(1);
    assertThat(((Card.Read) facts.card()).origin()).isEqualTo("README.md");
    assertThat(facts.bases())
        .extracting(base -> base.id())
        .containsExactly("FacebookAI/roberta-base");
  }

  @Test
  void asks_for_the_card_at_the_commit_of_the_answer() {
    hub.play(Scenario.NO_CARD_METADATA);

    HubRecord facts = facts(fetch(settings(hub), model(BERT)));

    assertThat(hub.paths())
        .contains("/" + BERT + "/resolve/" + facts.commit().orElseThrow() + "/README.md");
  }

  @ParameterizedTest
  @EnumSource(
      value = Scenario.class,
      names = {"RESOLVE_CACHE", "CDN", "DIRECT"})
  void reads_the_card_from_wherever_files_are_kept(Scenario scenario) {
    hub.play(Scenario.NO_CARD_METADATA, scenario);

    assertThat(licenses(facts(fetch(settings(hub), model(BERT))))).isNotEmpty();
  }

  @Test
  void sends_no_token_to_another_host() {
    hub.play(Scenario.NO_CARD_METADATA, Scenario.CDN).grant("hf_good");

    fetch(settings(hub).withToken(new HubToken("hf_good")), model(BERT));

    assertThat(hub.requests()).allMatch(SeenRequest::hasToken);
    assertThat(hub.cdnRequests()).hasSize(1).noneMatch(SeenRequest::hasToken);
  }

  @Test
  void sends_no_query_of_its_own_to_another_host() {
    hub.play(Scenario.NO_CARD_METADATA, Scenario.CDN);

    fetch(settings(hub), model(BERT));

    assertThat(hub.cdnRequests())
        .extracting(SeenRequest::query)
        .containsExactly("X-Amz-Signature=0123456789abcdef");
  }

  @Test
  void does_not_ask_for_a_card_that_is_not_listed() {
    hub.add(FakeRepo.model("org/bare").file("weights.bin", "x"));

    HubRecord facts = facts(fetch(settings(hub), model("org/bare")));

    assertThat(facts.card().kind()).isEqualTo(Card.Kind.NONE);
    assertThat(hub.requests()).hasSize(1);
  }

  @Test
  void knows_that_there_is_no_card_where_files_are_not_listed() {
    hub.add(FakeRepo.model("org/bare")).play(Scenario.NO_FILES);

    HubRecord facts = facts(fetch(settings(hub), model("org/bare")));

    assertThat(facts.card().kind()).isEqualTo(Card.Kind.NONE);
    assertThat(hub.requests()).hasSize(2);
  }

  @Test
  void says_that_a_card_is_behind_a_gate() {
    hub.play(Scenario.NO_CARD_METADATA);

    HubRecord facts = facts(fetch(settings(hub), model("meta-llama/Llama-3.1-8B")));

    assertThat(facts.card()).isInstanceOf(Card.NotRead.class);
    assertThat(((Card.NotRead) facts.card()).reason()).contains("GatedRepo");
  }

  @Test
  void takes_a_gated_card_from_the_local_hub_cache(@TempDir Path folder) throws IOException {
    hub.play(Scenario.NO_CARD_METADATA);
    String sha =
        facts(fetch(settings(hub), model("meta-llama/Llama-3.1-8B"))).commit().orElseThrow();
    Path snapshot = folder.resolve("models--meta-llama--Llama-3.1-8B/snapshots/" + sha);
    Files.createDirectories(snapshot);
    Files.writeString(snapshot.resolve("README.md"), "---\nlicense: other\n---\n");

    HubRecord facts =
        facts(
            fetch(
                settings(hub).withCache(CacheSettings.NONE.withLocalHubCache(folder)),
                model("meta-llama/Llama-3.1-8B")));

    assertThat(((Card.Read) facts.card()).origin()).isEqualTo("README.md in the local Hub cache");
  }

  @Test
  void tells_an_unreadable_card_from_one_without_a_license() {
    hub.add(FakeRepo.model("org/odd").readme("---\n- a list\n---\n").without("cardData"));

    HubRecord facts = facts(fetch(settings(hub), model("org/odd")));

    assertThat(facts.card()).isInstanceOf(Card.Unreadable.class);
  }

  @Test
  void reads_snake_case_keys() {
    hub.play(Scenario.SNAKE_CASE);

    HubRecord facts = facts(fetch(settings(hub), model(BERT)));

    assertThat(licenses(facts)).isNotEmpty();
    assertThat(facts.state().createdAt()).isPresent();
    assertThat(hub.requests()).hasSize(1);
  }

  @Test
  void says_that_a_mirror_serves_no_datasets() {
    hub.play(Scenario.NO_DATASETS);

    var outcome = fetch(settings(hub), dataset("openai/gsm8k"));

    assertThat(outcome).isInstanceOf(FetchOutcome.Unreachable.class);
    assertThat(((FetchOutcome.Unreachable) outcome).reason()).contains("does not serve datasets");
  }

  @Test
  void tries_the_other_casing_where_a_mirror_knows_only_one() {
    hub.play(Scenario.KNOWS_ONE_CASING);
    try (HubClient client = HubClient.open(settings(hub))) {
      client.fetch(model(BERT.toUpperCase(java.util.Locale.ROOT)));

      assertThat(facts(client.fetch(model(BERT))).id().id()).isEqualTo(BERT);
    }
  }
}
