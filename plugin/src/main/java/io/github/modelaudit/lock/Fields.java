package io.github.modelaudit.lock;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a JSON object in the order they are put; what is empty is not put. */
final class Fields {
  private final Map<String, Object> values = new LinkedHashMap<>();

  void put(String name, String value) {
    if (!value.isEmpty()) {
      values.put(name, value);
    }
  }

  void put(String name, Optional<String> value) {
    value.ifPresent(text -> values.put(name, text));
  }

  void put(String name, List<?> value) {
    if (!value.isEmpty()) {
      values.put(name, value);
    }
  }

  void put(String name, Map<String, Object> value) {
    if (!value.isEmpty()) {
      values.put(name, value);
    }
  }

  void putText(String name, String value) {
    values.put(name, value);
  }

  void putEvenIfEmpty(String name, List<?> value) {
    values.put(name, value);
  }

  void putIfTrue(String name, boolean value) {
    if (value) {
      values.put(name, true);
    }
  }

  void putNumber(String name, long value) {
    values.put(name, value);
  }

  Map<String, Object> toMap() {
    return Collections.unmodifiableMap(values);
  }
}
