package io.github.modelaudit.report.format;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A JSON object of a foreign form, in the order of its members; what is not known is left out. */
public final class JsonObject implements JsonText.Members {
  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  /** Adds a text. */
  public JsonObject put(String name, String value) {
    members.put(name, value);
    return this;
  }

  /** Adds a text if it is known. */
  public JsonObject put(String name, Optional<String> value) {
    value.ifPresent(text -> members.put(name, text));
    return this;
  }

  /** Adds a number. */
  public JsonObject put(String name, long value) {
    members.put(name, value);
    return this;
  }

  /** Adds a number if it is known. */
  public JsonObject put(String name, OptionalInt value) {
    value.ifPresent(number -> members.put(name, (long) number));
    return this;
  }

  /** Adds a truth value. */
  public JsonObject put(String name, boolean value) {
    members.put(name, value);
    return this;
  }

  /** Adds an object. */
  public JsonObject put(String name, JsonObject value) {
    members.put(name, value);
    return this;
  }

  /** Adds a list of texts or objects, also an empty one. */
  public JsonObject put(String name, Collection<?> values) {
    members.put(name, List.copyOf(values));
    return this;
  }

  /** Adds a list of texts or objects unless it is empty. */
  public JsonObject putAny(String name, Collection<?> values) {
    return values.isEmpty() ? this : put(name, values);
  }

  /** The document of this object: indented by two, with LF, and one at its end. */
  public String document() throws IOException {
    return JsonText.of(this);
  }

  /** The document of a list of objects. */
  public static String document(List<JsonObject> objects) throws IOException {
    return JsonText.of(objects);
  }

  @Override
  public Map<String, @Nullable Object> members() {
    return Collections.unmodifiableMap(members);
  }
}
