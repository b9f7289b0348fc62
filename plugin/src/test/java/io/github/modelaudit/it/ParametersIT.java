package io.github.modelaudit.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.testing.FakeRepo;
import io.github.modelaudit.testing.MavenBuild;
import io.github.modelaudit.testing.PluginDescriptor;
import io.github.modelaudit.testing.UserMachine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users see of parameters that are wrong, shared, documented or slow. */
class ParametersIT {
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
  void says_what_is_wrong_with_each_and_what_is_right() {
    MavenBuild.Run run =
        machine.project("bad-settings").run("-fae", "verify", "-Dmodel-audit.failon=error");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.lines())
        .containsOnlyOnce(
            "[WARNING] There is no setting '-Dmodel-audit.failon'. Use '-Dmodel-audit.failOn'.");
    assertThat(run.text())
        .contains("Cannot read policy 'no-such-policy.yaml': there is no such file")
        .contains("Cannot read 'missing-models-file/no-such-models.yaml', which <modelsFile> names")
        .contains("Cannot read 'missing-lock-file/no-such-lock.json', which <lockFile> names")
        .contains("Cannot use 'often' for <failOn>: it is none of 'error', 'warning', 'never'.")
        .contains(
            "Cannot use the endpoint that <endpoint> names: it must be an http or https address")
        .contains("Cannot read policy file 'broken-policy/broken.yaml':")
        .doesNotContain("Expected authority")
        .doesNotContain(" in reader")
        .contains(
            "Cannot use <policyFile> at undefined-policy/pom.xml:17: '${no.such.property}' has no"
                + " value. Define the property, or remove the element.")
        .contains(
            "Cannot use <models> at undefined-revision/pom.xml:20: '${no.such.revision}' has no"
                + " value.")
        .contains(
            "Cannot use <policyFiles> at empty-list-element/pom.xml:18: <policyFile> is empty.")
        .contains(
            "Cannot use <discovery> at empty-discovery-element/pom.xml:19: '${no.such.glob}' has"
                + " no value.")
        .doesNotContain("NullPointerException", "Cannot invoke")
        .contains("'pdf'")
        .contains("'html'")
        .doesNotContain("\tat ");
    assertThat(machine.hub().requests()).isEmpty();
  }

  @Test
  void takes_the_policy_of_the_root_wherever_maven_is_started() {
    machine.hub().add(UserMachine.model("acme/tiny", "apache-2.0"));
    MavenBuild build = machine.project("policy-of-the-root");

    MavenBuild.Run above = build.run("verify");
    MavenBuild.Run below = build.run("-f", "app/pom.xml", "verify");

    assertThat(above.exitCode()).as(above.text()).isEqualTo(1);
    assertThat(below.exitCode()).as(below.text()).isEqualTo(1);
    assertThat(above.text()).contains("license-denied");
    assertThat(below.text()).contains("license-denied").contains("app/pom.xml");
  }

  @Test
  void says_which_library_it_cannot_look_into() {
    machine.hub().add(UserMachine.model("acme/tiny", "apache-2.0"));

    MavenBuild.Run run = machine.project("missing-library").run("verify");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text())
        .contains("Cannot look into 'it:not-built-yet:7': it could not be resolved.")
        .contains("Model audit is incomplete")
        .doesNotContain("\tat ");
  }

  @Test
  void says_which_detectors_there_are() {
    MavenBuild.Run run =
        machine.project("one-model").run("verify", "-Dmodel-audit.discovery=pom,config");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text())
        .contains("Cannot use <discovery>: there is no detector 'config'")
        .contains("configuration");
  }

  @Test
  void shares_the_models_file_at_the_root_with_all_modules() {
    MavenBuild.Run run = machine.project("shared-models").run("-T", "2", "verify");

    assertThat(run.exitCode()).as(run.text()).isZero();
    for (String module : new String[] {"lib", "app"}) {
      assertThat(run.file(module + "/target/model-audit/model-audit.json"))
          .contains("\"hubId\": \"acme/tiny\"")
          .contains("\"path\": \"ai-models.yaml\"");
    }
  }

  @Test
  void says_when_a_typed_goal_leaves_modules_out() {
    MavenBuild.Run run = machine.project("two-modules").run("model-audit:check");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.linesOfPlugin())
        .contains(
            "[INFO] Audits 'two-modules' alone of 3 modules, because the goal was typed: 'mvn verify"
                + " model-audit:aggregate' audits all.");
  }

  @Test
  void shows_how_far_a_slow_fetch_is() {
    String base = "acme/tiny";
    for (int i = 1; i <= 5; i++) {
      machine.hub().add(FakeRepo.model(base).license("apache-2.0").baseModels("acme/base-" + i));
      base = "acme/base-" + i;
    }
    machine.hub().add(UserMachine.model(base, "apache-2.0")).latency(Duration.ofMillis(1200));

    MavenBuild.Run run = machine.project("one-model").run("verify");

    assertThat(run.linesOfPlugin())
        .anyMatch(line -> line.matches("\\[INFO] Asking the Hub: \\d of \\d repositories\\."));
  }

  @Test
  void describes_every_parameter_in_the_help() {
    MavenBuild.Run run =
        machine
            .project("one-model")
            .run("model-audit:help", "-Ddetail=true", "-Dgoal=check", "-DlineLength=4000");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(PluginDescriptor.read().parameters("check"))
        .isNotEmpty()
        .allSatisfy(
            parameter ->
                assertThat(run.text())
                    .containsPattern("(?m)^    " + parameter.name() + "( \\(Default: .+\\))?$")
                    .contains("User property: " + parameter.property()));
  }
}
