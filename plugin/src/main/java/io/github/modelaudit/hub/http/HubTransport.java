package io.github.modelaudit.hub.http;

import static java.util.Objects.requireNonNullElse;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Asks one endpoint: follows its redirects by the Hub's rules, repeats what is worth repeating, and
 * keeps to the rate limit and the time budget. Safe for any number of threads.
 */
public final class HubTransport implements AutoCloseable {
  private static final int MOST_REDIRECTS = 10;
  private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);
  private static final List<Integer> TROUBLE = List.of(408, 429, 500, 502, 503, 504);

  /** Says that the way of asking is not known, not that the hub is in trouble. */
  private static final int NOT_IMPLEMENTED = 501;

  private final Redirect redirect;
  private final HttpSettings settings;
  private final Wire wire;
  private final TimeBudget budget;
  private final Map<String, RateGate> gates = new ConcurrentHashMap<>();
  private final RateWait rateWait = new RateWait();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicReference<@Nullable String> deadBecause = new AtomicReference<>();
  private final RetryPolicy<Answer> patience;

  /** Opens the way to an endpoint without a slash at its end. */
  public HubTransport(String endpoint, HttpSettings settings) {
    this.redirect = new Redirect(endpoint);
    this.settings = settings;
    this.wire = new Wire(settings);
    this.budget = new TimeBudget(settings.retry().budget());
    this.patience = patience();
  }

  /**
   * Returns what the hub answers, whatever the status, after redirects and repetitions. The token
   * is sent to the endpoint's own host only.
   *
   * @throws TransportException when there is no answer, or only trouble
   */
  public Answer get(String url, Optional<HubToken> token) throws TransportException {
    budget.enter();
    try {
      return follow(url, token, MOST_REDIRECTS);
    } finally {
      budget.leave();
    }
  }

  /** How long the hub's rate limit holds requests back from now; zero when it does not. */
  public Duration rateWait() {
    return rateWait.remaining();
  }

  private Answer follow(String url, Optional<HubToken> token, int hops) throws TransportException {
    Answer answer = patiently(url, token.filter(secret -> redirect.isOwn(url)));
    Optional<String> location = answer.header("Location");
    if (!REDIRECTS.contains(answer.status()) || location.isEmpty()) {
      return answer;
    }
    if (hops == 0) {
      throw unreachable("the redirects of '" + Redirect.pathOf(url) + "' do not end");
    }
    List<String> targets = redirect.targets(url, location.get());
    if (targets.isEmpty()) {
      throw unreachable("'" + Redirect.pathOf(url) + "' redirects to where no request may go");
    }
    Answer next = follow(targets.get(0), token, hops - 1);
    boolean isWrongRoot = targets.size() > 1 && (next.status() >= 400 || next.isHtml());
    return isWrongRoot ? follow(targets.get(1), token, hops - 1) : next;
  }

  private Answer patiently(String url, Optional<HubToken> token) throws TransportException {
    String dead = deadBecause.get();
    if (dead != null) {
      throw unreachable(dead);
    }
    try {
      Answer answer = Failsafe.with(patience).get(() -> once(url, token));
      answered.incrementAndGet();
      return settled(answer);
    } catch (FailsafeException e) {
      throw failure(requireNonNullElse(e.getCause(), e));
    }
  }

  private Answer once(String url, Optional<HubToken> token)
      throws IOException, TransportException, InterruptedException {
    awaitTurn(url);
    Duration left = budget.remaining();
    if (left.isNegative() || left.isZero()) {
      throw unreachable("the time budget of " + words(settings.retry().budget()) + " is used up");
    }
    underWay.incrementAndGet();
    Answer answer;
    try {
      answer = wire.get(url, token, left);
    } catch (IllegalArgumentException e) {
      throw unreachable("'" + url + "' is not an address that can be asked");
    } finally {
      underWay.decrementAndGet();
    }
    if (answer.status() == 407) {
      throw proxyRefusal();
    }
    RateLimit.of(answer)
        .filter(limit -> redirect.isOwn(url))
        .ifPresent(limit -> gateOf(limit.bucket()).learn(limit, underWay.get()));
    return answer;
  }

  private void awaitTurn(String url) throws TransportException, InterruptedException {
    RateGate gate = gateOf(url.contains("/resolve/") ? "resolvers" : "api");
    for (Duration wait = gate.tryEnter(); !wait.isZero(); wait = gate.tryEnter()) {
      if (wait.compareTo(budget.remaining()) > 0) {
        throw unreachable(
            "its rate limit is used up for "
                + wait.toSeconds()
                + " s, longer than what is left of the time budget");
      }
      rateWait.begin(wait);
      Thread.sleep(wait.toMillis() + 1);
    }
  }

  private RateGate gateOf(String bucket) {
    return gates.computeIfAbsent(bucket, name -> new RateGate());
  }

  private RetryPolicy<Answer> patience() {
    RetrySettings retry = settings.retry();
    return RetryPolicy.<Answer>builder()
        .handle(IOException.class)
        .abortOn(Wire.TooLarge.class, Wire.ProxyRefused.class)
        .handleResultIf(answer -> TROUBLE.contains(answer.status()))
        .abortIf(answer -> asked(answer).compareTo(budget.remaining()) > 0)
        .withMaxRetries(retry.maxRetries())
        .withDelayFn(
            context -> {
              Duration own = retry.delayBefore(context.getAttemptCount());
              Answer last = context.getLastResult();
              Optional<Duration> asked = Optional.ofNullable(last).flatMap(RateLimit::askedWait);
              asked.ifPresent(rateWait::begin);
              return asked.orElse(own);
            })
        .build();
  }

  private static Duration asked(Answer answer) {
    return answer == null ? Duration.ZERO : RateLimit.askedWait(answer).orElse(Duration.ZERO);
  }

  private static Answer settled(Answer answer) throws TransportException {
    if (answer.status() == 429) {
      throw unreachable(
          "it refuses more requests for now (status 429"
              + RateLimit.askedWait(answer)
                  .map(wait -> ", wait " + wait.toSeconds() + " s")
                  .orElse("")
              + ")");
    }
    boolean isTrouble = answer.status() >= 500 && answer.status() != NOT_IMPLEMENTED;
    if (TROUBLE.contains(answer.status()) || isTrouble) {
      throw unreachable("it answers with status " + answer.status());
    }
    return answer;
  }

  private TransportException failure(Throwable cause) {
    if (cause instanceof TransportException known) {
      return known;
    }
    if (cause instanceof Wire.TooLarge) {
      return new TransportException(
          TransportException.Kind.TOO_LARGE,
          "the answer is larger than " + settings.bodyLimit() + " bytes");
    }
    if (cause instanceof Wire.ProxyRefused) {
      return proxyRefusal();
    }
    if (cause instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      return unreachable("the build was interrupted");
    }
    String reason = Wire.describe(cause);
    if (answered.get() == 0 && Wire.isNoConnection(cause)) {
      deadBecause.compareAndSet(null, reason);
    }
    return unreachable(reason);
  }

  private static String words(Duration time) {
    return time.toSeconds() > 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }

  private static TransportException unreachable(String reason) {
    return new TransportException(TransportException.Kind.UNREACHABLE, reason);
  }

  private static TransportException proxyRefusal() {
    return new TransportException(
        TransportException.Kind.PROXY, "the proxy asks for other credentials (status 407)");
  }

  @Override
  public void close() {
    wire.close();
  }
}
