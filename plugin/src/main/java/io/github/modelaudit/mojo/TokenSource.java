package io.github.modelaudit.mojo;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Finds the token for the Hub: the server of {@code settings.xml} that the build names, then the
 * environment, then the token file of the Hub's command line.
 */
final class TokenSource {
  private final Settings settings;
  private final Secrets secrets;
  private final Environment environment;

  TokenSource(Settings settings, SettingsDecrypter decrypter, Environment environment) {
    this.settings = requireNonNull(settings, "settings");
    this.secrets = new Secrets(decrypter);
    this.environment = requireNonNull(environment, "environment");
  }

  /**
   * What was found.
   *
   * @param secret the token; absent for anonymous access
   * @param warning why a token that was asked for is not used; absent when all is well
   */
  record Found(Optional<String> secret, Optional<String> warning) {
    @Override
    public String toString() {
      return "Found[" + (secret.isPresent() ? "hidden" : "none") + ", " + warning + "]";
    }
  }

  /**
   * Returns the token.
   *
   * @param serverId the id of the server that the build names, if it does
   */
  Found find(Optional<String> serverId) {
    if (serverId.isPresent()) {
      return ofServer(serverId.get());
    }
    if (environment.isImplicitTokenDisabled()) {
      return new Found(Optional.empty(), Optional.empty());
    }
    return environment
        .token()
        .map(token -> new Found(Optional.of(token), Optional.empty()))
        .orElseGet(this::ofFile);
  }

  private Found ofServer(String id) {
    Server server = settings.getServer(id);
    if (server == null) {
      return without(
          "There is no <server> with the id '%s' in settings.xml, which <serverId> names. Add it, or"
              + " remove <serverId>; the Hub is asked without a token.",
          id);
    }
    Optional<Server> clear = secrets.inClear(server);
    if (clear.isEmpty()) {
      return without(
          "The password of the server '%s' in settings.xml cannot be decrypted. Check the master"
              + " password in settings-security.xml; the Hub is asked without a token.",
          id);
    }
    String password = clear.get().getPassword();
    return password == null || password.isBlank()
        ? without(
            "The server '%s' in settings.xml has no <password>. Put the token there; the Hub is asked"
                + " without a token.",
            id)
        : new Found(Optional.of(password), Optional.empty());
  }

  private Found ofFile() {
    Path file = environment.tokenFile();
    if (!Files.isRegularFile(file)) {
      return new Found(Optional.empty(), Optional.empty());
    }
    try {
      return new Found(
          Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty()),
          Optional.empty());
    } catch (IOException e) {
      return without(
          "The token file '%s' cannot be read. Check its permissions; the Hub is asked without a"
              + " token.",
          file.toString());
    }
  }

  private static Found without(String warning, String subject) {
    return new Found(Optional.empty(), Optional.of(warning.formatted(subject)));
  }
}
