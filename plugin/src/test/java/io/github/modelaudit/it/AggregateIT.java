package io.github.modelaudit.it;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the goal {@code aggregate} does in builds with modules. */
class AggregateIT {
  private static final String LOCK = "model-audit.lock.json";
  private static final String REPORT = "target/model-audit/model-audit.json";
  private static final String ALL_IS_WELL =
      "[INFO] Audited 2 models: 2 allowed. Report: target/model-audit/index.html";

  @TempDir Path folder;
  private UserMachine machine;

  @BeforeEach
  void setUp() throws IOException {
    machine = UserMachine.in(folder);
    machine.hub().add(UserMachine.model("acme/other", "mit"));
  }

  @AfterEach
  void tearDown() {
    machine.close();
  }

  private static String modules(String report, String hubId) {
    String model = report.substring(report.indexOf("\"hubId\": \"" + hubId + "\""));
    return model
        .substring(model.indexOf("\"modules\": [") + 12, model.indexOf("\"license\""))
        .replaceAll("[\\s\"\\]]", "")
        .replaceAll(",$", "");
  }

  /** What the goal says, in whichever module. */
  private static List<String> said(MavenBuild.Run run) {
    return run.lines().stream()
        .filter(line -> line.matches(".*(Audited|Looked at|comes before|not read).*"))
        .toList();
  }

  @Test
  void audits_once_and_names_the_modules_of_each_model() {
    MavenBuild.Run run = machine.project("aggregated").run("verify");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(said(run)).containsExactly(ALL_IS_WELL);
    assertThat(modules(run.file(REPORT), "acme/tiny")).isEqualTo("it:app,it:lib");
    assertThat(modules(run.file(REPORT), "acme/other")).isEqualTo("it:app");
    assertThat(run.file(REPORT)).contains("lib/pom.xml").contains("\"artifactId\": \"aggregated\"");
    assertThat(run.directory().resolve("app/target/model-audit")).doesNotExist();
    assertThat(machine.hub().paths())
        .containsExactlyInAnyOrder("/api/models/acme/tiny", "/api/models/acme/other");
  }

  @Test
  void writes_the_same_bytes_with_threads() throws IOException {
    String alone = machine.project("aggregated").run("verify").file(REPORT);
    Files.delete(machine.file(REPORT));

    MavenBuild.Run run = machine.again().run("-T", "4", "verify");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(said(run)).containsExactly(ALL_IS_WELL);
    assertThat(run.file(REPORT)).isEqualTo(alone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.6.3", "3.9.16", "4.0.0-rc-6"})
  void fails_the_build_once_and_at_its_end(String maven) {
    machine.hub().add(UserMachine.model("acme/other", "cc-by-nc-4.0"));

    MavenBuild.Run run = machine.project("aggregated").withMaven(maven).run("verify");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text())
        .containsOnlyOnce(
            "Audited 2 models: 1 allowed, 1 denied. Report: target/model-audit/index.html")
        .contains("app/pom.xml:")
        .contains("Model audit failed: 1 of 2 models violates the policy (acme/other)")
        .contains("Building lib 1", "Building app 1")
        .containsPattern("extra \\.+ FAILURE")
        .doesNotContain("\tat ");
  }

  @Test
  void audits_the_modules_of_a_part_of_the_build_and_says_so() {
    MavenBuild.Run run = machine.project("aggregated").run("verify", "-pl", "lib");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(said(run))
        .containsExactly(
            "[INFO] Looked at 1 of 4 modules: the others are not part of this build, or skip the audit.",
            "[INFO] Audited 1 model: 1 allowed. Report: target/model-audit/index.html");
    assertThat(run.file(REPORT)).contains("acme/tiny").doesNotContain("acme/other");
    assertThat(run.directory().resolve("lib/target")).doesNotExist();
  }

  @Test
  void audits_what_a_part_of_the_build_needs_too() {
    MavenBuild.Run run = machine.project("aggregated").run("verify", "-pl", "app", "-am");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.text()).contains("Looked at 3 of 4 modules");
    assertThat(modules(run.file(REPORT), "acme/tiny")).isEqualTo("it:app,it:lib");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.6.3", "3.9.16", "4.0.0-rc-6"})
  void audits_all_modules_when_typed_behind_a_phase(String maven) {
    MavenBuild.Run run =
        machine
            .project("two-modules")
            .withMaven(maven)
            .run("-T", "2", "compile", UserMachine.PLUGIN + "aggregate");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(said(run))
        .containsExactly(
            "[INFO] Audited 1 model: 1 allowed. Report: target/model-audit/index.html");
    assertThat(modules(run.file(REPORT), "acme/tiny")).isEqualTo("it:app,it:lib,it:two-modules");
  }

  @Test
  void audits_all_modules_when_typed_alone() {
    MavenBuild.Run run = machine.project("two-modules").run(UserMachine.PLUGIN + "aggregate");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(said(run))
        .containsExactly(
            "[INFO] Audited 1 model: 1 allowed. Report: target/model-audit/index.html");
  }

  @Test
  void does_not_wait_for_modules_that_skip_it() throws IOException {
    MavenBuild build = machine.project("aggregated");
    Path extra = machine.file("app/pom.xml");
    Files.writeString(
        extra,
        Files.readString(extra)
            .replace(
                "<dependencies>",
                "<properties><model-audit.skip>true</model-audit.skip></properties>\n<dependencies>"));

    MavenBuild.Run run = build.run("verify");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.text())
        .contains("Skipped, because of the property <model-audit.skip>")
        .contains("Looked at 3 of 4 modules")
        .contains("Audited 1 model: 1 allowed.");
  }

  @Test
  void does_nothing_when_all_skip_it() {
    MavenBuild.Run run = machine.project("aggregated").run("verify", "-Dmodel-audit.skip");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.text()).doesNotContain("Audited");
    assertThat(run.directory().resolve(REPORT)).doesNotExist();
  }

  @Test
  void reads_the_lock_at_the_root_and_names_locks_of_modules_that_it_does_not_read()
      throws IOException {
    machine.project("aggregated").run("model-audit:lock");
    Path own = Files.copy(machine.file(LOCK), machine.file("app/" + LOCK));
    MavenBuild.Run each = machine.again().run("-o", "verify");
    Files.delete(own);
    machine.hub().forgetRequests();

    MavenBuild.Run run = machine.again().run("-o", "verify", "-Dmodel-audit.frozen");

    assertThat(each.text())
        .containsOnlyOnce(
            "The goal 'aggregate' reads one lock for all modules, and not 'app/model-audit.lock.json'.");
    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(said(run)).containsExactly(ALL_IS_WELL);
    assertThat(machine.hub().requests()).isEmpty();
  }

  @Test
  void bound_to_the_root_alone_it_says_what_is_not_built_and_passes_nothing_unseen() {
    MavenBuild.Run early = machine.project("aggregated-at-root").run("compile");
    MavenBuild.Run later = machine.again().run("compile");
    MavenBuild.Run typed =
        machine.again().run("compile", UserMachine.PLUGIN + "aggregate", "-pl", "app");

    assertThat(early.exitCode()).as(early.text()).isEqualTo(1);
    assertThat(early.text())
        .containsOnlyOnce("The goal 'aggregate' comes before these modules are built: 'app'.")
        .contains("Model audit is incomplete");
    assertThat(later.exitCode()).as(later.text()).isEqualTo(1);
    assertThat(typed.exitCode()).as(typed.text()).isZero();
    assertThat(typed.text()).doesNotContain("comes before");
  }
}
