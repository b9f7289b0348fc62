package io.github.modelaudit.report.format.json;

import io.github.modelaudit.report.format.JsonText;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object in the order they are put. Every field is written: null stands for
 * not known or not applicable, an empty list for none.
 */
final class JsonFields implements JsonText.Members {
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  JsonFields text(String name, String value) {
    values.put(name, value);
    return this;
  }

  JsonFields text(String name, Optional<String> value) {
    values.put(name, value.orElse(null));
    return this;
  }

  JsonFields texts(String name, Collection<String> value) {
    values.put(name, List.copyOf(value));
    return this;
  }

  JsonFields flag(String name, boolean value) {
    values.put(name, value);
    return this;
  }

  JsonFields number(String name, long value) {
    values.put(name, value);
    return this;
  }

  JsonFields number(String name, OptionalInt value) {
    values.put(name, value.isPresent() ? (long) value.getAsInt() : null);
    return this;
  }

  JsonFields object(String name, JsonFields value) {
    values.put(name, value);
    return this;
  }

  JsonFields object(String name, Optional<JsonFields> value) {
    values.put(name, value.orElse(null));
    return this;
  }

  <T> JsonFields objects(String name, Collection<T> elements, Function<T, JsonFields> fields) {
    values.put(name, elements.stream().map(fields).toList());
    return this;
  }

  @Override
  public Map<String, @Nullable Object> members() {
    return Collections.unmodifiableMap(values);
  }
}
