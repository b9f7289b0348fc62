package io.github.modelaudit.hub.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The fields of a JSON object that may be missing, null, or of another type than promised. */
final class JsonFields {
  private final JsonNode node;

  JsonFields(JsonNode node) {
    this.node = node;
  }

  /** The first of the fields that is there and not null; a missing node otherwise. */
  JsonNode first(String... names) {
    for (String name : names) {
      JsonNode value = node.path(name);
      if (!value.isMissingNode() && !value.isNull()) {
        return value;
      }
    }
    return MissingNode.getInstance();
  }

  /** The fields of the first field that is there. */
  JsonFields within(String... names) {
    return new JsonFields(first(names));
  }

  /** The text of a field that holds a scalar; nothing when it is blank. */
  Optional<String> text(String... names) {
    return textOf(first(names));
  }

  /** The texts of a field that holds a scalar or a list of scalars, blanks left out. */
  List<String> texts(String... names) {
    JsonNode value = first(names);
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> textOf(item).ifPresent(texts::add));
    } else {
      textOf(value).ifPresent(texts::add);
    }
    return List.copyOf(texts);
  }

  boolean isTrue(String... names) {
    JsonNode value = first(names);
    return value.isBoolean() ? value.booleanValue() : "true".equalsIgnoreCase(value.asText());
  }

  OptionalLong number(String... names) {
    JsonNode value = first(names);
    return value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0
        ? OptionalLong.of(value.longValue())
        : OptionalLong.empty();
  }

  Optional<Instant> instant(String... names) {
    return text(names).flatMap(JsonFields::instantOf);
  }

  private static Optional<Instant> instantOf(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static Optional<String> textOf(JsonNode value) {
    return value.isValueNode() && !value.isNull()
        ? Optional.of(value.asText().trim()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }
}
