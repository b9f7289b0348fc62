package io.github.modelaudit.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.testing.MavenBuild;
import io.github.modelaudit.testing.UserMachine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where policies come from in real builds, and how a waiver is made and ends. */
class PolicyIT {
  private static final String POLICY = "model-policy.yaml";
  private static final String DENYING = "licenses:\n  deny: [apache-2.0]\n";
  private static final String SUGGESTED = "target/model-audit/suggested-waivers.yaml";

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
  void comes_from_an_address() throws IOException {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse.Builder().body(DENYING).build());
      server.start();

      MavenBuild.Run run =
          machine
              .project("one-model")
              .run("verify", "-Dmodel-audit.policyFile=" + server.url("/policy.yaml"));

      assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
      assertThat(run.text()).contains("license-denied");
      assertThat(run.file("target/model-audit/model-audit.json"))
          .contains(server.url("/policy.yaml").toString());
    }
  }

  @Test
  void is_not_downloaded_offline() {
    MavenBuild.Run run =
        machine
            .project("one-model")
            .run("-o", "verify", "-Dmodel-audit.policyFile=https://policies.invalid/p.yaml");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text())
        .contains("Cannot read policy 'https://policies.invalid/p.yaml': the build is offline.")
        .doesNotContain("\tat ");
  }

  @Test
  void comes_from_a_jar_among_the_dependencies_of_the_plugin() throws IOException {
    Path artifact = Path.of("target/it-repository/it/policies/1");
    Files.createDirectories(artifact);
    Files.writeString(
        artifact.resolve("policies-1.pom"),
        "<project><modelVersion>4.0.0</modelVersion><groupId>it</groupId>"
            + "<artifactId>policies</artifactId><version>1</version></project>\n");
    try (OutputStream out = Files.newOutputStream(artifact.resolve("policies-1.jar"));
        JarOutputStream jar = new JarOutputStream(out)) {
      jar.putNextEntry(new JarEntry("acme/policy.yaml"));
      jar.write(DENYING.getBytes(StandardCharsets.UTF_8));
    }

    MavenBuild.Run run = machine.project("policy-in-jar").run("verify");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text()).contains("license-denied");
  }

  @Test
  void knows_a_license_of_the_users_own() throws IOException {
    machine.hub().add(UserMachine.model("acme/tiny", "other").card("license_name", "acme-1.0"));
    MavenBuild.Run unknown = machine.project("one-model").run("verify");
    Files.writeString(
        unknown.directory().resolve("acme.yaml"),
        """
        id: acme-1.0
        name: ACME License 1.0
        family: permissive-custom
        names: ['acme-1\\.0']
        terms: {commercial-use: allowed, redistribution: allowed, modification: allowed}
        checked: 2026-11-22
        """);

    MavenBuild.Run known = machine.again().run("verify", "-Dmodel-audit.knowledge=acme.yaml");

    assertThat(unknown.text()).contains("license-unrecognised");
    assertThat(known.exitCode()).as(known.text()).isZero();
    assertThat(known.text()).doesNotContain("license-unrecognised");
  }

  @Test
  void accepts_a_suggested_waiver_once_a_person_has_filled_it_in() throws IOException {
    machine.offer("cc-by-nc-4.0");
    MavenBuild.Run denied = machine.project("one-model").run("verify");
    String suggested = denied.file(SUGGESTED);
    Path policy = denied.directory().resolve(POLICY);

    Files.writeString(policy, suggested);
    MavenBuild.Run unexplained = machine.again().run("verify");
    Files.writeString(
        policy,
        suggested
            .replace("reason: \"\"", "reason: Only in the demo.")
            .replace("owner: \"\"", "owner: legal@acme.example"));
    MavenBuild.Run waived = machine.again().run("verify");

    assertThat(denied.exitCode()).as(denied.text()).isEqualTo(1);
    assertThat(unexplained.exitCode()).as(unexplained.text()).isEqualTo(1);
    assertThat(unexplained.text()).contains("Cannot read policy file 'model-policy.yaml'");
    assertThat(waived.exitCode()).as(waived.text()).isZero();
    assertThat(waived.linesOfPlugin())
        .singleElement()
        .asString()
        .contains("Audited 1 model: 1 allowed, ")
        .contains("waived.");
    assertThat(waived.directory().resolve(SUGGESTED)).doesNotExist();
  }

  @Test
  void no_longer_accepts_what_an_expired_waiver_names() throws IOException {
    machine.offer("cc-by-nc-4.0");
    MavenBuild build = machine.project("one-model");
    Files.writeString(
        machine.file(POLICY),
        """
        waivers:
          - model: acme/tiny
            rule: use-not-permitted
            reason: Only in the demo.
            owner: legal@acme.example
            until: 2020-01-31
        """);

    MavenBuild.Run run = build.run("verify");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text()).contains("waiver-expired").contains("model-policy.yaml:2");
  }

  @Test
  void decides_what_an_incomplete_audit_does() throws IOException {
    MavenBuild build = machine.project("one-model");
    Files.writeString(machine.file(POLICY), "incomplete: warn\n");

    MavenBuild.Run run = build.run("-o", "verify");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.text()).contains("1 undecided").doesNotContain("[ERROR]");
  }

  @Test
  void names_only_pages_that_there_are() {
    machine.offer("cc-by-nc-4.0");

    MavenBuild.Run run = machine.project("one-model").run("verify");

    assertThat(run.text().lines().flatMap(PolicyIT::pages))
        .isNotEmpty()
        .allSatisfy(page -> assertThat(Path.of("..").resolve(page)).exists());
  }

  private static Stream<String> pages(String line) {
    return Pattern.compile("docs/[\\w/-]+\\.md").matcher(line).results().map(MatchResult::group);
  }

  @Test
  void asks_what_the_project_asks_of_its_models() throws IOException {
    String rule =
        """
        custom:
          - id: x-safetensors
            when: model.repository.files.exists(f, f.path.endsWith('.safetensors'))
            message: Model '${model.id}' is not in the house format.
        """;
    machine.offer("apache-2.0");
    MavenBuild project = machine.project("one-model");
    Files.writeString(machine.file(POLICY), rule);
    MavenBuild.Run flagged = project.run("verify");
    Files.writeString(machine.file(POLICY), rule + "rules: {x-safetensors: off}\n");
    MavenBuild.Run off = machine.again().run("verify");
    Files.writeString(machine.file(POLICY), rule.replace("files.exists", "fils.exists"));
    MavenBuild.Run misspelled = machine.again().run("verify");
    Files.writeString(
        machine.file(POLICY), rule.replace("f.path.endsWith('.safetensors')", "f.size / 0 == 1"));
    MavenBuild.Run undecided = machine.again().run("verify");

    assertThat(flagged.exitCode()).as(flagged.text()).isEqualTo(1);
    assertThat(flagged.text())
        .contains("x-safetensors", "Model 'acme/tiny' is not in the house format.");
    assertThat(off.exitCode()).as(off.text()).isZero();
    assertThat(misspelled.exitCode()).as(misspelled.text()).isEqualTo(1);
    assertThat(misspelled.text())
        .contains("'custom[1].when' cannot be used: unknown field 'fils' at line 3. Use 'files'.");
    assertThat(undecided.exitCode()).as(undecided.text()).isEqualTo(1);
    assertThat(undecided.text())
        .contains("Rule 'x-safetensors' cannot be evaluated for model 'acme/tiny'");
  }
}
