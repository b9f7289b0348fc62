package io.github.modelaudit.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.testing.FakeHub;
import io.github.modelaudit.testing.FakeRepo;
import io.github.modelaudit.testing.MavenBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of the goal {@code check} in real builds, with a fake Hub beside them. */
class CheckIT {
  private static final String CHECK =
      "io.github.model-audit:model-audit-maven-plugin:%s:check"
          .formatted(System.getProperty("it.plugin.version"));

  @TempDir Path folder;
  private FakeHub hub;

  @BeforeEach
  void startHub() throws IOException {
    hub = FakeHub.start();
    hub.add(FakeRepo.model("acme/tiny").license("apache-2.0").largeFile("model.safetensors", "w"));
  }

  @AfterEach
  void stopHub() {
    hub.close();
  }

  private MavenBuild build(String project) {
    return hubOf(MavenBuild.ofProject(project, folder.resolve("project")));
  }

  private MavenBuild hubOf(MavenBuild build) {
    return build
        .withVariable("HF_ENDPOINT", hub.endpoint())
        .withVariable("XDG_CACHE_HOME", folder.resolve("cache").toString());
  }

  private void offer(String license) {
    hub.add(FakeRepo.model("acme/tiny").license(license).largeFile("model.safetensors", "w"));
  }

  @Test
  void prints_one_line_when_every_model_is_allowed() {
    MavenBuild.Run run = build("one-model").run("verify");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.linesOfPlugin())
        .containsExactly(
            "[INFO] Audited 1 model: 1 allowed. Report: target/model-audit/index.html");
  }

  @Test
  void writes_the_reports() {
    MavenBuild.Run run = build("one-model").run("verify");

    assertThat(run.file("target/model-audit/model-audit.json"))
        .contains("\"verdict\": \"pass\"")
        .contains("\"hubId\": \"acme/tiny\"");
    assertThat(run.file("target/model-audit/index.html")).contains("acme/tiny");
    assertThat(run.directory().resolve("target/model-audit/suggested-waivers.yaml")).doesNotExist();
  }

  @Test
  void fails_with_the_place_the_reason_and_the_next_step() {
    offer("cc-by-nc-4.0");

    MavenBuild.Run run = build("one-model").run("verify");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text())
        .contains("pom.xml:16")
        .contains("acme/tiny")
        .contains("cc-by-nc-4.0")
        .contains("Model audit failed: 1 of 1 models violates the policy (acme/tiny)")
        .doesNotContain("\tat ");
    assertThat(run.file("target/model-audit/suggested-waivers.yaml")).contains("acme/tiny");
  }

  @Test
  void succeeds_with_warnings_and_says_which() {
    offer("llama3.1");

    MavenBuild.Run run = build("one-model").run("verify");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.linesOfPlugin()).anyMatch(line -> line.startsWith("[WARNING]"));
    assertThat(run.text()).contains("Audited 1 model: 1 warning.");
  }

  @Test
  void fails_on_warnings_when_asked_to() {
    offer("llama3.1");

    MavenBuild.Run run = build("one-model").run("verify", "-Dmodel-audit.failOn=warning");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
  }

  @Test
  void never_fails_when_asked_not_to() {
    offer("cc-by-nc-4.0");

    MavenBuild.Run run = build("one-model").run("verify", "-Dmodel-audit.failOn=never");

    assertThat(run.exitCode()).as(run.text()).isZero();
  }

  @Test
  void is_incomplete_offline_without_a_lock_and_says_how_to_get_one() {
    MavenBuild.Run run = build("one-model").run("-o", "verify");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text()).contains("mvn model-audit:lock").contains("acme/tiny");
    assertThat(hub.requests()).isEmpty();
  }

  @Test
  void lets_an_incomplete_audit_pass_with_a_warning_when_asked_to() {
    MavenBuild.Run run = build("one-model").run("-o", "verify", "-Dmodel-audit.onIncomplete=warn");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.text()).contains("1 undecided");
  }

  @Test
  void reads_the_lock_and_asks_nothing() {
    MavenBuild.Run locked =
        build("one-model").run("io.github.model-audit:model-audit-maven-plugin:lock");
    assertThat(locked.exitCode()).as(locked.text()).isZero();
    hub.forgetRequests();

    MavenBuild.Run run = MavenBuild.in(locked.directory()).run("-o", "verify");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(hub.requests()).isEmpty();
  }

  @Test
  void fails_frozen_when_there_is_no_lock() {
    MavenBuild.Run run = build("one-model").run("verify", "-Dmodel-audit.frozen");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text()).contains("frozen");
    assertThat(hub.requests()).isEmpty();
  }

  @Test
  void says_who_skipped_it() {
    MavenBuild.Run run = build("one-model").run("verify", "-Dmodel-audit.skip");

    assertThat(run.linesOfPlugin())
        .containsExactly("[INFO] Skipped, because of -Dmodel-audit.skip=true on the command line.");
  }

  @Test
  void asks_once_for_a_model_that_two_modules_share() {
    MavenBuild.Run run = build("two-modules").run("verify", "-T", "2");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(hub.paths()).containsExactly("/api/models/acme/tiny");
  }

  @Test
  void works_without_a_pom() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));

    MavenBuild.Run run = hubOf(MavenBuild.in(empty)).run(CHECK, "-Dmodel-audit.models=acme/tiny");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.text()).contains("Audited 1 model: 1 allowed.");
    assertThat(empty.resolve("${project.basedir}")).doesNotExist();
  }

  @Test
  void names_file_line_and_the_right_word_of_a_bad_policy() {
    MavenBuild.Run run = build("bad-policy").run("verify");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text())
        .contains("Cannot read policy file 'model-policy.yaml'")
        .contains("line 3")
        .contains("license-absent")
        .doesNotContain("\tat ");
  }

  @Test
  void names_the_element_and_the_line_of_a_bad_model() {
    MavenBuild.Run run = build("bad-model").run("verify");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text()).contains("pom.xml:17").contains("acme//tiny").doesNotContain("\tat ");
  }

  @Test
  void finds_models_in_configuration_and_tells_tests_apart() {
    hub.add(
        FakeRepo.model("acme/for-tests").license("mit").largeFile("model.safetensors", "w"),
        FakeRepo.model("acme/own-key").license("mit").largeFile("model.safetensors", "w"));

    MavenBuild.Run run = build("configured").run("verify");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.file("target/model-audit/model-audit.json"))
        .contains("src/main/resources/application.yml")
        .contains("\"hubId\": \"acme/for-tests\"")
        .contains("\"hubId\": \"acme/own-key\"")
        .contains("\"name\": \"gpt-4o\"")
        .contains("\"scope\": \"test\"")
        .doesNotContain("acme/excluded")
        .doesNotContain("acme/commented");
  }

  @Test
  void audits_the_first_pom_that_people_write() {
    hub.add(
        FakeRepo.model("sentence-transformers/all-MiniLM-L6-v2")
            .license("apache-2.0")
            .largeFile("model.safetensors", "w"),
        FakeRepo.model("mistralai/Mistral-7B-v0.1")
            .license("apache-2.0")
            .revision("pinned", "27d67f1b5f57dc0953326b2601d68371d40ea8da")
            .largeFile("model.safetensors", "w"),
        FakeRepo.model("meta-llama/Llama-3.2-3B-Instruct")
            .license("llama3.2")
            .gated("manual")
            .largeFile("model.safetensors", "w"));

    MavenBuild.Run run = build("first-steps").run("verify");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.text()).contains("Audited 4 models:");
    assertThat(hub.paths()).noneMatch(path -> path.contains("gpt-4o"));
  }
}
