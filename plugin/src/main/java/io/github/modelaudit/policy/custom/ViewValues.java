package io.github.modelaudit.policy.custom;

import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the records that a model is shown as into values of expressions. */
final class ViewValues {
  private ViewValues() {}

  /** Returns the fields of a record by name; what is absent is left out. */
  static Map<String, Object> of(Record view) {
    var fields = new LinkedHashMap<String, Object>();
    for (RecordComponent component : view.getClass().getRecordComponents()) {
      Object value = read(view, component);
      Optional<?> known = value instanceof Optional<?> optional ? optional : Optional.of(value);
      known.ifPresent(it -> fields.put(component.getName(), converted(it)));
    }
    return Collections.unmodifiableMap(fields);
  }

  private static Object converted(Object value) {
    if (value instanceof Record view) {
      return of(view);
    }
    return value instanceof List<?> list
        ? list.stream().map(ViewValues::converted).toList()
        : value;
  }

  private static Object read(Record view, RecordComponent component) {
    try {
      return component.getAccessor().invoke(view);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A public record can be read.", e);
    }
  }
}
