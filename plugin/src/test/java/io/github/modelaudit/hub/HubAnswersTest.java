package io.github.modelaudit.hub;

import static io.github.modelaudit.hub.HubScene.dataset;
import static io.github.modelaudit.hub.HubScene.facts;
import static io.github.modelaudit.hub.HubScene.fetch;
import static io.github.modelaudit.hub.HubScene.model;
import static io.github.modelaudit.hub.HubScene.refusal;
import static io.github.modelaudit.hub.HubScene.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.hub.http.HubToken;
import io.github.modelaudit.testing.FakeHub;
import io.github.modelaudit.testing.FakeModels;
import io.github.modelaudit.testing.FakeRepo;
import io.github.modelaudit.testing.Scenario;
import io.github.modelaudit.testing.SeenRequest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the client makes of the answers that the Hub gives about a repository. */
class HubAnswersTest {
  private static final String COMMIT = "27d67f1b5f57dc0953326b2601d68371d40ea8da";

  private final FakeHub hub;

  HubAnswersTest() throws IOException {
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

  @Test
  void reads_a_model_with_one_request() {
    var facts = facts(fetch(settings(hub), model("google-bert/bert-base-uncased")));

    assertThat(facts.card()).isInstanceOf(Card.Read.class);
    assertThat(facts.state().gate()).isEqualTo(Gate.NONE);
    assertThat(facts.shape().architectures()).containsExactly("BertForMaskedLM");
    assertThat(facts.shape().parameters()).hasValue(110_106_428);
    assertThat(hub.requests()).hasSize(1);
  }

  @Test
  void asks_for_stable_fields_only() {
    fetch(settings(hub), model("google-bert/bert-base-uncased"));

    assertThat(hub.requests().get(0).query())
        .contains("expand=sha", "expand=cardData", "expand=baseModels", "expand=siblings")
        .doesNotContain("downloads", "likes", "spaces");
  }

  @Test
  void names_itself() {
    fetch(settings(hub), model("google-bert/bert-base-uncased"));

    assertThat(hub.requests().get(0).header("User-Agent")).hasValue("model-audit/0.0.0-test");
  }

  @Test
  void reads_a_dataset_under_its_own_path() {
    var facts = facts(fetch(settings(hub), dataset("openai/gsm8k")));

    assertThat(((Card.Read) facts.card()).metadata().licenses()).containsExactly("mit");
    assertThat(hub.paths()).containsExactly("/api/datasets/openai/gsm8k");
  }

  @Test
  void asks_for_a_revision_with_its_slashes_encoded() {
    hub.add(FakeRepo.model("org/name").license("mit").revision("refs/pr/1", COMMIT));

    var facts = facts(fetch(settings(hub), model("org/name", "refs/pr/1")));

    assertThat(facts.commit()).hasValue(COMMIT);
    assertThat(hub.paths()).containsExactly("/api/models/org/name/revision/refs%2Fpr%2F1");
  }

  @Test
  void reads_a_gated_model_without_a_grant() {
    var facts = facts(fetch(settings(hub), model("meta-llama/Llama-3.1-8B-Instruct")));

    assertThat(facts.state().gate()).isEqualTo(Gate.MANUAL);
    assertThat(((Card.Read) facts.card()).metadata().licenses()).isNotEmpty();
  }

  @Test
  void follows_a_legacy_name_to_its_repository() {
    var outcome = fetch(settings(hub), model("bert-base-uncased"));

    assertThat(facts(outcome).id().id()).isEqualTo("google-bert/bert-base-uncased");
    assertThat(((FetchOutcome.Fetched) outcome).isRenamed()).isTrue();
  }

  @Test
  void keeps_the_query_through_a_rename() {
    fetch(settings(hub), model("bert-base-uncased"));

    assertThat(hub.requests()).extracting(SeenRequest::query).doesNotContain("").hasSize(2);
  }

  @Test
  void keeps_the_token_through_a_rename() {
    hub.grant("hf_good");

    fetch(settings(hub).withToken(new HubToken("hf_good")), model("bert-base-uncased"));

    assertThat(hub.requests()).hasSize(2).allMatch(SeenRequest::hasToken);
  }

  @Test
  void reports_the_casing_of_the_hub() {
    var outcome = fetch(settings(hub), model("Google-BERT/bert-BASE-uncased"));

    assertThat(facts(outcome).id().id()).isEqualTo("google-bert/bert-base-uncased");
    assertThat(((FetchOutcome.Fetched) outcome).isRenamed()).isFalse();
  }

  @Test
  void cannot_tell_a_missing_model_from_a_private_one_without_a_token() {
    var outcome = fetch(settings(hub), model("org/nowhere"));

    assertThat(refusal(outcome)).isEqualTo(Refusal.MISSING_OR_PRIVATE);
  }

  @Test
  void knows_a_missing_model_with_a_token() {
    hub.grant("hf_good");

    var outcome = fetch(settings(hub).withToken(new HubToken("hf_good")), model("org/nowhere"));

    assertThat(refusal(outcome)).isEqualTo(Refusal.MISSING);
  }

  @Test
  void asks_once_for_a_repository_that_the_hub_says_is_missing() {
    hub.grant("hf_good");

    fetch(settings(hub).withToken(new HubToken("hf_good")), model("org/nowhere"));

    assertThat(hub.requests()).hasSize(1);
  }

  @Test
  void believes_the_code_more_than_the_status() {
    hub.play(Scenario.CODED_401);

    var outcome = fetch(settings(hub), model("org/nowhere"));

    assertThat(refusal(outcome)).isEqualTo(Refusal.MISSING);
  }

  @Test
  void hides_a_private_model_from_strangers() {
    hub.add(FakeRepo.model("org/secret").isPrivate());

    var outcome = fetch(settings(hub), model("org/secret"));

    assertThat(refusal(outcome)).isEqualTo(Refusal.MISSING_OR_PRIVATE);
  }

  @Test
  void reads_a_private_model_with_a_grant() {
    hub.add(FakeRepo.model("org/secret").license("mit").isPrivate()).grant("hf_in", "org/secret");

    var outcome = fetch(settings(hub).withToken(new HubToken("hf_in")), model("org/secret"));

    assertThat(facts(outcome).state().isPrivate()).isTrue();
  }

  @Test
  void knows_a_missing_revision() {
    var outcome = fetch(settings(hub), model("openai/nothing", "no-such-branch"));
    hub.add(FakeRepo.model("org/name"));
    var other = fetch(settings(hub), model("org/name", "no-such-branch"));

    assertThat(refusal(outcome)).isEqualTo(Refusal.MISSING_OR_PRIVATE);
    assertThat(refusal(other)).isEqualTo(Refusal.REVISION_MISSING);
  }

  @Test
  void knows_a_model_that_was_taken_down() {
    hub.add(FakeRepo.model("org/gone").takenDown());

    assertThat(refusal(fetch(settings(hub), model("org/gone")))).isEqualTo(Refusal.DISABLED);
  }

  @Test
  void reads_the_flag_of_a_disabled_model_that_it_may_see() {
    hub.add(FakeRepo.model("org/name").license("mit").info("disabled", true));

    assertThat(facts(fetch(settings(hub), model("org/name"))).state().isDisabled()).isTrue();
  }

  @Test
  void takes_an_unexplained_403_for_forbidden() {
    hub.play(Scenario.BARE_403);

    assertThat(refusal(fetch(settings(hub), model("org/name")))).isEqualTo(Refusal.FORBIDDEN);
  }

  @Test
  void does_not_take_the_web_page_of_a_wrong_address_for_a_missing_model() {
    HubSettings wrong = settings(hub.under("/hub")).withEndpoint("http://127.0.0.1:" + hub.port());

    assertThat(fetch(wrong, model("org/name")))
        .isInstanceOfSatisfying(
            FetchOutcome.Unreadable.class,
            unreadable -> assertThat(unreadable.reason()).contains("web page", "404"));
  }

  @Test
  void does_not_take_an_unexplained_404_for_missing_after_asking_in_the_plain_form() {
    hub.play(Scenario.BARE_404);

    assertThat(fetch(settings(hub), model("org/name")))
        .isInstanceOfSatisfying(
            FetchOutcome.Unreadable.class,
            unreadable ->
                assertThat(unreadable.reason())
                    .contains("404", "without the Hub's error code", "wrong address", "mirror"));
    assertThat(hub.requests()).extracting(SeenRequest::query).last().isEqualTo("");
  }

  @Test
  void reads_public_models_without_a_token_that_the_hub_rejects() {
    var outcome =
        fetch(
            settings(hub).withToken(new HubToken("hf_revoked")),
            model("google-bert/bert-base-uncased"));

    assertThat(((FetchOutcome.Fetched) outcome).notices())
        .containsExactly("The Hub rejects the token; the facts were read without it.");
    assertThat(hub.requests()).extracting(SeenRequest::hasToken).containsExactly(true, false);
  }

  @Test
  void sends_a_rejected_token_only_once() {
    try (HubClient client = HubClient.open(settings(hub).withToken(new HubToken("hf_revoked")))) {
      client.fetch(model("google-bert/bert-base-uncased"));
      client.fetch(model("FacebookAI/roberta-base"));

      assertThat(hub.requests()).filteredOn(SeenRequest::hasToken).hasSize(1);
      assertThat(client.notices()).singleElement().asString().doesNotContain("hf_revoked");
    }
  }

  @Test
  void blames_the_token_where_it_may_hide_a_model() {
    var outcome = fetch(settings(hub).withToken(new HubToken("hf_revoked")), model("org/secret"));

    assertThat(refusal(outcome)).isEqualTo(Refusal.BAD_TOKEN);
  }

  @ParameterizedTest
  @EnumSource(
      value = Scenario.class,
      names = {"HTML", "JSON_ARRAY", "OTHER_JSON", "NO_JSON", "HUGE"})
  void calls_an_answer_unreadable_that_is_no_description(Scenario scenario) {
    hub.play(scenario);

    var outcome = fetch(settings(hub), model("google-bert/bert-base-uncased"));

    assertThat(outcome.kind()).isEqualTo(FetchOutcome.Kind.UNREADABLE);
  }

  @Test
  void does_not_repeat_a_request_for_an_answer_that_is_too_large() {
    hub.play(Scenario.HUGE);

    fetch(settings(hub), model("google-bert/bert-base-uncased"));

    assertThat(hub.requests()).hasSize(1);
  }

  @Test
  void passes_warnings_of_the_hub_on_once() {
    hub.play(Scenario.WARNS);
    try (HubClient client = HubClient.open(settings(hub))) {
      client.fetch(model("google-bert/bert-base-uncased"));
      client.fetch(model("FacebookAI/roberta-base"));

      assertThat(client.notices())
          .isEqualTo(List.of("The Hub says: Set a token for higher limits."));
    }
  }
}
