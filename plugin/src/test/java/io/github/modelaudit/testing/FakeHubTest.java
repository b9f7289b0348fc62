package io.github.modelaudit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fake Hub answers as the real one was recorded to, seen by a client of the Java runtime. */
class FakeHubTest {
  private static final String BERT = "/api/models/google-bert/bert-base-uncased";

  private final FakeHub hub;
  private final HttpClient client = HttpClient.newHttpClient();

  FakeHubTest() throws IOException {
    hub = FakeHub.start();
  }

  @BeforeEach
  void fill() {
    FakeModels.addTo(hub);
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(hub.endpoint() + path));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static JsonNode json(HttpResponse<String> response) {
    try {
      return new ObjectMapper().readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void describes_a_model_with_the_headers_of_the_api() {
    HttpResponse<String> response = get(BERT);

    assertThat(header(response, "Content-Type")).isEqualTo("application/json; charset=utf-8");
    assertThat(header(response, "Vary")).isEqualTo("Origin");
    assertThat(header(response, "X-Powered-By")).isEqualTo("huggingface-moon");
    assertThat(header(response, "RateLimit")).matches("\"api\";r=\\d+;t=\\d+");
    assertThat(header(response, "RateLimit-Policy"))
        .isEqualTo("\"fixed window\";\"api\";q=500;w=300");
    assertThat(header(response, "X-Repo-Commit")).isEmpty();
  }

  @Test
  void tags_a_body_with_its_length_and_hash() {
    HttpResponse<String> response = get(BERT);

    int length = response.body().getBytes(StandardCharsets.UTF_8).length;
    assertThat(header(response, "ETag"))
        .matches("W/\"" + Integer.toHexString(length) + "-[A-Za-z0-9+/]{27}\"");
  }

  @Test
  void gives_the_trace_of_the_client_back() {
    assertThat(header(get(BERT, "X-Amzn-Trace-Id", "mine"), "X-Request-Id")).endsWith(";mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?expand=sha&expand=gated", "?expand%5B%5D=sha&expand%5B%5D=gated"})
  void shows_only_the_fields_asked_for_in_either_spelling(String query) {
    assertThat(json(get(BERT + query)).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("_id", "id", "sha", "gated");
  }

  @Test
  void lists_the_fields_there_are_when_asked_for_another() {
    HttpResponse<String> response = get(BERT + "?expand=securityRepoStatus");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).path("error").asText()).contains("cardData", "baseModels");
  }

  @Test
  void redirects_a_legacy_name_without_a_host() {
    HttpResponse<String> response = get("/api/models/bert-base-uncased");

    assertThat(response.statusCode()).isEqualTo(307);
    assertThat(header(response, "Location")).isEqualTo(BERT);
    assertThat(header(response, "Content-Type")).startsWith("text/plain");
  }

  @Test
  void redirects_a_small_file_to_where_it_is_kept() {
    HttpResponse<String> response = get("/google-bert/bert-base-uncased/resolve/main/README.md");

    assertThat(response.statusCode()).isEqualTo(307);
    assertThat(header(response, "Location")).startsWith("/api/resolve-cache/models/google-bert/");
    assertThat(header(response, "X-Linked-Etag")).matches("\"[0-9a-f]{40}\"");
    assertThat(header(response, "X-Repo-Commit")).matches("[0-9a-f]{40}");
    assertThat(header(response, "RateLimit")).startsWith("\"resolvers\"");
  }

  @Test
  void names_a_large_file_by_the_hash_of_its_content() {
    HttpResponse<String> response =
        get("/google-bert/bert-base-uncased/resolve/main/model.safetensors");

    assertThat(header(response, "X-Linked-Etag")).matches("\"[0-9a-f]{64}\"");
  }

  @Test
  void says_errors_about_files_in_plain_text_and_others_in_json() {
    HttpResponse<String> file = get("/google-bert/bert-base-uncased/resolve/main/none");
    HttpResponse<String> revision = get(BERT + "/revision/none");

    assertThat(header(file, "X-Error-Code")).isEqualTo("EntryNotFound");
    assertThat(header(file, "Content-Type")).startsWith("text/plain");
    assertThat(header(revision, "X-Error-Code")).isEqualTo("RevisionNotFound");
    assertThat(json(revision).path("error").asText()).isEqualTo("Invalid rev id: none");
  }

  @Test
  void tells_strangers_nothing_about_what_is_missing() {
    HttpResponse<String> response = get("/api/models/org/none");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(header(response, "X-Error-Code")).isEmpty();
    assertThat(header(response, "WWW-Authenticate"))
        .isEqualTo("Bearer realm=\"Authentication required\"");
  }

  @Test
  void keeps_a_file_behind_the_gate_from_who_has_no_grant() {
    hub.grant("hf_other");
    String path = "/meta-llama/Llama-3.1-8B/resolve/main/README.md";

    assertThat(get(path).statusCode()).isEqualTo(401);
    assertThat(get(path, "Authorization", "Bearer hf_other").statusCode()).isEqualTo(403);
  }

  @Test
  void serves_a_part_of_a_file() {
    HttpResponse<String> response =
        get("/google-bert/bert-base-uncased/raw/main/model.safetensors", "Range", "bytes=0-6");

    assertThat(response.statusCode()).isEqualTo(206);
    assertThat(response.body()).isEqualTo("weights");
    assertThat(header(response, "Content-Range")).isEqualTo("bytes 0-6/15");
  }

  @Test
  void answers_a_request_for_headers_only_without_a_body() {
    HttpRequest.Builder head =
        HttpRequest.newBuilder(URI.create(hub.endpoint() + BERT))
            .method("HEAD", HttpRequest.BodyPublishers.noBody());

    HttpResponse<String> response = send(head);

    assertThat(response.body()).isEmpty();
    assertThat(Integer.parseInt(header(response, "Content-Length"))).isGreaterThan(100);
  }

  @Test
  void counts_down_what_is_left() {
    hub.quota(10, 60);
    get(BERT);

    assertThat(header(get(BERT), "RateLimit")).isEqualTo("\"api\";r=8;t=60");
  }
}
