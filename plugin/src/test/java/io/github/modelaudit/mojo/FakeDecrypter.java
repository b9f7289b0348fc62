package io.github.modelaudit.mojo;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;

/** Decrypts {@code {secret:x}} to {@code x} and knows no other ciphers. */
final class FakeDecrypter implements SettingsDecrypter {
  private static final String CIPHER = "\\{secret:(.*)}";

  @Override
  public SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
    List<Server> servers = request.getServers().stream().map(FakeDecrypter::open).toList();
    List<Proxy> proxies = request.getProxies().stream().map(FakeDecrypter::open).toList();
    boolean isClosed =
        Stream.concat(
                servers.stream().map(Server::getPassword), proxies.stream().map(Proxy::getPassword))
            .anyMatch(password -> password != null && password.startsWith("{"));
    return new Result(servers, proxies, isClosed);
  }

  private static Server open(Server server) {
    Server copy = server.clone();
    copy.setPassword(open(server.getPassword()));
    return copy;
  }

  private static Proxy open(Proxy proxy) {
    Proxy copy = proxy.clone();
    copy.setPassword(open(proxy.getPassword()));
    return copy;
  }

  private static @Nullable String open(@Nullable String password) {
    return password == null ? null : password.replaceFirst(CIPHER, "$1");
  }

  private record Result(List<Server> servers, List<Proxy> proxies, boolean isClosed)
      implements SettingsDecryptionResult {
    @Override
    public Server getServer() {
      return requireNonNull(servers.get(0));
    }

    @Override
    public List<Server> getServers() {
      return servers;
    }

    @Override
    public Proxy getProxy() {
      return requireNonNull(proxies.get(0));
    }

    @Override
    public List<Proxy> getProxies() {
      return proxies;
    }

    @Override
    public List<SettingsProblem> getProblems() {
      return isClosed
          ? List.of(
              new DefaultSettingsProblem(
                  "no", SettingsProblem.Severity.ERROR, "server", -1, -1, null))
          : List.of();
    }
  }
}
