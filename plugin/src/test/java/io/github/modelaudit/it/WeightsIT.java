package io.github.modelaudit.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.testing.FakeRepo;
import io.github.modelaudit.testing.MavenBuild;
import io.github.modelaudit.testing.UserMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that lock the digests of weights and hold the files that are there against them. */
class WeightsIT {
  private static final String COMMIT = "c".repeat(40);
  private static final String WEIGHTS = "\2\0\0\0\0\0\0\0{} and the weights";
  private static final String FILE =
      "models/models--acme--tiny/snapshots/" + COMMIT + "/model.safetensors";

  @TempDir Path folder;
  private UserMachine machine;

  @BeforeEach
  void setUp() throws IOException {
    machine = UserMachine.in(folder);
    machine
        .hub()
        .add(
            FakeRepo.model("acme/tiny")
                .revision("main", COMMIT)
                .license("mit")
                .largeFile("model.safetensors", WEIGHTS));
  }

  @AfterEach
  void tearDown() {
    machine.close();
  }

  private void put(String weights) throws IOException {
    Path file = machine.file(FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, weights, ISO_8859_1);
  }

  @Test
  void lock_keeps_the_digests_of_the_weights_and_says_which_files_differ() throws Exception {
    String digest =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(WEIGHTS.getBytes(ISO_8859_1)));
    MavenBuild build = machine.project("one-model");

    put(WEIGHTS);
    MavenBuild.Run same = build.run("model-audit:lock");
    put(WEIGHTS + "!");
    MavenBuild.Run other = machine.again().run("model-audit:lock");

    assertThat(same.exitCode()).as(same.text()).isZero();
    assertThat(same.file("model-audit.lock.json")).contains("\"" + digest + "\"");
    assertThat(same.text()).doesNotContain("The weights in");
    assertThat(other.exitCode()).as(other.text()).isZero();
    assertThat(other.linesOfPlugin())
        .anyMatch(
            line ->
                line.contains("The weights in '" + FILE + "' are not those of 'acme/tiny' at ccc"));
  }
}
