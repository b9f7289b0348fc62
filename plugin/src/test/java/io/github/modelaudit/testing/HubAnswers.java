package io.github.modelaudit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import mockwebserver3.MockResponse;
import okio.Buffer;

/** Answers with the headers that the Hub sends. */
final class HubAnswers {
  private static final ObjectMapper JSON = new ObjectMapper();

  private HubAnswers() {}

  static MockResponse.Builder json(int status, JsonNode body) {
    try {
      return json(status, JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static MockResponse.Builder json(int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return content(status, "application/json; charset=utf-8", bytes)
        .setHeader("ETag", Bodies.weakTag(bytes))
        .setHeader("Vary", "Origin");
  }

  static MockResponse.Builder text(int status, String body) {
    return content(status, "text/plain; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
  }

  static MockResponse.Builder html(int status, String body) {
    return content(status, "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
  }

  static MockResponse.Builder content(int status, String type, byte[] bytes) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", type)
        .body(new Buffer().write(bytes));
  }

  /** An error: JSON on the API, plain text where files are. */
  static MockResponse.Builder error(boolean isApi, int status, String message) {
    MockResponse.Builder answer =
        isApi
            ? json(status, JsonNodeFactory.instance.objectNode().put("error", message))
            : text(status, message);
    return answer.setHeader("X-Error-Message", message);
  }

  static MockResponse.Builder error(boolean isApi, int status, String code, String message) {
    return error(isApi, status, message).setHeader("X-Error-Code", code);
  }

  static MockResponse.Builder redirect(int status, String location) {
    return text(status, "Temporary Redirect. Redirecting to " + location)
        .setHeader("Location", location)
        .setHeader("Vary", "Origin, Accept");
  }
}
