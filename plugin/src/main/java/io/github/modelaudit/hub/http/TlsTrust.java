package io.github.modelaudit.hub.http;

import static java.util.Objects.requireNonNull;

import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;

/** Which certificates to believe, where it is not what the Java runtime believes. */
public record TlsTrust(SSLSocketFactory sockets, X509TrustManager manager) {
  public TlsTrust {
    requireNonNull(sockets, "sockets");
    requireNonNull(manager, "manager");
  }
}
