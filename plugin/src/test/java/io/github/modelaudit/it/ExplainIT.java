package io.github.modelaudit.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.testing.MavenBuild;
import io.github.modelaudit.testing.UserMachine;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who asks why a model is there, or why it is not. */
class ExplainIT {
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
  void tells_why_a_model_is_there_and_writes_nothing() {
    MavenBuild.Run run =
        machine.project("explained").run("model-audit:explain", "-Dmodel=acme/tiny");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.text())
        .containsSubsequence(
            "[INFO] Why it is here",
            "[INFO]     -> module it:app:1",
            "[INFO]       -> acme/tiny, apache-2.0",
            "[INFO] What is known of it",
            "[INFO] The line to edit");
    assertThat(run.text()).contains("app/src/main/resources/application.yml:5");
    assertThat(run.directory().resolve("target")).doesNotExist();
    assertThat(run.directory().resolve("app/target")).doesNotExist();
  }

  @Test
  void tells_where_a_model_is_named_that_does_not_count() {
    MavenBuild.Run run =
        machine.project("explained").run("model-audit:explain", "-Dmodel-audit.model=acme/old");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.text())
        .containsSubsequence(
            "[INFO] 'acme/old' is not reported",
            "[INFO]   app/README.md:1",
            "[INFO]     It stands in a text for people.",
            "[INFO]   app/pom.xml:17",
            "[INFO]     The build's profile 'old' is not active.",
            "[INFO]   app/src/main/java/it/Chat.java:3",
            "[INFO]     It stands in a comment.",
            "[INFO]   app/src/main/resources/application.yml:6",
            "[INFO]     It stands in a comment.");
  }

  @Test
  void does_not_fail_because_of_a_verdict() {
    machine.offer("cc-by-nc-4.0");

    MavenBuild.Run run =
        machine.project("one-model").run("model-audit:explain", "-Dmodel=acme/tiny");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.text()).contains("acme/tiny: fail").contains("What would change that");
  }
}
