package io.github.modelaudit.hub.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLException;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Puts single requests on the wire, without redirects or repetitions, and reads bounded bodies. */
final class Wire implements AutoCloseable {
  private static final String CONNECT_REFUSED_BY_PROXY = "Failed to authenticate with proxy";

  private final OkHttpClient client;
  private final FirstConnection first = new FirstConnection();
  private final HttpSettings settings;

  Wire(HttpSettings settings) {
    this.settings = settings;
    var builder =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher(settings.maxRequests()))
            .connectionPool(new ConnectionPool())
            .connectTimeout(settings.connectTimeout())
            .readTimeout(settings.readTimeout())
            .eventListener(first)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(true);
    settings.trust().ifPresent(trust -> builder.sslSocketFactory(trust.sockets(), trust.manager()));
    settings.proxy().ifPresent(choice -> useProxy(builder, choice));
    this.client = builder.build();
  }

  private static Dispatcher dispatcher(int maxRequests) {
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "model-audit-http");
              thread.setDaemon(true);
              return thread;
            });
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(maxRequests);
    dispatcher.setMaxRequestsPerHost(maxRequests);
    return dispatcher;
  }

  private static void useProxy(OkHttpClient.Builder builder, ProxyChoice choice) {
    builder.proxySelector(new ChosenProxy(choice));
    choice.credentials().ifPresent(known -> builder.proxyAuthenticator(answering(known)));
  }

  private static Authenticator answering(ProxyChoice.Credentials known) {
    return (route, response) ->
        response.request().header("Proxy-Authorization") != null
            ? null
            : response
                .request()
                .newBuilder()
                .header("Proxy-Authorization", Credentials.basic(known.user(), known.password()))
                .build();
  }

  /** Sends one request and reads the whole answer, within the time given. */
  Answer get(String url, Optional<HubToken> token, Duration left)
      throws IOException, InterruptedException {
    Request.Builder request =
        new Request.Builder().url(url).header("User-Agent", settings.userAgent());
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret.value()));
    first.await(settings.connectTimeout());
    var call = client.newCall(request.build());
    call.timeout()
        .timeout(Math.max(1, left.toMillis()), java.util.concurrent.TimeUnit.MILLISECONDS);
    try (Response response = call.execute()) {
      return new Answer(
          response.code(),
          response.headers().toMultimap(),
          Answer.text(bounded(response.body().source())),
          response.request().url().encodedPath());
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains(CONNECT_REFUSED_BY_PROXY)) {
        throw new ProxyRefused();
      }
      throw e;
    } finally {
      first.end();
    }
  }

  private byte[] bounded(BufferedSource source) throws IOException {
    if (source.request(settings.bodyLimit() + 1)) {
      throw new TooLarge();
    }
    return source.readByteArray();
  }

  /** True when no connection came about, so that other requests have no better chance. */
  static boolean isNoConnection(Throwable cause) {
    return cause instanceof UnknownHostException
        || cause instanceof ConnectException
        || cause instanceof NoRouteToHostException
        || cause instanceof SSLException
        || (cause instanceof SocketTimeoutException
            && String.valueOf(cause.getMessage()).contains("connect"));
  }

  /** The failure in words, as the end of a sentence. */
  static String describe(Throwable cause) {
    if (cause instanceof UnknownHostException) {
      return "its host name is not known here";
    }
    if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
      return "no connection to its host";
    }
    if (cause instanceof SSLException) {
      return "no trusted connection to its host (" + cause.getMessage() + ")";
    }
    if (cause instanceof java.io.InterruptedIOException) {
      return "no answer in time";
    }
    return "the connection broke off";
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  /** The answer is larger than allowed. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The proxy did not let the request pass. */
  static final class ProxyRefused extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Chooses the user's proxy except for the hosts to be reached directly. */
  private static final class ChosenProxy extends ProxySelector {
    private final ProxyChoice choice;

    ChosenProxy(ProxyChoice choice) {
      this.choice = choice;
    }

    @Override
    public List<Proxy> select(@Nullable URI uri) {
      boolean isDirect = uri != null && uri.getHost() != null && choice.isDirect(uri.getHost());
      return List.of(
          isDirect
              ? Proxy.NO_PROXY
              : new Proxy(
                  Proxy.Type.HTTP,
                  InetSocketAddress.createUnresolved(choice.host(), choice.port())));
    }

    @Override
    public void connectFailed(
        @Nullable URI uri, @Nullable SocketAddress address, @Nullable IOException failure) {
      // Nothing to fall back to: the request fails and says so.
    }
  }
}
