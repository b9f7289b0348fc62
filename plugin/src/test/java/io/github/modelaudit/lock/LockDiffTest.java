package io.github.modelaudit.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.testing.HubGraphs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockDiffTest {
  private static final RepoKey KEY = RepoKey.head(RepoId.model("acme/model"));

  private static Lock lock(RepoKey key, String license, long second) {
    return new Lock(
        HubGraph.of(
            Map.of(
                key,
                new HubNode(
                    new FetchOutcome.Fetched(key, HubGraphs.record(key.repo(), license), List.of()),
                    List.of(),
                    List.of(),
                    Optional.of(HubGraphs.READ_AT.plusSeconds(second))))));
  }

  @Test
  void the_time_of_reading_is_no_change() {
    LockDiff diff = LockDiff.between(lock(KEY, "mit", 0), lock(KEY, "mit", 60));

    assertThat(diff.isEmpty()).isTrue();
    assertThat(diff.text()).isEmpty();
  }

  @Test
  void names_each_changed_field_with_both_values() {
    LockDiff diff = LockDiff.between(lock(KEY, "mit", 0), lock(KEY, "other", 0));

    assertThat(diff.text())
        .isEqualTo(
            """
            ~ acme/model
                card.license: mit -> other
                tags: license:mit -> license:other
            """);
  }

  @Test
  void names_what_came_and_went() {
    RepoKey other = new RepoKey(RepoId.model("acme/other"), Optional.of("v2"));

    LockDiff diff = LockDiff.between(lock(KEY, "mit", 0), lock(other, "mit", 0));

    assertThat(diff.text()).isEqualTo("+ acme/other@v2\n- acme/model\n");
  }

  @Test
  void a_field_on_one_side_only_is_a_change() {
    LockDiff diff =
        LockDiff.between(
            new Lock(HubGraph.of(Map.of(HubGraphs.TUNED, tunedNode()))),
            new Lock(HubGraph.of(Map.of(HubGraphs.TUNED, HubNode.leaf(tunedNode().outcome())))));

    assertThat(diff.text())
        .contains("lineage[Acme/base-7B].relation: finetune -> (none)")
        .contains("datasets: acme/corpus -> (none)");
  }

  private static HubNode tunedNode() {
    return HubGraphs.lineage().find(HubGraphs.TUNED).orElseThrow();
  }
}
