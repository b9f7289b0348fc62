package io.github.modelaudit.mojo;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;

/** Decrypts passwords of the user's settings; what stays encrypted is never handed out. */
final class Secrets {
  private final SettingsDecrypter decrypter;

  Secrets(SettingsDecrypter decrypter) {
    this.decrypter = requireNonNull(decrypter, "decrypter");
  }

  /** Returns the server with its password in clear; absent when it cannot be decrypted. */
  Optional<Server> inClear(Server server) {
    var result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
    return Optional.of(result.getServer()).filter(found -> isClear(result, found.getPassword()));
  }

  /** Returns the proxy with its password in clear; absent when it cannot be decrypted. */
  Optional<Proxy> inClear(Proxy proxy) {
    var result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(proxy));
    return Optional.of(result.getProxy()).filter(found -> isClear(result, found.getPassword()));
  }

  private static boolean isClear(SettingsDecryptionResult result, @Nullable String password) {
    boolean isStillEncrypted = password != null && password.strip().matches("\\{.+}");
    return result.getProblems().isEmpty() && !isStillEncrypted;
  }
}
