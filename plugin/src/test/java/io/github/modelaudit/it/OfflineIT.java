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

/** Builds that may not use the network, or only what is locked. */
class OfflineIT {
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
  void passes_with_what_an_earlier_build_has_asked() {
    machine.project("one-model").run("verify");
    machine.hub().forgetRequests();

    MavenBuild.Run asMaven = machine.again().run("-o", "verify");
    MavenBuild.Run asTheHub = machine.again().withVariable("HF_HUB_OFFLINE", "1").run("verify");

    String line = "[INFO] Audited 1 model: 1 allowed. Report: target/model-audit/index.html";
    assertThat(asMaven.linesOfPlugin()).containsExactly(line);
    assertThat(asTheHub.linesOfPlugin()).containsExactly(line);
    assertThat(machine.hub().requests()).isEmpty();
  }

  @Test
  void obeys_the_variable_of_the_hubs_own_clients() {
    MavenBuild.Run run =
        machine.project("one-model").withVariable("HF_HUB_OFFLINE", "yes").run("verify");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text()).contains("Model audit is incomplete").contains("mvn model-audit:lock");
    assertThat(machine.hub().requests()).isEmpty();
  }

  @Test
  void frozen_names_the_model_that_the_lock_lacks() throws IOException {
    Path pom = machine.project("one-model").run("model-audit:lock").directory().resolve("pom.xml");
    Files.writeString(
        pom,
        Files.readString(pom)
            .replace(
                "<model>acme/tiny</model>", "<model>acme/tiny</model><model>acme/new</model>"));
    machine.hub().forgetRequests();

    MavenBuild.Run run = machine.again().run("verify", "-Dmodel-audit.frozen");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text())
        .contains("Model audit is incomplete: 1 of 2 models could not be decided (acme/new).")
        .contains("'model-audit.lock.json' does not hold it");
    assertThat(machine.hub().requests()).isEmpty();
  }
}
