package io.github.modelaudit.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.BaseModelClaim;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.ModelShape;
import io.github.modelaudit.domain.hub.Parent;
import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.hub.RepoState;
import io.github.modelaudit.testing.Golden;
import io.github.modelaudit.testing.HubGraphs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LockFileTest {
  private static final Path SCHEMA = Path.of("../docs/schema/model-audit.lock.schema.json");
  private static final RepoKey KEY = RepoKey.head(RepoId.model("acme/model"));

  @TempDir Path folder;

  @Test
  void writes_what_a_reviewer_wants_to_read() {
    String text = LockFile.text(new Lock(HubGraphs.lineage()));

    Golden.assertMatches("lock/lineage.lock.json", text);
  }

  @Test
  void gives_the_file_the_rights_that_other_files_get() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "");
    Path file = folder.resolve(LockFile.NAME);

    LockFile.write(file, new Lock(HubGraphs.lineage()));

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("other", LockFile.NAME);
  }

  @Test
  void what_it_writes_follows_the_published_schema() throws Exception {
    String text = LockFile.text(new Lock(HubGraphs.lineage()));

    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);

    assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(text.replace("\"commit\"", "\"comit\""), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void reads_back_what_it_wrote() throws Exception {
    var lock = new Lock(HubGraphs.lineage());

    assertThat(roundTrip(lock)).isEqualTo(lock);
  }

  static Stream<HubRecord> records() {
    HubRecord plain = HubGraphs.record(RepoId.model("acme/model"), "mit");
    return Stream.of(
        plain,
        withCard(plain, new Card.None()),
        withCard(plain, new Card.Unreadable("Line 3: a tab.")),
        withCard(plain, new Card.NotRead("It is behind a gate.")),
        withState(plain, Gate.UNKNOWN, false, true),
        withState(plain, Gate.AUTO, true, false),
        HubGraphs.record(RepoId.model("acme/renamed"), "mit"),
        HubGraphs.record(RepoId.model("acme/model"), "\u202e\u0000\"\\\n\u2028İ😀"),
        new HubRecord(
            plain.id(),
            Optional.empty(),
            plain.state(),
            plain.card(),
            List.of("dataset:x", "license:mit"),
            List.of(new BaseModelClaim("a/b", Relation.MERGE, List.of())),
            List.of(new RepoFile("a.gguf", OptionalLong.of(Long.MAX_VALUE), Optional.empty())),
            ModelShape.UNKNOWN));
  }

  private static HubRecord withCard(HubRecord facts, Card card) {
    return new HubRecord(
        facts.id(),
        facts.commit(),
        facts.state(),
        card,
        facts.tags(),
        facts.bases(),
        facts.files(),
        facts.shape());
  }

  private static HubRecord withState(
      HubRecord facts, Gate gate, boolean isPrivate, boolean isDisabled) {
    return new HubRecord(
        facts.id(),
        facts.commit(),
        new RepoState(gate, isPrivate, isDisabled, Optional.empty(), Optional.empty()),
        facts.card(),
        facts.tags(),
        facts.bases(),
        facts.files(),
        facts.shape());
  }

  @ParameterizedTest
  @MethodSource("records")
  void reads_back_every_kind_of_facts(HubRecord facts) throws Exception {
    var lock = lockOf(HubNode.leaf(new FetchOutcome.Fetched(KEY, facts, List.of())));

    assertThat(roundTrip(lock)).isEqualTo(lock);
  }

  @ParameterizedTest
  @EnumSource(value = Refusal.class, names = "BAD_TOKEN", mode = EnumSource.Mode.EXCLUDE)
  void reads_back_every_refusal_that_can_be_locked(Refusal refusal) throws Exception {
    var lock = lockOf(HubNode.leaf(new FetchOutcome.Refused(KEY, refusal, "")));

    assertThat(roundTrip(lock)).isEqualTo(lock);
  }

  @Test
  void reads_back_links_to_other_revisions_and_bases_that_were_not_followed() throws Exception {
    HubRecord facts = HubGraphs.record(RepoId.model("acme/model"), "mit");
    var base = new RepoKey(RepoId.model("Acme/Base"), Optional.of("refs/pr/1@x"));
    var lock =
        lockOf(
            new HubNode(
                new FetchOutcome.Fetched(KEY, facts, List.of()),
                List.of(
                    new Parent(
                        "acme/base",
                        Relation.QUANTIZED,
                        List.of("tags"),
                        Optional.of(base),
                        Optional.empty())),
                List.of(HubGraphs.CORPUS),
                Optional.empty()));

    assertThat(roundTrip(lock)).isEqualTo(lock);
  }

  @Test
  void leaves_the_file_alone_when_nothing_changed() throws Exception {
    Path file = folder.resolve(LockFile.NAME);
    var lock = new Lock(HubGraphs.lineage());

    assertThat(LockFile.write(file, lock)).isTrue();
    assertThat(LockFile.write(file, lock)).isFalse();
    assertThat(LockFile.write(file, Lock.EMPTY)).isTrue();

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void refuses_to_write_what_is_about_the_run() {
    var lock = lockOf(HubNode.leaf(new FetchOutcome.Unreachable(KEY, "timeout")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> LockFile.write(folder.resolve("x"), lock))
        .withMessageContaining("acme/model");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void passes_over_fields_it_does_not_know() throws Exception {
    Lock lock =
        read(
            """
            { "lockVersion": 1, "future": [{"a": 1.5}, null], "models": {
              "acme/model": { "commit": null, "mood": {"x": true}, "tags": ["license:mit"] } } }
            """);

    assertThat(lock.graph().find(KEY).flatMap(HubNode::facts).orElseThrow().tags())
        .containsExactly("license:mit");
  }

  @Test
  void says_to_update_the_plugin_when_the_file_is_newer() {
    assertThatThrownBy(() -> read("{\n\"lockVersion\": 2, \"models\": 7}"))
        .isInstanceOf(LockException.class)
        .hasMessageContaining("at line 2: it has 'lockVersion' 2")
        .hasMessageContaining("reads up to 1. Update the plugin");
  }

  @Test
  void says_how_to_get_a_lock_when_there_is_none() {
    assertThatThrownBy(() -> LockFile.read(folder.resolve("none.json")))
        .isInstanceOf(LockException.class)
        .hasMessageContaining("there is no such file. Run 'mvn model-audit:lock'");
  }

  @Test
  void says_when_the_file_cannot_be_read() {
    assertThatThrownBy(() -> LockFile.read(folder)).isInstanceOf(LockException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{",
        "{}",
        "{ \"lockVersion\": 1 } {}",
        "{ \"lockVersion\": \"1\" }",
        "{ \"lockVersion\": 1, \"lockVersion\": 1 }",
        "{ \"lockVersion\": 1, \"models\": [] }",
        "{ \"lockVersion\": 1, \"models\": { \"a/b\": 1 } }",
        "{ \"lockVersion\": 1, \"models\": { \"a/b\": null } }",
        "{ \"lockVersion\": 1, \"models\": { \"a b\": {} } }",
        "{ \"lockVersion\": 1, \"models\": { \"a/b@\": {} } }",
        "{ \"lockVersion\": 1, \"models\": { \"a/b\": { \"id\": \"--\" } } }",
        "{ \"lockVersion\": 1, \"models\": { \"a/b\": { \"tags\": [1] } } }",
        "{ \"lockVersion\": 1, \"models\": { \"a/b\": { \"gate\": \"closed\" } } }",
        "{ \"lockVersion\": 1, \"models\": { \"a/b\": { \"readAt\": \"today\" } } }",
        "{ \"lockVersion\": 1, \"models\": { \"a/b\": { \"files\": [{}] } } }",
        "{ \"lockVersion\": 1, \"models\": { \"a/b\": { \"private\": \"yes\" } } }",
        "{ \"lockVersion\": 1, \"models\": { \"a/b\": { \"parameters\": 99999999999999999999 } } }",
        "{ \"lockVersion\": 1, \"models\": { \"a/b\": { \"lineage\": [{ \"id\": \"?\" }] } } }",
      })
  void never_takes_a_corrupt_file_for_a_lock(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(LockException.class)
        .hasMessageStartingWith("Cannot read lock file '")
        .hasMessageContaining("at line 1: ")
        .hasMessageEndingWith(
            ". Restore the file from version control, or run 'mvn model-audit:lock' to write it anew.");
  }

  @Test
  void never_takes_the_beginning_of_a_file_for_a_lock() throws Exception {
    String text = LockFile.text(new Lock(HubGraphs.lineage())).strip();

    for (int end = 0; end < text.length(); end++) {
      String beginning = text.substring(0, end);
      assertThatThrownBy(() -> read(beginning)).isInstanceOf(LockException.class);
    }
  }

  @Test
  void names_the_line_of_a_conflict_marker() {
    assertThatThrownBy(() -> read("{\n  \"lockVersion\": 1,\n<<<<<<< HEAD\n"))
        .isInstanceOfSatisfying(LockException.class, e -> assertThat(e.line()).hasValue(3))
        .hasMessageContaining("at line 3: a merge left its marks. Take either side");
  }

  @Test
  void says_what_is_wrong_with_json_in_words_for_readers() {
    assertThatThrownBy(() -> read("{\n  \"lockVersion\": 1,\n"))
        .isInstanceOf(LockException.class)
        .hasMessageContaining("it is not well-formed JSON")
        .message()
        .doesNotContain("StreamReadFeature", "REDACTED", "Source");
  }

  private Lock roundTrip(Lock lock) throws IOException, LockException {
    Path file = folder.resolve(LockFile.NAME);
    LockFile.write(file, lock);
    return LockFile.read(file);
  }

  private Lock read(String text) throws IOException, LockException {
    return LockFile.read(Files.writeString(folder.resolve(LockFile.NAME), text));
  }

  private static Lock lockOf(HubNode node) {
    return new Lock(HubGraph.of(Map.of(KEY, node)));
  }
}
