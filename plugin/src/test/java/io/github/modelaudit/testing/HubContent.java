package io.github.modelaudit.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;

/** The repositories of the fake Hub and what it says of them, to whom. */
final class HubContent {
  static final Set<String> MODEL_FIELDS =
      Set.of(
          ("author baseModels cardData config createdAt disabled downloads downloadsAllTime evalResults"
                  + " gated inference inferenceProviderMapping lastModified library_name likes mask_token"
                  + " model-index pipeline_tag private safetensors sha siblings spaces tags"
                  + " transformersInfo trendingScore widgetData gguf resourceGroup xetEnabled"
                  + " childrenModelCount usedStorage")
              .split(" ", -1));
  static final Set<String> DATASET_FIELDS =
      Set.of(
          ("author cardData citation createdAt description disabled downloads downloadsAllTime gated"
                  + " lastModified likes mainSize paperswithcode_id private resourceGroup sha siblings"
                  + " tags trendingScore usedStorage")
              .split(" ", -1));
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

  private final List<FakeRepo> repos = new java.util.concurrent.CopyOnWriteArrayList<>();
  private final Map<String, Set<String>> grants = new ConcurrentHashMap<>();
  private final Set<Scenario> scenarios;

  HubContent(Set<Scenario> scenarios) {
    this.scenarios = scenarios;
  }

  void add(FakeRepo repo) {
    repos.removeIf(old -> old.isDataset() == repo.isDataset() && old.id().equals(repo.id()));
    repos.add(repo);
  }

  void remove(String id) {
    repos.removeIf(repo -> repo.id().equals(id));
  }

  /** Makes a token valid, with access to private and gated repositories of those ids. */
  void grant(String token, String... ids) {
    grants.put(token, Set.copyOf(Arrays.asList(ids)));
  }

  MockResponse.Builder answer(Route route, String path, HttpUrl url, SeenRequest request) {
    String token = request.header("Authorization").map(text -> text.substring(7)).orElse("");
    boolean isApi = route.isApi();
    if (!token.isEmpty() && !grants.containsKey(token)) {
      return HubAnswers.error(isApi, 401, "Invalid credentials in Authorization header");
    }
    Optional<FakeRepo> found = find(route);
    boolean hasGrant = grants.getOrDefault(token, Set.of()).contains(route.id());
    if (found.isEmpty() || (found.get().is(FakeRepo.Flag.PRIVATE) && !hasGrant)) {
      return missing(isApi, token);
    }
    FakeRepo repo = found.get();
    if (!repo.id().equalsIgnoreCase(route.id()) && route.kind() != Route.Kind.CACHED_FILE) {
      return HubAnswers.redirect(307, route.pathFor(repo.id(), path));
    }
    if (repo.is(FakeRepo.Flag.TAKEN_DOWN)) {
      return HubAnswers.error(isApi, 403, "Access to this resource is disabled.");
    }
    String sha = repo.resolve(route.revision());
    if (sha == null) {
      return HubAnswers.error(
          isApi, 404, "RevisionNotFound", "Invalid rev id: " + route.revision());
    }
    return switch (route.kind()) {
      case INFO -> info(repo, sha, url);
      case TREE -> tree(repo, url);
      case FILE, CACHED_FILE -> file(repo, sha, route, request, hasGrant);
    };
  }

  private Optional<FakeRepo> find(Route route) {
    return repos.stream()
        .filter(repo -> repo.isDataset() == route.isDataset())
        .filter(repo -> isNamed(repo, route.id()))
        .findFirst();
  }

  private boolean isNamed(FakeRepo repo, String id) {
    return scenarios.contains(Scenario.KNOWS_ONE_CASING)
        ? repo.id().equals(id)
        : repo.id().equalsIgnoreCase(id)
            || repo.formerIds().stream().anyMatch(id::equalsIgnoreCase);
  }

  private MockResponse.Builder missing(boolean isApi, String token) {
    if (scenarios.contains(Scenario.CODED_401)) {
      return HubAnswers.error(isApi, 401, "RepoNotFound", "Repository not found");
    }
    return token.isEmpty()
        ? HubAnswers.error(isApi, 401, "Invalid username or password.")
            .setHeader("WWW-Authenticate", "Bearer realm=\"Authentication required\"")
        : HubAnswers.error(isApi, 404, "RepoNotFound", "Repository not found");
  }

  private MockResponse.Builder info(FakeRepo repo, String sha, HttpUrl url) {
    ObjectNode info = repo.info(sha);
    if (scenarios.contains(Scenario.NO_CARD_METADATA)) {
      info.remove("cardData");
      info.set("tags", JsonNodeFactory.instance.arrayNode());
      info.remove("baseModels");
    }
    if (scenarios.contains(Scenario.NO_FILES)) {
      info.remove("siblings");
    }
    List<String> expand = new java.util.ArrayList<>(url.queryParameterValues("expand"));
    expand.addAll(url.queryParameterValues("expand[]"));
    if (expand.isEmpty()) {
      info.remove("baseModels");
      return HubAnswers.json(200, inStyle(info));
    }
    Set<String> known = repo.isDataset() ? DATASET_FIELDS : MODEL_FIELDS;
    Optional<String> unknown = expand.stream().filter(field -> !known.contains(field)).findFirst();
    if (unknown.isPresent()) {
      return HubAnswers.error(
          true, 400, "Invalid option: expected one of " + String.join("|", known));
    }
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    shown.set("_id", info.path("_id"));
    shown.set("id", info.path("id"));
    expand.stream().filter(info::has).forEach(field -> shown.set(field, info.get(field)));
    return HubAnswers.json(200, inStyle(shown));
  }

