package io.github.modelaudit.hub;

import static io.github.modelaudit.hub.HubScene.dataset;
import static io.github.modelaudit.hub.HubScene.graph;
import static io.github.modelaudit.hub.HubScene.model;
import static io.github.modelaudit.hub.HubScene.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.Parent;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.testing.FakeHub;
import io.github.modelaudit.testing.FakeModels;
import io.github.modelaudit.testing.FakeRepo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How far and how often models are followed to their roots. */
class LineageFetcherTest {
  private final FakeHub hub;

  LineageFetcherTest() throws IOException {
    hub = FakeHub.start();
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private static HubNode node(HubGraph graph, RepoKey key) {
    return graph.find(key).orElseThrow();
  }

  private static Parent onlyParent(HubGraph graph, String id) {
    List<Parent> parents = node(graph, model(id)).parents();
    assertThat(parents).hasSize(1);
    return parents.get(0);
  }

  @Test
  void follows_a_chain_to_its_root() {
    hub.add(
        FakeRepo.model("a/leaf").baseModels("b/middle"),
        FakeRepo.model("b/middle").baseModels("c/root"),
        FakeRepo.model("c/root").license("mit"));

    HubGraph graph = graph(settings(hub), model("a/leaf"));

    assertThat(graph.nodes().keySet())
        .containsExactly(model("a/leaf"), model("b/middle"), model("c/root"));
    assertThat(hub.requests()).hasSize(3);
  }

  @Test
  void links_with_the_relation_that_the_hub_resolved() {
    hub.add(
        FakeRepo.model("a/leaf").baseModels("c/root").card("base_model_relation", "quantized"),
        FakeRepo.model("c/root"));

    Parent parent = onlyParent(graph(settings(hub), model("a/leaf")), "a/leaf");

    assertThat(parent.relation()).isEqualTo(Relation.QUANTIZED);
    assertThat(parent.declaredIn()).containsExactly("baseModels", "cardData.base_model", "tags");
  }

  @Test
  void links_a_merge_with_all_its_parents() {
    hub.add(
        FakeRepo.model("a/merge").baseModels("b/one", "b/two"),
        FakeRepo.model("b/one"),
        FakeRepo.model("b/two"));

    HubGraph graph = graph(settings(hub), model("a/merge"));

    assertThat(node(graph, model("a/merge")).parents())
        .extracting(Parent::id)
        .containsExactly("b/one", "b/two");
  }

  @Test
  void asks_once_for_an_ancestor_of_many() {
    hub.add(
        FakeRepo.model("a/one").baseModels("c/root"),
        FakeRepo.model("a/two").baseModels("c/root"),
        FakeRepo.model("c/root"));

    graph(settings(hub), model("a/one"), model("a/two"));

    assertThat(hub.paths()).filteredOn("/api/models/c/root"::equals).hasSize(1);
  }

  @Test
  void cuts_a_lineage_that_leads_back() {
    hub.add(
        FakeRepo.model("a/one").baseModels("b/two"), FakeRepo.model("b/two").baseModels("a/one"));

    HubGraph graph = graph(settings(hub), model("a/one"));

    assertThat(onlyParent(graph, "a/one").key()).hasValue(model("b/two"));
    assertThat(onlyParent(graph, "b/two").gap()).hasValue("the lineage leads back to it");
  }

  @Test
  void cuts_a_lineage_that_leads_back_under_a_former_name() {
    hub.add(
        FakeRepo.model("a/one").renamedFrom("old/one").baseModels("b/two"),
        FakeRepo.model("b/two").baseModels("old/one"));

    HubGraph graph = graph(settings(hub), model("a/one"));

    assertThat(onlyParent(graph, "b/two").gap()).hasValue("the lineage leads back to it");
  }

  @Test
  void cuts_a_model_that_names_itself() {
    hub.add(FakeRepo.model("a/one").baseModels("a/one"));

    assertThat(onlyParent(graph(settings(hub), model("a/one")), "a/one").gap()).isPresent();
    assertThat(hub.requests()).hasSize(1);
  }

  @Test
  void merges_two_names_of_one_parent() {
    hub.add(
        FakeRepo.model("a/leaf")
            .card("base_model", "old/root")
            .info("tags", List.of("base_model:finetune:new/root"))
            .infoNull("baseModels"),
        FakeRepo.model("new/root").renamedFrom("old/root"));

    Parent parent = onlyParent(graph(settings(hub), model("a/leaf")), "a/leaf");

    assertThat(parent.id()).isEqualTo("new/root");
    assertThat(parent.relation()).isEqualTo(Relation.FINETUNE);
    assertThat(parent.declaredIn()).containsExactly("cardData.base_model", "tags");
  }

  @Test
  void stops_at_the_depth_allowed() {
    IntStream.rangeClosed(0, 20)
        .forEach(i -> hub.add(FakeRepo.model("a/m" + i).baseModels("a/m" + (i + 1))));

    HubGraph graph = graph(settings(hub), model("a/m0"));

    assertThat(graph.nodes()).hasSize(17);
    assertThat(onlyParent(graph, "a/m16").gap()).hasValue("the lineage is longer than 16 links");
  }

  @Test
  void stops_at_the_parents_allowed_per_model() {
    hub.add(
        FakeRepo.model("a/wide").baseModels("b/a", "b/b", "b/c"),
        FakeRepo.model("b/a"),
        FakeRepo.model("b/b"),
        FakeRepo.model("b/c"));

    HubGraph graph =
        graph(settings(hub).withLineage(new LineageLimits(16, 2, 500, 32)), model("a/wide"));

    assertThat(node(graph, model("a/wide")).parents())
        .extracting(parent -> parent.gap().orElse(""))
        .containsExactly("", "", "more than 2 base models are declared");
    assertThat(hub.requests()).hasSize(3);
  }

  @Test
  void stops_at_the_repositories_allowed_per_graph() {
    hub.add(
        FakeRepo.model("a/wide").baseModels("b/a", "b/b", "b/c"),
        FakeRepo.model("b/a"),
        FakeRepo.model("b/b"),
        FakeRepo.model("b/c"));

    HubGraph graph =
        graph(settings(hub).withLineage(new LineageLimits(16, 64, 1, 32)), model("a/wide"));

    assertThat(node(graph, model("a/wide")).parents())
        .extracting(parent -> parent.gap().isPresent())
        .containsExactly(false, true, true);
    assertThat(hub.requests()).hasSize(2);
  }

  @Test
  void keeps_a_missing_ancestor_as_a_node_that_says_so() {
    hub.add(FakeRepo.model("a/leaf").baseModels("gone/root"));

    HubGraph graph = graph(settings(hub), model("a/leaf"));

    assertThat(node(graph, model("gone/root")).outcome().kind())
        .isEqualTo(FetchOutcome.Kind.REFUSED);
  }

  @Test
  void keeps_a_base_model_that_is_no_id_as_a_gap() {
    hub.add(FakeRepo.model("a/leaf").card("base_model", "/home/ann/my-model"));

    Parent parent = onlyParent(graph(settings(hub), model("a/leaf")), "a/leaf");

    assertThat(parent.gap().orElseThrow()).startsWith("it is not a Hub id");
    assertThat(hub.requests()).hasSize(1);
  }

  @Test
  void fetches_the_datasets_of_a_model_but_not_of_its_ancestors() {
    hub.add(
        FakeRepo.model("a/leaf").baseModels("b/root").card("datasets", List.of("d/own")),
        FakeRepo.model("b/root").card("datasets", List.of("d/other")),
        FakeRepo.dataset("d/own").license("mit"));

    HubGraph graph = graph(settings(hub), model("a/leaf"));

    assertThat(node(graph, model("a/leaf")).datasets()).containsExactly(dataset("d/own"));
    assertThat(graph.find(dataset("d/own"))).isPresent();
    assertThat(graph.find(dataset("d/other"))).isEmpty();
  }

  @Test
  void leaves_out_datasets_that_are_no_ids() {
    hub.add(FakeRepo.model("a/leaf").card("datasets", List.of("our own corpus")));

    HubGraph graph = graph(settings(hub), model("a/leaf"));

    assertThat(node(graph, model("a/leaf")).datasets()).isEmpty();
  }

  @Test
  void says_when_it_looked_at_some_of_the_datasets_only() {
    hub.add(FakeRepo.model("a/leaf").card("datasets", List.of("d/a", "d/b", "d/c")));

    HubGraph graph =
        graph(settings(hub).withLineage(new LineageLimits(16, 64, 500, 2)), model("a/leaf"));

    HubNode node = node(graph, model("a/leaf"));
    assertThat(node.datasets()).hasSize(2);
    assertThat(((FetchOutcome.Fetched) node.outcome()).notices())
        .containsExactly("Only the first 2 of 3 datasets were looked at.");
  }

  @Test
  void remembers_when_the_facts_were_read() {
    hub.add(FakeRepo.model("a/one").license("mit"));

    HubGraph graph = graph(settings(hub), model("a/one"));

    assertThat(node(graph, model("a/one")).readAt()).hasValue(HubScene.NOW);
  }

  @Test
  void gives_the_same_graph_in_every_run() {
    FakeModels.addTo(hub);
    RepoKey[] models = {model("deepset/roberta-base-squad2"), model("bert-base-uncased")};

    assertThat(graph(settings(hub), models)).isEqualTo(graph(settings(hub), models));
  }

  @Test
  void reports_its_progress() {
    hub.add(FakeRepo.model("a/leaf").baseModels("b/root"), FakeRepo.model("b/root"));
    List<String> seen = new ArrayList<>();
    try (HubClient client = HubClient.open(settings(hub))) {
      client.fetchGraph(
          List.of(model("a/leaf")), step -> seen.add(step.done() + " of " + step.total()));
    }

    assertThat(seen).containsSubsequence("1 of 1", "2 of 2");
  }
}
