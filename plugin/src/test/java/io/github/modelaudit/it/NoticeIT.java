package io.github.modelaudit.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.testing.MavenBuild;
import io.github.modelaudit.testing.UserMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that fails until the notices that the audit writes are in what it packages. */
class NoticeIT {
  private static final String WRITTEN = "target/model-audit/NOTICE-MODELS.txt";
  private static final String PACKAGED = "src/main/resources/META-INF/NOTICE-MODELS.txt";

  @TempDir Path folder;
  private UserMachine machine;

  @BeforeEach
  void setUp() throws IOException {
    machine = UserMachine.in(folder);
    machine.offer("llama3.1");
  }

  @AfterEach
  void tearDown() {
    machine.close();
  }

  @Test
  void fails_until_the_written_notices_are_in_the_jar() throws IOException {
    MavenBuild.Run without = machine.project("notice-in-jar").run("verify");

    assertThat(without.exitCode()).as(without.text()).isEqualTo(1);
    assertThat(without.text())
        .contains("obligation-unmet")
        .contains("notice-in-jar-1.jar!/META-INF/NOTICE-MODELS.txt");
    assertThat(without.file(WRITTEN)).contains("Llama 3.1 is licensed under the Llama 3.1");

    Files.copy(
        without.directory().resolve(WRITTEN),
        without.directory().resolve(PACKAGED),
        StandardCopyOption.REPLACE_EXISTING);
    MavenBuild.Run with = machine.again().run("verify");

    assertThat(with.exitCode()).as(with.text()).isZero();
    assertThat(with.file("target/model-audit/model-audit.json")).doesNotContain("obligation-unmet");
  }
}
