package io.github.modelaudit.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.modelaudit.testing.FakeRepo;
import io.github.modelaudit.testing.MavenBuild;
import io.github.modelaudit.testing.UserMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the lock file in real builds, and what a check makes of it. */
class LockIT {
  private static final String LOCK = "model-audit.lock.json";
  private static final String JSON = "target/model-audit/model-audit.json";
  private static final String HTML = "target/model-audit/index.html";

  @TempDir Path folder;
  private UserMachine machine;

  @BeforeEach
  void setUp() throws IOException {
    machine = UserMachine.in(folder);
  }

  @AfterEach
  void tearDown() {
    machine.close();
  }

  @Test
  void is_written_once_and_then_says_only_what_has_changed() {
    MavenBuild.Run first = machine.project("one-model").run("model-audit:lock");
    String lock = first.file(LOCK);
    MavenBuild.Run second = machine.again().run("model-audit:lock");
    machine.offer("mit");
    MavenBuild.Run third = machine.again().run("model-audit:lock");

    assertThat(first.linesOfPlugin())
        .containsExactly(
            "[INFO] + acme/tiny", "[INFO] Wrote 'model-audit.lock.json': 1 repository. Commit it.");
    assertThat(lock).contains("\"readAt\"").contains("\"apache-2.0\"");
    assertThat(second.linesOfPlugin())
        .containsExactly("[INFO] 'model-audit.lock.json' is up to date: 1 repository.");
    assertThat(third.linesOfPlugin())
        .contains("[INFO] ~ acme/tiny", "[INFO]     card.license: apache-2.0 -> mit");
    assertThat(third.file(LOCK)).contains("\"mit\"").isNotEqualTo(lock);
  }

  @Test
  void says_what_it_could_not_look_into() {
    MavenBuild.Run run = machine.project("missing-library").run("model-audit:lock");

    assertThat(run.linesOfPlugin())
        .anyMatch(
            line ->
                line.startsWith(
                    "[WARNING] Cannot look into 'it:not-built-yet:7': it could not be resolved."))
        .contains("[INFO] + acme/tiny");
  }

  @Test
  void keeps_every_byte_when_nothing_has_changed() throws IOException {
    Path lock = machine.project("one-model").run("model-audit:lock").directory().resolve(LOCK);
    String shifted =
        Files.readString(lock)
            .replaceFirst("\"readAt\": \"[^\"]+\"", "\"readAt\": \"2026-01-01T00:00:00Z\"");
    Files.writeString(lock, shifted);

    machine.again().run("model-audit:lock");

    assertThat(lock).hasContent(shifted);
  }

  @Test
  void stays_as_it_was_when_the_hub_cannot_be_asked() throws IOException {
    Path lock = machine.project("one-model").run("model-audit:lock").directory().resolve(LOCK);
    String before = Files.readString(lock);

    MavenBuild.Run offline = machine.again().run("-o", "model-audit:lock");
    machine.hub().close();
    MavenBuild.Run unreachable = machine.again().run("model-audit:lock");

    assertThat(offline.exitCode()).isEqualTo(1);
    assertThat(offline.text()).contains("Cannot lock offline").doesNotContain("\tat ");
    assertThat(unreachable.exitCode()).isEqualTo(1);
    assertThat(unreachable.text())
        .contains("Cannot write lock file 'model-audit.lock.json'")
        .contains("the Hub cannot be reached")
        .doesNotContain("\tat ");
    assertThat(lock).hasContent(before);
  }

  @Test
  void keeps_the_entries_of_other_modules_in_a_shared_file() throws IOException {
    machine.hub().add(UserMachine.model("acme/for-app", "mit"));
    Path lock = machine.project("shared-lock").run("model-audit:lock").directory().resolve(LOCK);
    String before = Files.readString(lock);

    MavenBuild.Run all = machine.again().run("model-audit:lock");
    MavenBuild.Run root = machine.again().run("-N", "model-audit:lock");
    MavenBuild.Run app = machine.again().run("-pl", "app", "model-audit:lock");

    assertThat(List.of(all.exitCode(), root.exitCode(), app.exitCode())).containsOnly(0);
    assertThat(before).contains("acme/tiny").contains("acme/for-app");
    assertThat(lock).hasContent(before);
    assertThat(all.text()).doesNotContain("Wrote ");
  }

