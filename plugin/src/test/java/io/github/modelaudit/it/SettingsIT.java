package io.github.modelaudit.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.testing.MavenBuild;
import io.github.modelaudit.testing.SeenRequest;
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

/** Where the token comes from, where it goes, and where it never goes. */
class SettingsIT {
  private static final String TOKEN = "hf_dummy_token_of_the_tests";
  private static final String CIPHER =
      "{L6OR7OhK+zsHqRX2995qeASj0oRa4/GgGGgYhqPyxuAQ4bcdsrMnf++A215QAISd}";
  private static final Path SECURITY =
      Path.of("src/test/resources/settings/settings-security.xml").toAbsolutePath();
  private static final String NAMED = "-Dmodel-audit.serverId=hub";

  @TempDir Path folder;
  private UserMachine machine;

  @BeforeEach
  void setUp() throws IOException {
    machine = UserMachine.in(folder);
    machine.hub().grant(TOKEN);
  }

  @AfterEach
  void tearDown() {
    machine.close();
  }

  private static String server(String password) {
    return "<servers><server><id>hub</id><password>%s</password></server></servers>\n"
        .formatted(password);
  }

  private void assertSent(String token) {
    assertThat(machine.hub().requests())
        .isNotEmpty()
        .allSatisfy(
            request -> assertThat(request.header("Authorization")).hasValue("Bearer " + token));
  }

  private void assertNothingSent() {
    assertThat(machine.hub().requests()).isNotEmpty().noneMatch(SeenRequest::hasToken);
  }

  @Test
  void sends_the_password_of_the_named_server_before_any_other_token_and_writes_it_nowhere()
      throws IOException {
    Path settings = machine.settings(server(TOKEN));
    Path home = machine.write("hf/token", "hf_of_the_file").getParent();

    MavenBuild.Run run =
        machine
            .project("one-model")
            .withSettings(settings)
            .withVariable("HF_TOKEN", "hf_of_the_environment")
            .withVariable("HF_HOME", home.toString())
            .run("-X", NAMED, "verify", "model-audit:lock");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertSent(TOKEN);
    assertThat(run.directory().resolve("model-audit.lock.json")).exists();
    assertThat(machine.filesHolding(TOKEN)).containsExactly(settings);
    assertThat(machine.filesHolding("hf_of_the_environment")).isEmpty();
    assertThat(Files.isDirectory(folder.resolve("cache/model-audit"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.9.16", "4.0.0-rc-6"})
  void decrypts_the_password_of_the_server(String maven) throws IOException {
    Path settings = machine.settings(server(CIPHER));

    MavenBuild.Run run =
        machine
            .project("one-model")
            .withMaven(maven)
            .withSettings(settings)
            .run("verify", NAMED, "-Dsettings.security=" + SECURITY);

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertSent(TOKEN);
  }

  // Maven 4 itself refuses such settings.
  @Test
  void warns_of_a_password_it_cannot_decrypt_and_sends_nothing() {
    Path settings = machine.settings(server(CIPHER));

    MavenBuild.Run run = machine.project("one-model").withSettings(settings).run("verify", NAMED);

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.linesOfPlugin())
        .containsOnlyOnce(
            "[WARNING] The password of the server 'hub' in settings.xml cannot be decrypted. Check"
                + " the master password in settings-security.xml; the Hub is asked without a"
                + " token.");
    assertNothingSent();
    assertThat(machine.filesHolding(CIPHER)).containsExactly(settings);
  }

  @Test
  void warns_once_of_a_server_that_is_not_there() {
    MavenBuild.Run run = machine.project("two-modules").run("verify", "-Dmodel-audit.serverId=hob");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.lines())
        .containsOnlyOnce(
            "[WARNING] There is no <server> with the id 'hob' in settings.xml, which <serverId>"
                + " names. Add it, or remove <serverId>; the Hub is asked without a token.");
    assertNothingSent();
  }

  @Test
  void prefers_the_variable_to_the_token_file() {
    Path home = machine.write("hf/token", "hf_of_the_file").getParent();

    MavenBuild.Run run =
        machine
            .project("one-model")
            .withVariable("HF_TOKEN", TOKEN)
            .withVariable("HF_HOME", home.toString())
            .run("verify");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertSent(TOKEN);
  }

  @Test
  void reads_the_token_file_of_the_hubs_own_command_line() {
    Path home = machine.write("hf/token", TOKEN + "\n").getParent();

    MavenBuild.Run run =
        machine.project("one-model").withVariable("HF_HOME", home.toString()).run("verify");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertSent(TOKEN);
  }

  @Test
  void warns_of_a_token_that_the_hub_rejects_and_goes_on_without_it() {
    MavenBuild.Run run =
        machine.project("one-model").withVariable("HF_TOKEN", "hf_revoked").run("verify");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.linesOfPlugin())
        .anyMatch(line -> line.startsWith("[WARNING] The Hub rejects the token"));
    assertThat(machine.filesHolding("hf_revoked")).isEmpty();
  }

  @Test
  void refuses_a_token_on_the_command_line() {
    MavenBuild.Run run = machine.project("one-model").run("verify", "-Dmodel-audit.token=hf_typed");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text())
        .contains("Cannot take a token from 'model-audit.token'")
        .contains("HF_TOKEN")
        .doesNotContain("hf_typed");
    assertThat(machine.hub().requests()).isEmpty();
  }
}
