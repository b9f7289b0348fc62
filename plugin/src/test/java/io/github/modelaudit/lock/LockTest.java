package io.github.modelaudit.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.testing.HubGraphs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LockTest {
  private static final RepoKey KEY = RepoKey.head(RepoId.model("acme/model"));

  @Test
  void reducing_twice_changes_nothing() {
    var lock = new Lock(HubGraphs.lineage());

    assertThat(new Lock(lock.graph())).isEqualTo(lock);
  }

  @Test
  void keeps_files_that_matter_and_tags_that_no_card_repeats() {
    var facts = new Lock(HubGraphs.lineage()).graph().find(HubGraphs.TUNED).orElseThrow().facts();

    assertThat(facts.orElseThrow().files().stream().map(RepoFile::path))
        .containsExactly("LICENSE.md", "config.json", "model.safetensors", "vocab.txt");
    assertThat(facts.orElseThrow().tags())
        .containsExactly("arxiv:2001.00001", "base_model:Acme/base-7B", "license:other");
  }

  @Test
  void cuts_a_long_gate_prompt_and_keeps_its_digest() {
    var card = new Lock(HubGraphs.lineage()).graph().find(HubGraphs.TUNED).orElseThrow().facts();

    assertThat(card.orElseThrow().card())
        .isInstanceOfSatisfying(
            Card.Read.class,
            read ->
                assertThat(read.metadata().gateTerms().prompt().orElseThrow())
                    .hasSizeLessThan(301)
                    .contains("[1400 characters, sha256 "));
  }

  @Test
  void keeps_the_time_of_what_says_the_same() {
    var before = new Lock(HubGraphs.lineage());
    var later = new Lock(at(HubGraphs.lineage(), HubGraphs.READ_AT.plus(Duration.ofDays(9))));

    Lock merged = later.keepingTimesOf(before);

    assertThat(LockFile.text(merged)).isEqualTo(LockFile.text(before));
  }

  @Test
  void takes_the_new_time_of_what_changed() {
    var before = new Lock(HubGraphs.lineage());
    Instant now = HubGraphs.READ_AT.plus(Duration.ofDays(9));
    HubNode changed =
        new HubNode(
            new FetchOutcome.Fetched(
                HubGraphs.BASE, HubGraphs.record(HubGraphs.BASE.repo(), "mit"), List.of()),
            List.of(),
            List.of(),
            Optional.of(now));

    Lock merged =
        new Lock(HubGraphs.with(HubGraphs.lineage(), HubGraphs.BASE, changed))
            .keepingTimesOf(before);

    assertThat(merged.graph().find(HubGraphs.BASE).orElseThrow().readAt()).contains(now);
    assertThat(merged.graph().find(HubGraphs.CORPUS).orElseThrow().readAt())
        .contains(HubGraphs.READ_AT);
  }

  @Test
  void keeps_a_digest_that_is_not_told_again_for_the_same_commit() {
    var before = new Lock(HubGraphs.lineage());
    var names = new Lock(withoutDigests("a".repeat(40)));

    assertThat(names).isNotEqualTo(before);
    assertThat(names.keepingDigestsOf(before)).isEqualTo(before);
  }

  @Test
  void keeps_no_digest_for_another_commit() {
    var moved = new Lock(withoutDigests("f".repeat(40)));

    assertThat(moved.keepingDigestsOf(new Lock(HubGraphs.lineage()))).isEqualTo(moved);
  }

  @Test
  void takes_the_digest_that_is_told_over_the_one_before() {
    var told = new Lock(HubGraphs.lineage());
    HubRecord facts = told.graph().find(HubGraphs.TUNED).orElseThrow().facts().orElseThrow();
    RepoFile other =
        new RepoFile(
            "LICENSE.md", OptionalLong.of(1), Optional.empty(), Optional.of("9".repeat(40)));
    var before = new Lock(withTuned(facts.withFiles(List.of(other))));

    assertThat(told.keepingDigestsOf(before)).isEqualTo(told);
  }

  private static HubGraph withoutDigests(String commit) {
    HubRecord facts = HubGraphs.lineage().find(HubGraphs.TUNED).orElseThrow().facts().orElseThrow();
    return withTuned(
        new HubRecord(
            facts.id(),
            Optional.of(commit),
            facts.state(),
            facts.card(),
            facts.tags(),
            facts.bases(),
            facts.files().stream().map(file -> RepoFile.of(file.path())).toList(),
            facts.shape()));
  }

  private static HubGraph withTuned(HubRecord facts) {
    HubNode node = HubGraphs.lineage().find(HubGraphs.TUNED).orElseThrow();
    return HubGraphs.with(
        HubGraphs.lineage(),
        HubGraphs.TUNED,
        new HubNode(
            new FetchOutcome.Fetched(HubGraphs.TUNED, facts, List.of()),
            node.parents(),
            node.datasets(),
            node.readAt()));
  }

  private static HubGraph at(HubGraph graph, Instant time) {
    HubGraph moved = graph;
    for (var entry : graph.nodes().entrySet()) {
      HubNode node = entry.getValue();
      moved =
          HubGraphs.with(
              moved,
              entry.getKey(),
              new HubNode(
                  node.outcome(),
                  node.parents(),
                  node.datasets(),
                  node.readAt().map(known -> time)));
    }
    return moved;
  }

  @Test
  void covers_a_model_with_its_whole_lineage() {
    var lock = new Lock(HubGraphs.lineage());

    LockCoverage coverage = lock.coverage(List.of(HubGraphs.TUNED));

    assertThat(coverage.isComplete()).isTrue();
    assertThat(coverage.surplus()).containsExactly(HubGraphs.GONE);
  }

  @Test
  void lacks_a_model_of_another_revision() {
    var other = new RepoKey(HubGraphs.TUNED.repo(), Optional.of("v2.0"));

    LockCoverage coverage = new Lock(HubGraphs.lineage()).coverage(List.of(other));

    assertThat(coverage.missing()).containsExactly(other);
    assertThat(coverage.isComplete()).isFalse();
  }

  @Test
  void lacks_a_base_model_that_is_not_closed() {
    HubNode tuned = HubGraphs.lineage().find(HubGraphs.TUNED).orElseThrow();
    var lock = new Lock(HubGraph.of(Map.of(HubGraphs.TUNED, tuned)));

    assertThat(lock.coverage(List.of(HubGraphs.TUNED)).missing())
        .containsExactlyInAnyOrder(HubGraphs.BASE, HubGraphs.CORPUS);
  }

  @Test
  void the_subgraph_of_a_model_is_what_it_reaches() {
    var lock = new Lock(HubGraphs.lineage());

    assertThat(lock.subgraph(List.of(HubGraphs.TUNED)).nodes().keySet())
        .containsExactlyInAnyOrder(HubGraphs.TUNED, HubGraphs.BASE, HubGraphs.CORPUS);
    assertThat(lock.subgraph(List.of(HubGraphs.BASE)).nodes()).hasSize(1);
  }

  static Stream<FetchOutcome> transientOutcomes() {
    return Stream.of(
        new FetchOutcome.Unreachable(KEY, "timeout"),
        new FetchOutcome.Unreadable(KEY, "HTML"),
        new FetchOutcome.NotAttempted(KEY, "offline"),
        new FetchOutcome.Refused(KEY, Refusal.BAD_TOKEN, ""));
  }

  @ParameterizedTest
  @MethodSource("transientOutcomes")
  void what_is_about_the_run_cannot_be_locked(FetchOutcome outcome) {
    var lock = new Lock(HubGraph.of(Map.of(KEY, HubNode.leaf(outcome))));

    assertThat(lock.unlockable()).containsExactly(KEY);
  }

  @Test
  void what_is_about_the_repository_can_be_locked() {
    assertThat(new Lock(HubGraphs.lineage()).unlockable()).isEmpty();
  }
}
