package io.github.modelaudit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.modelaudit.testing.FakeRepo;
import io.github.modelaudit.testing.Jdks;
import io.github.modelaudit.testing.MavenBuild;
import io.github.modelaudit.testing.UserMachine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same project on every Maven and JDK that the plugin promises to run on; by default on the
 * corners only, with the profile {@code matrix} on all.
 */
class MatrixIT {
  private static final List<String> MAVENS = List.of("3.6.3", "3.8.9", "3.9.16", "4.0.0-rc-6");

  @TempDir Path folder;
  private UserMachine machine;

  /** A Maven on a JDK. */
  record Tools(String maven, int jdk) {
    Optional<Path> home() {
      return jdk == 25 ? Jdks.jdk25() : Optional.of(Jdks.current());
    }

    @Override
    public String toString() {
      return "Maven " + maven + " on JDK " + (jdk == 25 ? "25" : "of the tests");
    }
  }

  static Stream<Tools> tools() {
    return "full".equals(System.getProperty("it.matrix"))
        ? MAVENS.stream().flatMap(maven -> Stream.of(new Tools(maven, 17), new Tools(maven, 25)))
        : Stream.of(
            new Tools("3.6.3", 17),
            new Tools("3.8.9", 17),
            new Tools("4.0.0-rc-6", Jdks.jdk25().isPresent() ? 25 : 17));
  }

  @BeforeEach
  void setUp() throws IOException {
    machine = UserMachine.in(folder);
    machine
        .hub()
        .add(
            UserMachine.model("acme/closed", "cc-by-nc-4.0"),
            UserMachine.model("sentence-transformers/all-MiniLM-L6-v2", "apache-2.0"),
            FakeRepo.model("mistralai/Mistral-7B-v0.1")
                .license("apache-2.0")
                .revision("pinned", "27d67f1b5f57dc0953326b2601d68371d40ea8da")
                .largeFile("model.safetensors", "w"),
            UserMachine.model("meta-llama/Llama-3.2-3B-Instruct", "llama3.2").gated("manual"));
  }

  @AfterEach
  void tearDown() {
    machine.close();
  }

  @ParameterizedTest
  @MethodSource("tools")
  void passes_and_fails_alike(Tools tools) {
    assumeTrue(
        tools.home().isPresent(),
        "There is no JDK 25: set JAVA25_HOME, or install it beside the JDK of the tests.");

    MavenBuild.Run run =
        machine
            .project("one-module-denied")
            .withMaven(tools.maven())
            .withJavaHome(tools.home().orElseThrow())
            .run("-fae", "verify");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text())
        .contains("Audited 1 model: 1 allowed. Report: allowed/target/model-audit/index.html")
        .contains("denied/pom.xml:16")
        .contains("Model audit failed: 1 of 1 models violates the policy (acme/closed).")
        .contains("Audited 4 models: 4 allowed. Report: first-steps/")
        .doesNotContain("\tat ");
    assertThat(run.file("first-steps/target/model-audit/model-audit.json")).contains("\"gpt-4o\"");
  }

  @Test
  void gives_a_picky_maven_nothing_to_complain_about() {
    MavenBuild.Run run =
        machine.project("one-model").run("verify", "-Dmaven.plugin.validation=VERBOSE");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.lines())
        .filteredOn(line -> line.startsWith("[WARNING]"))
        .noneMatch(line -> line.contains("model-audit"));
  }
}
