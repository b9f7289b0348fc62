package io.github.modelaudit.hub;

import static io.github.modelaudit.hub.HubScene.dataset;
import static io.github.modelaudit.hub.HubScene.graphWithDigests;
import static io.github.modelaudit.hub.HubScene.model;
import static io.github.modelaudit.hub.HubScene.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.hub.cache.CacheSettings;
import io.github.modelaudit.hub.http.HubToken;
import io.github.modelaudit.testing.FakeHub;
import io.github.modelaudit.testing.FakeRepo;
import io.github.modelaudit.testing.Scenario;
import io.github.modelaudit.testing.SeenRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked about the content of files, and what is made of the answer. */
class FileDigestsTest {
  private static final String COMMIT = "c".repeat(40);
  private static final RepoKey KEY = model("org/name");

  /** {@code printf hello | git hash-object --stdin}. */
  private static final String HELLO_BLOB = "b6fc4c620b67d95f953a5c1c1230aaab5db5a1b0";

  /** {@code printf hello | sha256sum}. */
  private static final String HELLO_SHA256 =
      "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

  private final FakeHub hub;

  FileDigestsTest() throws IOException {
    hub = FakeHub.start();
    hub.add(repo());
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private static FakeRepo repo() {
    return FakeRepo.model("org/name")
        .revision("main", COMMIT)
        .license("mit")
        .file("LICENSE", "hello")
        .largeFile("model.safetensors", "hello")
        .file("vocab.txt", "hello");
  }

  private static RepoFile file(HubGraph graph, RepoKey key, String path) {
    return graph.find(key).orElseThrow().facts().orElseThrow().files().stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static List<RepoFile> files(HubGraph graph) {
    return graph.find(KEY).orElseThrow().facts().orElseThrow().files();
  }

  private List<SeenRequest> treeRequests() {
    return hub.requests().stream().filter(request -> request.path().contains("/tree/")).toList();
  }

  private List<String> notices(HubSettings settings) {
    try (HubClient client = HubClient.open(settings)) {
      client.fetchGraph(List.of(KEY), FetchDepth.DIGESTS, FetchProgress.SILENT);
      return client.notices();
    }
  }

  @Test
  void takes_the_blob_of_a_file_in_git() {
    HubGraph graph = graphWithDigests(settings(hub), KEY);

    assertThat(file(graph, KEY, "LICENSE"))
        .isEqualTo(
            new RepoFile("LICENSE", OptionalLong.of(5), Optional.empty(), Optional.of(HELLO_BLOB)));
  }

  @Test
  void takes_the_sha256_of_a_large_file_and_never_the_blob_of_its_pointer() {
    HubGraph graph = graphWithDigests(settings(hub), KEY);

    assertThat(file(graph, KEY, "model.safetensors"))
        .isEqualTo(
            new RepoFile(
                "model.safetensors",
                OptionalLong.of(5),
                Optional.of(HELLO_SHA256),
                Optional.empty()));
  }

  @Test
  void leaves_files_alone_that_do_not_matter() {
    HubGraph graph = graphWithDigests(settings(hub), KEY);

    assertThat(file(graph, KEY, "vocab.txt")).isEqualTo(RepoFile.of("vocab.txt"));
  }

  @Test
  void asks_for_one_list_more_per_repository_at_its_commit() {
    graphWithDigests(settings(hub), KEY);

    assertThat(hub.paths())
        .filteredOn(path -> !path.endsWith("/README.md"))
        .containsExactly("/api/models/org/name", "/api/models/org/name/tree/" + COMMIT);
  }

  @Test
  void asks_for_no_list_unless_digests_are_wanted() {
    HubScene.graph(settings(hub), KEY);

    assertThat(treeRequests()).isEmpty();
  }

  @Test
  void asks_below_folders_only_where_a_file_that_matters_lies_there() {
    hub.add(repo().largeFile("onnx/model.onnx", "hello"));

    HubGraph graph = graphWithDigests(settings(hub), KEY);

    assertThat(treeRequests()).extracting(SeenRequest::query).containsExactly("recursive=true");
    assertThat(file(graph, KEY, "onnx/model.onnx").sha256()).contains(HELLO_SHA256);
  }

  @Test
  void follows_pages_at_the_endpoint_whatever_host_the_link_names() {
    hub.play(Scenario.PAGED_TREE).under("/mirror");

    HubGraph graph = graphWithDigests(settings(hub), KEY);

    assertThat(file(graph, KEY, "model.safetensors").sha256()).contains(HELLO_SHA256);
    assertThat(treeRequests()).extracting(SeenRequest::query).containsExactly("", "cursor=2");
  }

  @Test
  void asks_for_no_page_beyond_the_last_file_that_matters() {
    hub.add(repo().file("z1.txt", "").file("z2.txt", "").file("z3.txt", ""));
    hub.play(Scenario.PAGED_TREE);

    graphWithDigests(settings(hub), KEY);

    assertThat(treeRequests()).hasSize(2);
  }

  @Test
  void stops_following_pages_that_do_not_end() {
    hub.play(Scenario.ENDLESS_TREE);

    assertThat(notices(settings(hub))).singleElement().asString().contains("too many pages");
    assertThat(treeRequests()).hasSize(20);
  }

  @ParameterizedTest
  @EnumSource(
      value = Scenario.class,
      names = {"REFUSES_TREE", "LOSES_TREE", "LACKS_TREE", "BREAKS_TREE", "HTML_TREE"})
  void keeps_names_without_digests_where_a_mirror_lists_none(Scenario scenario) {
    hub.play(scenario);

    HubGraph graph = graphWithDigests(settings(hub), KEY);

    assertThat(files(graph)).isEqualTo(files(HubScene.graph(settings(hub), KEY)));
    assertThat(notices(settings(hub)))
        .singleElement()
        .asString()
        .startsWith(
            "The digests of files are not known for 1 repositories, the first of them 'org/");
  }

  @Test
  void needs_no_grant_for_a_gated_repository() {
    hub.add(repo().gated("manual"));

    HubGraph graph = graphWithDigests(settings(hub), KEY);

    assertThat(file(graph, KEY, "LICENSE").blob()).contains(HELLO_BLOB);
  }

  @Test
  void looks_at_cards_and_legal_texts_of_datasets_only() {
    RepoKey key = dataset("org/corpus");
    hub.add(
        FakeRepo.dataset("org/corpus").license("mit").file("LICENSE", "hello").file("load.py", ""));

    HubGraph graph = graphWithDigests(settings(hub), key);

    assertThat(file(graph, key, "LICENSE").blob()).contains(HELLO_BLOB);
    assertThat(file(graph, key, "load.py")).isEqualTo(RepoFile.of("load.py"));
  }

  @Test
  void asks_once_for_two_names_of_a_commit() {
    graphWithDigests(settings(hub), KEY, model("org/name", COMMIT));

    assertThat(treeRequests()).hasSize(1);
  }

  @Test
  void remembers_a_commit_for_ever(@TempDir Path folder) {
    HubSettings expired =
        settings(hub)
            .withCache(CacheSettings.NONE.in(folder).withTtl(Duration.ZERO, Duration.ZERO));
    HubGraph first = graphWithDigests(expired, KEY);

    HubGraph second = graphWithDigests(expired, KEY);

    assertThat(second).isEqualTo(first);
    assertThat(treeRequests()).hasSize(1);
  }

  @Test
  void does_not_remember_that_a_mirror_had_trouble(@TempDir Path folder) {
    HubSettings cached = settings(hub).withCache(CacheSettings.NONE.in(folder));
    hub.play(Scenario.BREAKS_TREE);
    graphWithDigests(cached, KEY);

    hub.behave();

    assertThat(file(graphWithDigests(cached, KEY), KEY, "LICENSE").blob()).contains(HELLO_BLOB);
  }

  @Test
  void what_anybody_may_see_serves_a_caller_with_a_token(@TempDir Path folder) {
    hub.grant("hf_secret");
    HubSettings cached = settings(hub).withCache(CacheSettings.NONE.in(folder));
    graphWithDigests(cached, KEY);

    graphWithDigests(cached.withToken(new HubToken("hf_secret")), KEY);

    assertThat(treeRequests()).hasSize(1);
  }

  @Test
  void what_was_seen_with_a_token_serves_nobody_else(@TempDir Path folder) {
    hub.grant("hf_secret");
    HubSettings cached = settings(hub).withCache(CacheSettings.NONE.in(folder));
    graphWithDigests(cached.withToken(new HubToken("hf_secret")), KEY);

    graphWithDigests(cached, KEY);

    assertThat(treeRequests()).hasSize(2);
  }
}
