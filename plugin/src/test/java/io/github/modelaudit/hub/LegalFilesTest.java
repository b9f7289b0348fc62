package io.github.modelaudit.hub;

import static io.github.modelaudit.hub.HubScene.model;
import static io.github.modelaudit.hub.HubScene.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.hub.cache.CacheSettings;
import io.github.modelaudit.testing.FakeHub;
import io.github.modelaudit.testing.FakeRepo;
import io.github.modelaudit.testing.Scenario;
import io.github.modelaudit.testing.SeenRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which legal files are asked for, and what is made of an answer. */
class LegalFilesTest {
  private static final String COMMIT = "c".repeat(40);
  private static final RepoKey KEY = model("org/name");

  private final FakeHub hub;

  LegalFilesTest() throws IOException {
    hub = FakeHub.start();
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private static FakeRepo repo() {
    return FakeRepo.model("org/name").revision("main", COMMIT).license("mit");
  }

  private static List<LegalFile> texts(HubSettings settings) {
    try (HubClient client = HubClient.open(settings)) {
      HubGraph graph = client.fetchGraph(List.of(KEY), FetchProgress.SILENT);
      return client.fetchTexts(graph, FetchProgress.SILENT).getOrDefault(KEY, List.of());
    }
  }

  private List<String> asked() {
    return hub.requests().stream()
        .map(SeenRequest::path)
        .filter(path -> path.contains("/resolve/"))
        .toList();
  }

  @Test
  void reads_what_is_listed_at_the_commit_also_in_folders() {
    hub.add(repo().file("LICENSE", "one").file("vae/LICENSE.md", "two").file("vocab.txt", "no"));

    assertThat(texts(settings(hub)))
        .containsExactly(LegalFile.of("LICENSE", "one"), LegalFile.of("vae/LICENSE.md", "two"));
    assertThat(asked())
        .containsExactly(
            "/org/name/resolve/" + COMMIT + "/LICENSE",
            "/org/name/resolve/" + COMMIT + "/vae/LICENSE.md");
  }

  @Test
  void asks_for_nothing_where_no_license_file_is_listed() {
    hub.add(repo().file("config.json", "{}"));

    assertThat(texts(settings(hub))).isEmpty();
    assertThat(asked()).isEmpty();
  }

  @Test
  void says_that_a_gated_file_is_unread() {
    hub.add(repo().gated("manual").file("LICENSE", "one"));

    assertThat(texts(settings(hub)))
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.content()).isEmpty();
              assertThat(file.gap()).isNotBlank();
            });
  }

  @Test
  void tells_a_gated_file_from_one_that_the_hub_cannot_serve_now() {
    hub.add(repo().gated("manual").file("LICENSE", "one"));
    assertThat(texts(settings(hub))).noneMatch(LegalFile::isPassing);

    hub.play(Scenario.BREAKS_FILES);
    assertThat(texts(settings(hub))).singleElement().matches(LegalFile::isPassing);

    hub.behave();
    hub.play(Scenario.HTML_FILES);
    assertThat(texts(settings(hub))).singleElement().matches(LegalFile::isPassing);
  }

  @Test
  void reads_no_more_files_than_the_limit_and_none_that_is_no_text() {
    FakeRepo repo = repo().file("LICENSE.pdf", "%PDF");
    for (int i = 0; i < 9; i++) {
      repo.file("part" + i + "/LICENSE", "text " + i);
    }
    hub.add(repo);

    List<LegalFile> texts = texts(settings(hub));

    assertThat(texts).hasSize(10);
    assertThat(texts.get(0)).isEqualTo(LegalFile.without("LICENSE.pdf", "it is no plain text"));
    assertThat(asked()).hasSize(5);
    assertThat(texts.get(9).content()).isEmpty();
  }

  @Test
  void remembers_the_files_of_a_commit(@TempDir Path folder) {
    hub.add(repo().file("LICENSE", "one"));
    HubSettings settings = settings(hub).withCache(CacheSettings.NONE.in(folder));
    texts(settings);

    assertThat(texts(settings.offline())).containsExactly(LegalFile.of("LICENSE", "one"));
    assertThat(asked()).hasSize(1);
  }
}
