package io.github.modelaudit.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * A Hub on this machine that speaks as the real one was recorded to: paths, bodies, headers, errors
 * and redirects; plain, or with TLS and HTTP/2. It also plays mirrors and proxies.
 */
public final class FakeHub implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  private final MockWebServer server = new MockWebServer();
  private final MockWebServer cdn = new MockWebServer();
  private final Optional<HandshakeCertificates> certificates;
  private final Set<Scenario> scenarios = ConcurrentHashMap.newKeySet();
  private final HubContent content = new HubContent(scenarios);
  private final Faults faults = new Faults(scenarios);
  private final List<SeenRequest> requests = new CopyOnWriteArrayList<>();
  private final List<SeenRequest> cdnRequests = new CopyOnWriteArrayList<>();
  private final AtomicReference<String> prefix = new AtomicReference<>("");
  private final AtomicReference<String> proxyPassword = new AtomicReference<>("");
  private final AtomicReference<Duration> latency = new AtomicReference<>(Duration.ZERO);
  private final AtomicLong quota = new AtomicLong(500);
  private final AtomicLong window = new AtomicLong(235);
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger mostUnderWay = new AtomicInteger();

  private FakeHub(Optional<HandshakeCertificates> certificates, int port) throws IOException {
    this.certificates = certificates;
    certificates.ifPresent(known -> server.useHttps(known.sslSocketFactory()));
    server.setProtocols(
        certificates.isPresent()
            ? List.of(Protocol.HTTP_2, Protocol.HTTP_1_1)
            : List.of(Protocol.HTTP_1_1));
    server.setDispatcher(dispatcher(this::answer));
    cdn.setDispatcher(dispatcher(this::answerAsCdn));
    server.start(InetAddress.getLoopbackAddress(), port);
    cdn.start(InetAddress.getLoopbackAddress(), 0);
  }

  /** Starts a Hub without TLS. */
  public static FakeHub start() throws IOException {
    return startAt(0);
  }

  /** Starts a Hub without TLS at a port, or at any free one for 0. */
  public static FakeHub startAt(int port) throws IOException {
    return new FakeHub(Optional.empty(), port);
  }

  /** Starts a Hub with TLS and HTTP/2, with a certificate that only {@link #trust()} knows. */
  public static FakeHub startWithTls() throws IOException {
    HeldCertificate held =
        new HeldCertificate.Builder()
            .addSubjectAlternativeName(HOST)
            .addSubjectAlternativeName("localhost")
            .build();
    return new FakeHub(
        Optional.of(
            new HandshakeCertificates.Builder()
                .heldCertificate(held)
                .addTrustedCertificate(held.certificate())
                .build()),
        0);
  }

  /** Runs a Hub with a few repositories until it is stopped, at the port given. */
  public static void main(String[] arguments) throws IOException {
    FakeHub hub = startAt(arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]));
    FakeModels.addTo(hub);
    System.out.println(hub.endpoint());
  }

  /** Adds repositories, in place of those of the same id. */
  public FakeHub add(FakeRepo... repos) {
    for (FakeRepo repo : repos) {
      content.add(repo);
    }
    return this;
  }

  public void remove(String id) {
    content.remove(id);
  }

  /** Makes a token valid, with the right to private and gated repositories of those ids. */
  public FakeHub grant(String token, String... ids) {
    content.grant(token, ids);
    return this;
  }

  /** Switches scenarios on. */
  public FakeHub play(Scenario... played) {
    scenarios.addAll(List.of(played));
    return this;
  }

  /** Switches all scenarios off. */
  public void behave() {
    scenarios.clear();
  }

  /** Serves below a path, as mirrors do. */
  public FakeHub under(String path) {
    prefix.set(path);
    return this;
  }

  /** Answers after a time. */
  public FakeHub latency(Duration time) {
    latency.set(time);
    return this;
  }

  /** Says that so many requests are left for so many seconds. */
  public FakeHub quota(long left, long seconds) {
    quota.set(left);
    window.set(seconds);
    return this;
  }

  /** Asks for these credentials, as a proxy does. */
  public FakeHub proxyCredentials(String user, String password) {
    String pair = user + ":" + password;
    byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
    proxyPassword.set("Basic " + Base64.getEncoder().encodeToString(bytes));
    return this;
  }

  /** The address for clients, without a slash at its end. */
  public String endpoint() {
    String scheme = certificates.isPresent() ? "https" : "http";
    return scheme + "://" + HOST + ":" + server.getPort() + prefix.get();
  }

  public int port() {
    return server.getPort();
  }

  public SSLSocketFactory sockets() {
    return certificates.orElseThrow().sslSocketFactory();
  }

  public X509TrustManager trust() {
    return certificates.orElseThrow().trustManager();
  }

  /** What was asked, in the order of arrival; answers of the content network left out. */
  public List<SeenRequest> requests() {
    return List.copyOf(requests);
  }

  /** The paths of what was asked. */
  public List<String> paths() {
    return requests.stream().map(SeenRequest::path).collect(Collectors.toList());
  }

  /** What was asked of the content network, which is another host. */
  public List<SeenRequest> cdnRequests() {
    return List.copyOf(cdnRequests);
  }

  public void forgetRequests() {
    requests.clear();
    mostUnderWay.set(0);
  }

  /** The most requests that were under way at one time. */
  public int mostUnderWay() {
    return mostUnderWay.get();
  }

  private MockResponse answer(RecordedRequest recorded) throws InterruptedException {
    mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    try {
      if (!latency.get().isZero()) {
        Thread.sleep(latency.get().toMillis());
      }
      SeenRequest request = seen(recorded);
      requests.add(request);
      return finish(respond(request, recorded.getUrl()), request);
    } finally {
      underWay.decrementAndGet();
    }
  }

  private MockResponse.Builder respond(SeenRequest request, HttpUrl url) {
    if (!proxyPassword.get().isEmpty()
        && !request.header("Proxy-Authorization").equals(Optional.of(proxyPassword.get()))) {
      return HubAnswers.text(407, "Proxy Authentication Required")
          .setHeader("Proxy-Authenticate", "Basic realm=\"proxy\"");
    }
    if (!request.path().startsWith(prefix.get() + "/")) {
      return HubAnswers.html(404, "<html>No such page</html>");
    }
    String path = request.path().substring(prefix.get().length());
    Optional<MockResponse.Builder> fault = faults.instead(path).or(() -> unknownQuery(request));
    if (fault.isPresent()) {
      return fault.get();
    }
    Optional<Route> route = Route.of(path);
    if (route.isEmpty()) {
      return HubAnswers.html(404, "<html>No such page</html>");
    }
    boolean isDropped = scenarios.contains(Scenario.DROPS_QUERY);
    HttpUrl asked = isDropped ? url.newBuilder().query(null).build() : url;
    if (scenarios.contains(Scenario.CDN) && route.get().kind() == Route.Kind.FILE) {
      return HubAnswers.redirect(302, cdnAddress(path));
    }
    return content.answer(route.get(), path, asked, request);
  }

  private Optional<MockResponse.Builder> unknownQuery(SeenRequest request) {
    if (request.query().isEmpty()) {
      return Optional.empty();
    }
    if (scenarios.contains(Scenario.REFUSES_QUERY)) {
      return Optional.of(HubAnswers.text(400, "Bad request"));
    }
    if (scenarios.contains(Scenario.LACKS_QUERY)) {
      return Optional.of(HubAnswers.text(501, "Not implemented"));
    }
    return scenarios.contains(Scenario.LOSES_QUERY)
        ? Optional.of(HubAnswers.text(404, "Not found"))
        : Optional.empty();
  }

  private MockResponse finish(MockResponse.Builder answer, SeenRequest request) {
    answer.setHeader("X-Powered-By", "huggingface-moon");
    answer.setHeader(
        "X-Request-Id",
        "Root=1-67d1a0f2-0123456789abcdef01234567;"
            + request.header("X-Amzn-Trace-Id").orElse("none"));
    answer.setHeader(
        "Access-Control-Expose-Headers",
        "X-Repo-Commit,X-Request-Id,X-Error-Code,X-Error-Message,X-Total-Count,ETag,Link");
    MockResponse soFar = answer.build();
    if (soFar.getHeaders().get("RateLimit") == null) {
      String bucket = request.path().contains("/resolve/") ? "resolvers" : "api";
      long left = quota.updateAndGet(old -> Math.max(0, old - 1));
      answer.setHeader("RateLimit", "\"" + bucket + "\";r=" + left + ";t=" + window.get());
      answer.setHeader("RateLimit-Policy", "\"fixed window\";\"" + bucket + "\";q=500;w=300");
    }
    if (scenarios.contains(Scenario.WARNS)) {
      answer.addHeader("X-HF-Warning", "Anonymous; Set a token for higher limits.");
    }
    String location = soFar.getHeaders().get("Location");
    if (location != null && location.startsWith("/") && !isForwarded()) {
      answer.setHeader("Location", prefix.get() + location);
    }
    if ("HEAD".equals(request.method())) {
      String length = soFar.getHeaders().get("Content-Length");
      answer.body("").setHeader("Content-Length", length == null ? "0" : length);
    }
    return answer.build();
  }

  private boolean isForwarded() {
    return scenarios.contains(Scenario.FORWARDS_REDIRECTS);
  }

  private String cdnAddress(String path) {
    return "http://localhost:" + cdn.getPort() + path + "?X-Amz-Signature=0123456789abcdef";
  }

  private MockResponse answerAsCdn(RecordedRequest recorded) {
    SeenRequest request = seen(recorded);
    cdnRequests.add(request);
    SeenRequest anonymous =
        new SeenRequest(
            request.method(),
            request.path(),
            "",
            request.headers().newBuilder().removeAll("Authorization").build(),
            request.version());
    String direct = request.path().replace("/resolve/", "/raw/");
    return Route.of(direct)
        .map(route -> content.answer(route, direct, recorded.getUrl(), rawOf(anonymous, direct)))
        .orElseGet(() -> HubAnswers.text(404, "Not found"))
        .build();
  }

  private static SeenRequest rawOf(SeenRequest request, String path) {
    return new SeenRequest(request.method(), path, "", request.headers(), request.version());
  }

  private static SeenRequest seen(RecordedRequest recorded) {
    String target = recorded.getTarget().replaceFirst("^https?://[^/]+", "");
    String[] parts = target.split("\\?", 2);
    return new SeenRequest(
        recorded.getMethod(),
        parts[0],
        parts.length > 1 ? parts[1] : "",
        recorded.getHeaders(),
        recorded.getVersion());
  }

  private interface Answering {
    MockResponse answer(RecordedRequest request) throws InterruptedException;
  }

  private static Dispatcher dispatcher(Answering answering) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        return answering.answer(request);
      }
    };
  }

  @Override
  public void close() {
    server.close();
    cdn.close();
  }
}
