package io.github.modelaudit.testing;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/** Answers that go wrong whatever was asked for, by the scenarios that are switched on. */
final class Faults {
  private static final int HUGE = 8 * 1024 * 1024 + 1024;

  private final Set<Scenario> scenarios;
  private final Set<Scenario> spent = ConcurrentHashMap.newKeySet();

  Faults(Set<Scenario> scenarios) {
    this.scenarios = scenarios;
  }

  /** Returns what is said instead of an answer, if anything. */
  Optional<MockResponse.Builder> instead(String path) {
    for (Scenario scenario : EnumSet.copyOf(all())) {
      Optional<MockResponse.Builder> answer = of(scenario, path);
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  private Set<Scenario> all() {
    return scenarios.isEmpty() ? EnumSet.of(Scenario.RESOLVE_CACHE) : scenarios;
  }

  private Optional<MockResponse.Builder> of(Scenario scenario, String path) {
    return switch (scenario) {
      case BARE_403 -> Optional.of(HubAnswers.json(403, "{}"));
      case BARE_404 -> Optional.of(HubAnswers.json(404, "{}"));
      case WINDOW_USED_UP -> Optional.of(limited(0, 240));
      case WINDOW_USED_UP_ONCE -> once(scenario, limited(0, 0));
      case ACTION_LIMIT_ONCE -> once(scenario, limited(400, 240).setHeader("Retry-After", "0"));
      case ERROR_500_ONCE -> once(scenario, HubAnswers.text(500, "Internal Server Error"));
      case ERROR_503_ONCE ->
          once(scenario, HubAnswers.html(503, "<html>Service Unavailable</html>"));
      case ERROR_408_ONCE -> once(scenario, HubAnswers.text(408, "Request Timeout"));
      case ERROR_500 -> Optional.of(HubAnswers.text(500, "Internal Server Error"));
      case SILENT -> Optional.of(HubAnswers.json(200, "{}").headersDelay(30, TimeUnit.SECONDS));
      case TRUNCATED -> Optional.of(truncated());
      case TRUNCATED_ONCE -> once(scenario, truncated());
      case HTML -> Optional.of(HubAnswers.html(200, "<!doctype html><title>Log in</title>"));
      case JSON_ARRAY -> Optional.of(HubAnswers.json(200, "[]"));
      case OTHER_JSON -> Optional.of(HubAnswers.json(200, "{\"error\":\"try again later\"}"));
      case NO_JSON -> Optional.of(HubAnswers.json(200, "{\"id\": \"org/"));
      case HUGE -> Optional.of(HubAnswers.json(200, "{\"id\":\"" + "x".repeat(HUGE) + "\"}"));
      case ENDLESS_REDIRECTS -> Optional.of(HubAnswers.redirect(307, path));
      case DOWNGRADE -> Optional.of(HubAnswers.redirect(302, "http://127.0.0.1:1" + path));
      case NO_DATASETS ->
          path.startsWith("/api/datasets/")
              ? Optional.of(HubAnswers.text(400, "Bad request"))
              : Optional.empty();
      case REFUSES_FILES ->
          of(Route.Kind.FILE, path, HubAnswers.text(404, "The mirror serves no files"));
      case REFUSES_TREE -> ofTree(path, HubAnswers.text(400, "Bad request"));
      case LOSES_TREE -> ofTree(path, HubAnswers.html(404, "<html>No such page</html>"));
      case LACKS_TREE -> ofTree(path, HubAnswers.text(501, "Not implemented"));
      case BREAKS_TREE -> ofTree(path, HubAnswers.text(500, "Internal Server Error"));
      case BREAKS_FILES -> ofFile(path, HubAnswers.text(500, "Internal Server Error"));
      case BREAKS_LICENSES ->
          path.endsWith("/LICENSE")
              ? ofFile(path, HubAnswers.text(500, "Internal Server Error"))
              : Optional.empty();
      case HTML_FILES -> ofFile(path, HubAnswers.html(200, "<!doctype html><title>Log in</title>"));
      case HTML_TREE -> ofTree(path, HubAnswers.html(200, "<!doctype html><title>Log in</title>"));
      default -> Optional.empty();
    };
  }

  private static Optional<MockResponse.Builder> ofTree(String path, MockResponse.Builder answer) {
    return of(Route.Kind.TREE, path, answer);
  }

  private static Optional<MockResponse.Builder> of(
      Route.Kind kind, String path, MockResponse.Builder answer) {
    return Route.of(path).filter(route -> route.kind() == kind).map(route -> answer);
  }

  private static Optional<MockResponse.Builder> ofFile(String path, MockResponse.Builder answer) {
    return Route.of(path).filter(route -> route.kind() == Route.Kind.FILE).map(route -> answer);
  }

  private Optional<MockResponse.Builder> once(Scenario scenario, MockResponse.Builder answer) {
    return spent.add(scenario) ? Optional.of(answer) : Optional.empty();
  }

  private static MockResponse.Builder limited(int left, int seconds) {
    return HubAnswers.error(true, 429, "Too many requests")
        .setHeader("RateLimit", "\"api\";r=" + left + ";t=" + seconds);
  }

  private static MockResponse.Builder truncated() {
    return HubAnswers.json(200, "{\"id\":\"org/name\",\"sha\":\"" + "0".repeat(2000) + "\"}")
        .onResponseBody(new SocketEffect.CloseSocket());
  }
}
