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

/** What a nightly job sees of the goal {@code drift}. */
class DriftIT {
  private static final String LOCK = "model-audit.lock.json";
  private static final String JSON = "target/model-audit/drift.json";

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
  void tells_what_has_changed_and_never_writes_the_lock() throws IOException {
    machine.project("one-model").run("model-audit:lock");
    byte[] lock = Files.readAllBytes(machine.file(LOCK));
    MavenBuild.Run quiet = machine.again().run("model-audit:drift");
    machine.offer("mit");
    MavenBuild.Run changed = machine.again().run("model-audit:drift");
    MavenBuild.Run tolerated =
        machine.again().run("model-audit:drift", "-Dmodel-audit.failOn=never");
    MavenBuild.Run offline = machine.again().run("-o", "model-audit:drift");

    assertThat(quiet.exitCode()).as(quiet.text()).isZero();
    assertThat(quiet.linesOfPlugin())
        .containsExactly(
            "[INFO] Compared 1 repository with 'model-audit.lock.json': nothing has changed."
                + " Report: target/model-audit/drift.json");
    assertThat(changed.exitCode()).as(changed.text()).isEqualTo(1);
    assertThat(changed.text())
        .contains("[ERROR] license-changed  pom.xml:16")
        .contains("declared 'apache-2.0' when it was locked, and declares 'mit' now")
        .contains("Models have changed since they were locked: 1 change is at or above <failOn>");
    assertThat(changed.file(JSON)).contains("\"kind\": \"license-changed\"");
    assertThat(tolerated.exitCode()).as(tolerated.text()).isZero();
    assertThat(offline.exitCode()).isEqualTo(1);
    assertThat(offline.text()).contains("Cannot look for drift offline").doesNotContain("\tat ");
    assertThat(machine.file(LOCK)).hasBinaryContent(lock);
  }

  @Test
  void lock_shows_the_same_first_and_can_be_narrowed() throws IOException {
    machine.hub().add(UserMachine.model("acme/other", "mit"));
    String both = "-Dmodel-audit.models=acme/tiny,acme/other";
    machine.project("first-steps").run("model-audit:lock", both);
    machine.offer("mit");
    machine.hub().add(UserMachine.model("acme/other", "bsd-3-clause"));

    MavenBuild.Run narrow =
        machine.again().run("model-audit:lock", both, "-Dmodel-audit.update=acme/tiny");
    MavenBuild.Run wrong =
        machine.again().run("model-audit:lock", both, "-Dmodel-audit.update=acme/else");

    assertThat(narrow.exitCode()).as(narrow.text()).isZero();
    assertThat(narrow.linesOfPlugin())
        .anyMatch(line -> line.startsWith("[WARNING] license-changed: Model 'acme/tiny' declared"))
        .noneMatch(line -> line.contains("acme/other"))
        .endsWith("[INFO] Wrote 'model-audit.lock.json': 2 repositories. Commit it.");
    assertThat(Files.readString(machine.file(LOCK))).doesNotContain("bsd-3-clause");
    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(wrong.text())
        .contains("Cannot update 'acme/else': the module names no such model.")
        .contains("'acme/other', 'acme/tiny'");
  }
}
