package io.github.modelaudit.hub;

import io.github.modelaudit.hub.http.Answer;
import io.github.modelaudit.hub.http.HubToken;
import io.github.modelaudit.hub.http.HubTransport;
import io.github.modelaudit.hub.http.TransportException;
import io.github.modelaudit.hub.read.ErrorText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The way to one hub, opened on first use. A token that the hub rejects is left out from then on,
 * so that public repositories stay readable.
 */
final class HubConnection implements AutoCloseable {
  private static final int MOST_WARNINGS = 20;

  private final HubSettings settings;
  private final Refusals refusals;
  private final AtomicReference<@Nullable HubTransport> transport = new AtomicReference<>();
  private final AtomicBoolean isTokenRejected = new AtomicBoolean();
  private final Map<String, String> notices = new ConcurrentSkipListMap<>();

  HubConnection(HubSettings settings, Refusals refusals) {
    this.settings = settings;
    this.refusals = refusals;
  }

  /** Asks as the caller; where the hub rejects the token, once more as nobody. */
  Answer get(String url) throws TransportException {
    Optional<HubToken> token = token();
    Answer answer = transport().get(url, token);
    if (token.isPresent() && refusals.isBadToken(answer)) {
      rejectToken();
      answer = transport().get(url, Optional.empty());
    }
    noteWarnings(answer);
    return answer;
  }

  /** The token in use; none when there is none or the hub rejects it. */
  Optional<HubToken> token() {
    return isTokenRejected.get() ? Optional.empty() : settings.token();
  }

  boolean isTokenRejected() {
    return isTokenRejected.get();
  }

  /** What the user should know beyond single repositories, full sentences in a stable order. */
  List<String> notices() {
    return List.copyOf(notices.values());
  }

  /** Adds a notice, unless there is one on the topic. */
  void note(String topic, String notice) {
    notices.putIfAbsent(topic, notice);
  }

  private void rejectToken() {
    isTokenRejected.set(true);
    note(
        "token",
        "The Hub rejects the token: it is malformed, revoked or expired. Public repositories were"
            + " read without it; renew or remove the token.");
  }

  private void noteWarnings(Answer answer) {
    for (String warning : answer.headers().getOrDefault("x-hf-warning", List.of())) {
      String[] parts = warning.split(";", 2);
      if (notices.size() < MOST_WARNINGS && parts.length == 2) {
        String topic = "warning " + ErrorText.clean(parts[0]);
        note(topic, "The Hub says: " + ErrorText.clean(parts[1]));
      }
    }
  }

  /** How long the hub's rate limit holds requests back from now; zero when it does not. */
  Duration rateWait() {
    HubTransport open = transport.get();
    return open == null ? Duration.ZERO : open.rateWait();
  }

  private HubTransport transport() {
    HubTransport open = transport.get();
    if (open != null) {
      return open;
    }
    synchronized (transport) {
      HubTransport again = transport.get();
      if (again != null) {
        return again;
      }
      HubTransport opened = new HubTransport(settings.endpoint(), settings.http());
      transport.set(opened);
      return opened;
    }
  }

  @Override
  public void close() {
    HubTransport open = transport.getAndSet(null);
    if (open != null) {
      open.close();
    }
  }
}