  private ObjectNode inStyle(ObjectNode info) {
    if (!scenarios.contains(Scenario.SNAKE_CASE)) {
      return info;
    }
    ObjectNode snake = JsonNodeFactory.instance.objectNode();
    info.properties()
        .forEach(
            entry ->
                snake.set(
                    entry
                        .getKey()
                        .replace("cardData", "card_data")
                        .replace("createdAt", "created_at")
                        .replace("lastModified", "last_modified"),
                    entry.getValue()));
    return snake;
  }

  /** The entries below the root, a page of them at a time; the link names the public Hub. */
  private MockResponse.Builder tree(FakeRepo repo, HttpUrl url) {
    List<ObjectNode> entries = entries(repo, "true".equals(url.queryParameter("recursive")));
    boolean isEndless = scenarios.contains(Scenario.ENDLESS_TREE);
    int size = isEndless || scenarios.contains(Scenario.PAGED_TREE) ? 2 : 1000;
    String cursor = url.queryParameter("cursor");
    int from = cursor == null || isEndless ? 0 : Integer.parseInt(cursor);
    int to = Math.min(entries.size(), from + size);
    ArrayNode page = JsonNodeFactory.instance.arrayNode().addAll(entries.subList(from, to));
    MockResponse.Builder answer = HubAnswers.json(200, page);
    if (to < entries.size()) {
      HttpUrl next = url.newBuilder().setQueryParameter("cursor", String.valueOf(to)).build();
      String query = next.encodedQuery();
      answer.setHeader(
          "Link", "<https://hub.invalid" + url.encodedPath() + "?" + query + ">; rel=\"next\"");
    }
    return answer;
  }

  private static List<ObjectNode> entries(FakeRepo repo, boolean isRecursive) {
    Map<String, ObjectNode> entries = new TreeMap<>();
    for (String path : repo.paths()) {
      int slash = path.indexOf('/');
      if (slash >= 0) {
        String folder = path.substring(0, slash);
        entries.put(folder, folder(folder));
      }
      if (slash < 0 || isRecursive) {
        entries.put(path, entry(repo, path));
      }
    }
    return List.copyOf(entries.values());
  }

  private static ObjectNode folder(String path) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode().put("type", "directory");
    return entry.put("oid", Bodies.sha1(path)).put("size", 0).put("path", path);
  }

  private static ObjectNode entry(FakeRepo repo, String path) {
    byte[] content = repo.content(path);
    ObjectNode entry = JsonNodeFactory.instance.objectNode().put("type", "file");
    entry.put("oid", Bodies.gitBlob(content)).put("size", content.length).put("path", path);
    if (repo.isLarge(path)) {
      entry.put("oid", Bodies.gitBlob(pointer(content)));
      entry
          .putObject("lfs")
          .put("oid", Bodies.sha256(content))
          .put("size", content.length)
          .put("pointerSize", pointer(content).length);
    }
    return entry;
  }

  /** What git keeps of a large file. */
  private static byte[] pointer(byte[] content) {
    return "version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize %d\n"
        .formatted(Bodies.sha256(content), content.length)
        .getBytes(StandardCharsets.UTF_8);
  }

  private MockResponse.Builder file(
      FakeRepo repo, String sha, Route route, SeenRequest request, boolean hasGrant) {
    if (repo.is(FakeRepo.Flag.GATED) && !hasGrant) {
      return request.hasToken()
          ? HubAnswers.error(
              false,
              403,
              "GatedRepo",
              "Access to model "
                  + repo.id()
                  + " is restricted and you are not in the authorized list.")
          : HubAnswers.error(
              false,
              401,
              "GatedRepo",
              "Access to model "
                  + repo.id()
                  + " is restricted. You must have access to it and be authenticated to access it."
                  + " Please log in.");
    }
    byte[] content = repo.content(route.file());
    if (content == null) {
      return HubAnswers.error(false, 404, "EntryNotFound", "Entry not found")
          .setHeader("X-Repo-Commit", sha);
    }
    boolean isRaw = request.path().contains("/raw/");
    boolean isDirect =
        isRaw || route.kind() == Route.Kind.CACHED_FILE || scenarios.contains(Scenario.DIRECT);
    String linked = repo.isLarge(route.file()) ? Bodies.sha256(content) : Bodies.gitBlob(content);
    MockResponse.Builder answer =
        isDirect ? part(content, request) : HubAnswers.redirect(307, cachePath(repo, sha, route));
    return answer
        .setHeader("ETag", '"' + linked + '"')
        .setHeader("X-Linked-Etag", '"' + linked + '"')
        .setHeader("X-Linked-Size", content.length)
        .setHeader("Accept-Ranges", "bytes")
        .setHeader("X-Repo-Commit", sha);
  }

  private static String cachePath(FakeRepo repo, String sha, Route route) {
    String type = repo.isDataset() ? "datasets" : "models";
    return "/api/resolve-cache/" + type + "/" + repo.id() + "/" + sha + "/" + route.file();
  }

  static MockResponse.Builder part(byte[] content, SeenRequest request) {
    Matcher range = RANGE.matcher(request.header("Range").orElse(""));
    if (!range.matches()) {
      return HubAnswers.content(200, "text/plain; charset=utf-8", content);
    }
    int from = Integer.parseInt(range.group(1));
    int last = range.group(2).isEmpty() ? content.length - 1 : Integer.parseInt(range.group(2));
    int to = Math.min(last, content.length - 1);
    if (from > to) {
      return HubAnswers.text(416, "Range Not Satisfiable");
    }
    return HubAnswers.content(
            206, "text/plain; charset=utf-8", Arrays.copyOfRange(content, from, to + 1))
        .setHeader("Content-Range", "bytes " + from + "-" + to + "/" + content.length);
  }
}
