package io.github.modelaudit.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSourceTest {
  @TempDir Path home;

  private static Settings withPassword(String password) {
    var server = new Server();
    server.setId("hub");
    server.setPassword(password);
    var settings = new Settings();
    settings.addServer(server);
    return settings;
  }

  private TokenSource source(Settings settings, Map<String, String> variables) {
    return new TokenSource(settings, new FakeDecrypter(), new Environment(variables, home));
  }

  private TokenSource.Found ofServer(String password) {
    return source(withPassword(password), Map.of("HF_TOKEN", "other")).find(Optional.of("hub"));
  }

  @Test
  void takes_the_password_of_the_named_server_before_the_environment() {
    assertThat(ofServer("plain")).isEqualTo(found("plain"));
    assertThat(ofServer("{secret:opened}")).isEqualTo(found("opened"));
  }

  private static TokenSource.Found found(String token) {
    return new TokenSource.Found(Optional.of(token), Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{cipher}", "", " "})
  void gives_no_token_but_a_warning_when_the_password_is_of_no_use(String password) {
    TokenSource.Found found = ofServer(password);

    assertThat(found.secret()).isEmpty();
    assertThat(found.warning()).hasValueSatisfying(text -> assertThat(text).contains("'hub'"));
    assertThat(found.toString()).doesNotContain("cipher");
  }

  @Test
  void warns_of_a_server_that_is_not_there() {
    TokenSource.Found found = source(new Settings(), Map.of()).find(Optional.of("hub"));

    assertThat(found.secret()).isEmpty();
    assertThat(found.warning()).isPresent();
  }

  @Test
  void takes_the_variable_before_the_file() throws IOException {
    Path file = Files.writeString(home.resolve("kept"), " of-the-file\n");
    Map<String, String> path = Map.of("HF_TOKEN_PATH", file.toString());

    assertThat(source(new Settings(), Map.of("HF_TOKEN", "x")).find(Optional.empty()))
        .isEqualTo(found("x"));
    assertThat(source(new Settings(), path).find(Optional.empty())).isEqualTo(found("of-the-file"));
  }

  @Test
  void takes_nothing_that_was_not_asked_for_when_the_hubs_clients_would_not() {
    Map<String, String> variables = Map.of("HF_TOKEN", "x", "HF_HUB_DISABLE_IMPLICIT_TOKEN", "1");

    assertThat(source(new Settings(), variables).find(Optional.empty()).secret()).isEmpty();
    assertThat(source(withPassword("y"), variables).find(Optional.of("hub"))).isEqualTo(found("y"));
  }

  @Test
  void never_shows_the_token() {
    assertThat(found("hf_x").toString()).doesNotContain("hf_x");
  }
}
