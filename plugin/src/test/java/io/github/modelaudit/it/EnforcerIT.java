package io.github.modelaudit.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.testing.MavenBuild;
import io.github.modelaudit.testing.UserMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule {@code modelPolicy} in builds with the real enforcer. */
class EnforcerIT {
  @TempDir Path folder;
  private UserMachine machine;

  @BeforeEach
  void setUp() throws IOException {
    machine = UserMachine.in(folder);
    machine.hub().add(UserMachine.model("acme/named-in-the-rule", "mit"));
  }

  @AfterEach
  void tearDown() {
    machine.close();
  }

  /** Locks the models of the file and of the rule; the rule's own are not seen by other goals. */
  private MavenBuild locked(String maven) {
    machine
        .project("enforced")
        .run(UserMachine.PLUGIN + "lock", "-Dmodel-audit.models=acme/named-in-the-rule");
    machine.hub().forgetRequests();
    return machine.again().withMaven(maven);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.9.16", "4.0.0-rc-6"})
  void passes_what_the_policy_allows_without_asking_the_hub(String maven) {
    MavenBuild.Run run = locked(maven).run("validate");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.text()).contains("Audited 2 models: 2 allowed.");
    assertThat(run.directory().resolve("target/model-audit")).doesNotExist();
    assertThat(machine.hub().requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.9.16", "4.0.0-rc-6"})
  void fails_with_the_place_and_the_next_step(String maven) {
    machine.offer("cc-by-nc-4.0");
    machine.hub().add(UserMachine.model("acme/named-in-the-rule", "cc-by-nc-4.0"));

    MavenBuild.Run run = locked(maven).run("validate");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text())
        .contains("use-not-permitted  ai-models.yaml:2")
        .contains("use-not-permitted  pom.xml:30")
        .contains("Model audit failed: 2 of 2 models violate the policy")
        .contains("Rule 0: io.github.modelaudit.mojo.ModelPolicyRule")
        .doesNotContain("\tat ");
    assertThat(machine.hub().requests()).isEmpty();
  }

  @Test
  void fails_without_a_lock_and_says_how_to_write_one() {
    MavenBuild.Run run = machine.project("enforced").run("validate");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text())
        .contains("Model audit is incomplete")
        .contains("the lock file 'model-audit.lock.json' is missing")
        .contains("mvn model-audit:lock");
    assertThat(machine.hub().requests()).isEmpty();
  }

  @Test
  void names_a_policy_that_is_not_there() throws IOException {
    MavenBuild build = machine.project("enforced");
    Files.delete(machine.file("policies/team.yaml"));

    MavenBuild.Run run = build.run("validate");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text()).contains("Cannot read policy 'policies/team.yaml'");
  }
}
