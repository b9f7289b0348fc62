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

/** What the goal {@code pin} does to a project. */
class PinIT {
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
  void writes_the_locked_commit_and_nothing_else() throws IOException {
    machine.project("one-model").run("model-audit:lock");
    Path pom = machine.file("pom.xml");
    String before = Files.readString(pom);
    String commit =
        Files.readString(machine.file("model-audit.lock.json"))
            .replaceFirst("(?s).*\"commit\": \"([0-9a-f]{40})\".*", "$1");

    MavenBuild.Run shown = machine.again().run("-o", "model-audit:pin", "-Dmodel-audit.dryRun");
    String untouched = Files.readString(pom);
    MavenBuild.Run pinned = machine.again().run("-o", "model-audit:pin");
    MavenBuild.Run again = machine.again().run("model-audit:lock", "model-audit:pin");

    assertThat(shown.exitCode()).as(shown.text()).isZero();
    assertThat(untouched).isEqualTo(before);
    assertThat(shown.linesOfPlugin())
        .contains("[INFO]   + <model>acme/tiny@" + commit + "</model>")
        .endsWith("[INFO] Would pin 1 place. Run without -Dmodel-audit.dryRun to edit.");
    assertThat(pinned.exitCode()).as(pinned.text()).isZero();
    assertThat(pom).hasContent(before.replace("acme/tiny<", "acme/tiny@" + commit + "<"));
    assertThat(again.exitCode()).as(again.text()).isZero();
    assertThat(again.text()).contains("Nothing to pin");
  }
}
