package io.github.modelaudit.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.testing.MavenBuild;
import io.github.modelaudit.testing.UserMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the goal {@code init} writes for real projects, and what a check makes of it. */
class InitIT {
  private static final String INIT = UserMachine.PLUGIN + "init";
  private static final String CHECK = UserMachine.PLUGIN + "check";
  private static final String LOCK = "model-audit.lock.json";
  private static final String MODELS = "ai-models.yaml";
  private static final String POLICY = "model-policy.yaml";

  @TempDir Path folder;
  private UserMachine machine;

  @BeforeEach
  void setUp() throws IOException {
    machine = UserMachine.in(folder);
  }

  /** Returns a build of a project with a library in some of its folders that holds nothing. */
  private MavenBuild project(String name, String... folders) {
    MavenBuild build = machine.project(name);
    for (String module : folders) {
      try {
        Path jar = machine.file(module + "libs/starter.jar");
        Files.createDirectories(jar.getParent());
        new JarOutputStream(Files.newOutputStream(jar), new Manifest()).close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return build;
  }

  @AfterEach
  void tearDown() {
    machine.close();
  }

  @Test
  void writes_what_a_project_needs_for_an_audit_without_a_network() {
    MavenBuild.Run run = project("spring-ai", "").run(INIT);
    MavenBuild.Run passing = machine.again().run("-o", CHECK, "-Dmodel-audit.frozen");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.linesOfPlugin())
        .startsWith(
            "[INFO] Wrote 'ai-models.yaml'. Commit it.",
            "[INFO] Wrote 'model-policy.yaml'. Commit it.",
            "[INFO] Wrote 'model-audit.lock.json'. Commit it.",
            "[INFO] Add this to <build><plugins> of the pom, and 'mvn verify' audits:",
            "[INFO] <plugin>")
        .contains("[INFO]         <goal>check</goal>");
    assertThat(run.file(MODELS))
        .contains("  # src/main/resources/application.properties:1\n  - acme/tiny\n")
        .contains("  - id: gpt-4o-mini\n    provider: openai\n")
        .contains("#   \"our-chat\": {id: <name>, provider: <provider>}");
    assertThat(run.file(POLICY)).contains("\nextends: commercial\n");
    assertThat(run.file(LOCK)).contains("acme/tiny");
    assertThat(passing.exitCode()).as(passing.text()).isZero();
    assertThat(passing.text()).contains("Audited 3 models: 2 allowed, 1 warning.");
  }

  @Test
  void leads_to_a_check_that_fails_where_it_must() {
    machine.offer("cc-by-nc-4.0");
    project("spring-ai", "").run(INIT);

    MavenBuild.Run run = machine.again().run("-o", CHECK);

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text())
        .contains("Model audit failed: 1 of 3 models violates the policy (acme/tiny)");
  }

  @Test
  void leaves_alone_what_is_there() throws IOException {
    MavenBuild build = project("spring-ai", "");
    Files.writeString(machine.file(POLICY), "name: Ours\n");
    Files.writeString(machine.file(MODELS), "models: [acme/tiny]\n");

    MavenBuild.Run first = build.run(INIT);
    String lock = first.file(LOCK);
    machine.offer("mit");
    MavenBuild.Run second = machine.again().run(INIT);

    assertThat(first.linesOfPlugin())
        .contains(
            "[INFO] Left 'ai-models.yaml' alone: it is there already.",
            "[INFO] Left 'model-policy.yaml' alone: it is there already.");
    assertThat(second.exitCode()).as(second.text()).isZero();
    assertThat(second.text())
        .contains("Left 'model-audit.lock.json' alone")
        .doesNotContain("Wrote");
    assertThat(second.file(POLICY)).isEqualTo("name: Ours\n");
    assertThat(second.file(MODELS)).isEqualTo("models: [acme/tiny]\n");
    assertThat(second.file(LOCK)).isEqualTo(lock);
  }

  @Test
  void goes_on_without_the_hub_and_says_so() {
    MavenBuild build = project("spring-ai", "");
    machine.hub().close();

    MavenBuild.Run run = build.run(INIT, "-Dmodel-audit.preset=osi-approved");
    MavenBuild.Run offline = machine.again().run("-o", INIT);

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.text())
        .contains("Wrote no lock file: Cannot write lock file")
        .contains("Run 'mvn model-audit:lock' when the Hub can be reached.");
    assertThat(run.file(POLICY)).contains("\nextends: osi-approved\n");
    assertThat(run.directory().resolve(LOCK)).doesNotExist();
    assertThat(offline.text()).contains("Wrote no lock file: the build is offline.");
  }

  @Test
  void refuses_a_preset_that_there_is_not() {
    MavenBuild.Run run = project("spring-ai", "").run(INIT, "-Dmodel-audit.preset=comercial");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text()).contains("'comercial'").contains("commercial");
    assertThat(run.directory().resolve(POLICY)).doesNotExist();
    assertThat(run.directory().resolve(MODELS)).doesNotExist();
  }

  @Test
  void writes_for_all_modules_of_a_build() {
    MavenBuild.Run run = project("spring-ai-modules", "lib/", "app/").run(INIT);
    MavenBuild.Run all =
        machine.again().run("-o", UserMachine.PLUGIN + "aggregate", "-Dmodel-audit.frozen");
    MavenBuild.Run one = machine.again().run("-o", "-pl", "app", CHECK, "-Dmodel-audit.frozen");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.text())
        .contains("Found no undeclared model in 'it:spring-ai-modules'.")
        .contains("<goal>aggregate</goal>");
    assertThat(run.file("lib/" + MODELS)).contains("- acme/tiny").doesNotContain("gpt-4o-mini");
    assertThat(run.file("app/" + MODELS)).contains("gpt-4o-mini").doesNotContain("acme/tiny");
    assertThat(run.directory().resolve(MODELS)).doesNotExist();
    assertThat(run.file(POLICY)).contains("extends: commercial");
    assertThat(run.file(LOCK)).contains("acme/tiny");
    assertThat(all.exitCode()).as(all.text()).isZero();
    assertThat(all.text()).contains("Audited 2 models: 2 allowed.");
    assertThat(one.exitCode()).as(one.text()).isZero();
    assertThat(one.text()).contains("Audited 1 model: 1 allowed.");
  }
}