  @Test
  void is_one_file_for_all_modules_of_a_build() throws IOException {
    machine.hub().add(UserMachine.model("acme/other", "mit"));
    machine.project("aggregated").run("model-audit:lock");
    String lock = withoutTimes(Files.readString(machine.file(LOCK)));
    Files.delete(machine.file(LOCK));

    MavenBuild.Run threads = machine.again().run("-T", "4", "model-audit:lock");
    MavenBuild.Run frozen =
        machine
            .again()
            .run(
                "-o",
                "-pl",
                "app",
                UserMachine.PLUGIN + "check",
                "-Dmodel-audit.frozen",
                "-Dmodel-audit.discovery=pom");

    assertThat(lock).contains("acme/tiny").contains("acme/other");
    assertThat(threads.exitCode()).as(threads.text()).isZero();
    assertThat(withoutTimes(threads.file(LOCK))).isEqualTo(lock);
    assertThat(threads.directory().resolve("app/" + LOCK)).doesNotExist();
    assertThat(threads.directory().resolve("lib/" + LOCK)).doesNotExist();
    assertThat(frozen.exitCode()).as(frozen.text()).isZero();
    assertThat(frozen.text()).contains("Audited 2 models: 2 allowed.");
  }

  @Test
  void stays_beside_the_pom_of_a_module_that_has_one_of_its_own() throws IOException {
    machine.hub().add(UserMachine.model("acme/other", "mit"));
    MavenBuild build = machine.project("aggregated");
    Files.writeString(machine.file("app/" + LOCK), "{\"lockVersion\": 1, \"models\": {}}");

    MavenBuild.Run run = build.run("model-audit:lock");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.file("app/" + LOCK)).contains("acme/other");
    assertThat(run.file(LOCK)).contains("acme/tiny").doesNotContain("acme/other");
  }

  private static String withoutTimes(String lock) {
    return lock.replaceAll("\"readAt\": \"[^\"]+\"", "");
  }

  @Test
  void gives_the_same_reports_on_every_machine_and_the_verdicts_of_the_hub() throws IOException {
    machine
        .hub()
        .add(
            FakeRepo.model("acme/tiny")
                .license("mit")
                .baseModels("acme/base")
                .card("datasets", List.of("acme/corpus"))
                .largeFile("model.safetensors", "w"),
            UserMachine.model("acme/base", "apache-2.0"),
            FakeRepo.dataset("acme/corpus").license("cc-by-nc-4.0"));
    MavenBuild.Run asked = machine.project("reproducible").run("verify");
    MavenBuild.Run locked = machine.again().run("model-audit:lock", "verify");
    MavenBuild.Run elsewhere =
        elsewhere(locked.directory())
            .withVariable(
                "MAVEN_OPTS",
                "-Duser.timezone=Pacific/Chatham -Duser.language=tr -Duser.country=TR")
            .run("-o", "verify");

    assertThat(elsewhere.exitCode()).as(elsewhere.text()).isZero();
    assertThat(elsewhere.file(JSON)).isEqualTo(locked.file(JSON));
    assertThat(elsewhere.file(HTML)).isEqualTo(locked.file(HTML));
    assertThat(withoutReadings(asked)).isEqualTo(withoutReadings(locked));
    assertThat(locked.file(JSON)).contains("\"2026-01-01T00:00:00Z\"").contains("acme/corpus");
  }

  /** The report but for openness, which also rests on the card's text, and only lock reads that. */
  private static JsonNode withoutReadings(MavenBuild.Run run) throws IOException {
    JsonNode report = new ObjectMapper().readTree(run.file(JSON));
    for (JsonNode model : report.get("models")) {
      ((ObjectNode) model).remove("openness");
    }
    return report;
  }

  /** Copies what is committed to another folder, as a checkout does. */
  private MavenBuild elsewhere(Path from) throws IOException {
    Path to = Files.createDirectories(folder.resolve("another place"));
    for (String name : List.of("pom.xml", LOCK)) {
      Files.copy(from.resolve(name), to.resolve(name));
    }
    return MavenBuild.in(to);
  }
}
