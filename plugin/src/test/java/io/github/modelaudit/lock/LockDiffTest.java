package io.github.modelaudit.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.testing.HubGraphs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  private static Lock lock(RepoFile... files) {
    var facts = HubGraphs.record(KEY.repo(), "mit").withFiles(List.of(files));
    return new Lock(
        HubGraph.of(Map.of(KEY, HubNode.leaf(new FetchOutcome.Fetched(KEY, facts, List.of())))));
  }

  private static RepoFile inGit(String path, long size, char digit) {
    return new RepoFile(
        path,
        OptionalLong.of(size),
        Optional.empty(),
        Optional.of(String.valueOf(digit).repeat(40)));
  }

  private static RepoFile large(String path, char digit) {
    return new RepoFile(
        path, OptionalLong.of(7), Optional.of(String.valueOf(digit).repeat(64)), Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"LICENSE", "README.md", "original/USE_POLICY.md"})
  void says_that_a_text_changed(String path) {
    LockDiff diff = LockDiff.between(lock(inGit(path, 1, 'a')), lock(inGit(path, 2, 'b')));

    assertThat(diff.text()).isEqualTo("~ acme/model\n    " + path + ": text changed\n");
  }

  @Test
  void says_in_one_line_what_became_of_a_file() {
    Lock before =
        lock(
            large("a.safetensors", '1'),
            RepoFile.of("config.json"),
            inGit("d_config.json", 1, '1'),
            inGit("e.py", 1, '1'),
            inGit("f.bin", 7, '1'));
    Lock after =
        lock(
            large("a.safetensors", '2'),
            large("b.safetensors", '1'),
            inGit("config.json", 1, '1'),
            RepoFile.of("d_config.json"),
            large("f.bin", '1'));

    assertThat(LockDiff.between(before, after).text())
        .isEqualTo(
            """
            ~ acme/model
                a.safetensors: content changed
                b.safetensors: new file
                config.json: digest now known
                d_config.json: digest no longer known
                e.py: no longer there
                f.bin: digest of another kind now, which does not tell whether the content changed
            """);
  }

  private static HubNode tunedNode() {
    return HubGraphs.lineage().find(HubGraphs.TUNED).orElseThrow();
  }
}
