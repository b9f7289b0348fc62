package io.github.modelaudit.hub.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the words of a hub in the body of an error, in any of the forms that hubs use. */
public final class ErrorText {
  private static final int LONGEST = 300;
  private static final Pattern SECRET = Pattern.compile("hf_[A-Za-z0-9]{6,}");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\s]+");

  private final ObjectMapper mapper = new ObjectMapper();

  /** Returns the words, on one line, shortened, without secrets; nothing for web pages. */
  public Optional<String> of(String body) {
    if (body.isBlank() || body.stripLeading().startsWith("<")) {
      return Optional.empty();
    }
    return Optional.of(clean(fromJson(body).orElse(body))).filter(text -> !text.isEmpty());
  }

  /** Makes a text from outside fit for one line of a message. */
  public static String clean(String text) {
    String line = CONTROL.matcher(text).replaceAll(" ").trim();
    String safe = SECRET.matcher(line).replaceAll("hf_…");
    return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "…";
  }

  private Optional<String> fromJson(String body) {
    try {
      JsonFields fields = new JsonFields(mapper.readTree(body));
      String error = String.join(" ", fields.texts("error", "message"));
      String listed = errors(fields.first("errors"));
      return Optional.of((error + " " + listed).trim()).filter(text -> !text.isEmpty());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static String errors(JsonNode errors) {
    StringBuilder text = new StringBuilder();
    for (JsonNode error : errors) {
      new JsonFields(error).text("message").ifPresent(part -> text.append(part).append(' '));
    }
    return text.toString();
  }
}
