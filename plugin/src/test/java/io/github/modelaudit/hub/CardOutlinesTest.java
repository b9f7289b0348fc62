package io.github.modelaudit.hub;

import static io.github.modelaudit.hub.HubScene.graphWithDigests;
import static io.github.modelaudit.hub.HubScene.model;
import static io.github.modelaudit.hub.HubScene.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.CardOutline;
import io.github.modelaudit.domain.hub.CardSection.Topic;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.testing.FakeHub;
import io.github.modelaudit.testing.FakeRepo;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked about the text of cards. */
class CardOutlinesTest {
  private static final RepoKey KEY = model("org/name");

  private final FakeHub hub;

  CardOutlinesTest() throws IOException {
    hub = FakeHub.start();
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private static FakeRepo repo() {
    return FakeRepo.model("org/name").revision("main", "c".repeat(40)).license("mit");
  }

  private static Optional<CardOutline> outline(HubGraph graph) {
    Card card = graph.find(KEY).orElseThrow().facts().orElseThrow().card();
    return card instanceof Card.Read read ? read.metadata().outline() : Optional.empty();
  }

  @Test
  void reads_what_the_text_of_a_card_holds() {
    hub.add(repo().readme("# Name\n\n## Evaluation\nIt was measured with care.\n"));

    CardOutline outline = outline(graphWithDigests(settings(hub), KEY)).orElseThrow();

    assertThat(outline.section(Topic.EVALUATION).orElseThrow().words()).isEqualTo(5);
  }

  @Test
  void asks_for_no_text_where_facts_are_enough() {
    hub.add(repo().readme("# Name\nWords.\n"));

    try (HubClient client = HubClient.open(settings(hub))) {
      assertThat(outline(client.fetchGraph(List.of(KEY), FetchProgress.SILENT))).isEmpty();
    }
    assertThat(hub.requests()).noneMatch(request -> request.path().contains("/resolve/"));
  }
}
