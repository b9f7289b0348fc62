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

/** Builds behind a proxy, which the fake Hub plays. */
class ProxyIT {
  private static final Path RESOURCES = Path.of("src/test/resources/settings").toAbsolutePath();

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

  private Path settings(int port, String direct) throws IOException {
    return machine.settings(
        Files.readString(RESOURCES.resolve("encrypted.xml"))
            .replace("@port@", Integer.toString(port))
            .replace("@direct@", direct));
  }

  private MavenBuild behindProxy() throws IOException {
    return machine
        .project("one-model")
        .withSettings(settings(machine.hub().port(), ""))
        .withVariable("HF_ENDPOINT", "http://hub.invalid");
  }

  private static String security() {
    return "-Dsettings.security=" + RESOURCES.resolve("settings-security.xml");
  }

  @Test
  void asks_through_the_proxy_of_the_settings_with_its_decrypted_password() throws IOException {
    machine.hub().proxyCredentials("someone", "proxy-secret");

    MavenBuild.Run run = behindProxy().run("-X", "verify", security());

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(machine.hub().paths()).contains("/api/models/acme/tiny");
    assertThat(machine.filesHolding("proxy-secret")).isEmpty();
  }

  @Test
  void says_that_the_proxy_refuses_the_password() throws IOException {
    machine.hub().proxyCredentials("someone", "another");

    MavenBuild.Run run = behindProxy().run("verify", security());

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text())
        .contains("the proxy asks for other credentials (status 407)")
        .doesNotContain("proxy-secret");
  }

  @Test
  void never_sends_a_proxy_password_that_it_cannot_decrypt() throws IOException {
    machine.hub().proxyCredentials("someone", "proxy-secret");

    MavenBuild.Run run = behindProxy().run("verify");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text())
        .contains("The password of the proxy '127.0.0.1' in settings.xml cannot be decrypted.");
    assertThat(machine.hub().requests())
        .isNotEmpty()
        .allSatisfy(request -> assertThat(request.header("Proxy-Authorization")).isEmpty());
  }

  @Test
  void reaches_the_hosts_outside_of_the_proxy_directly() throws IOException {
    MavenBuild.Run run =
        machine.project("one-model").withSettings(settings(1, "127.*|localhost")).run("verify");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(machine.hub().paths()).contains("/api/models/acme/tiny");
  }
}
