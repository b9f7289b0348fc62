package io.github.modelaudit.docs;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.policy.view.Meaning;
import io.github.modelaudit.policy.view.Model;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What custom rules see of a model as tables of Markdown, from the records that they see. */
final class ViewReference {
  private static final Map<Type, String> WORDS =
      Map.of(
          String.class, "text",
          boolean.class, "`true`, `false`",
          Boolean.class, "`true`, `false`",
          long.class, "whole number",
          Long.class, "whole number");

  private final Set<Class<?>> found = new LinkedHashSet<>();
  private final StringBuilder text = new StringBuilder();

  private ViewReference() {}

  static String text() {
    var reference = new ViewReference();
    reference.table(Model.class);
    return reference.text.toString();
  }

  private void table(Class<?> view) {
    found.add(view);
    text.append("### ").append(view.getSimpleName()).append("\n\n");
    text.append("| field | type | |\n| --- | --- | --- |\n");
    for (RecordComponent component : view.getRecordComponents()) {
      String known = component.getType() == Optional.class ? ", when known" : "";
      text.append("| `").append(component.getName()).append("` | ");
      text.append(words(component.getGenericType())).append(known).append(" | ");
      text.append(meaning(component)).append(" |\n");
    }
    text.append('\n');
    for (RecordComponent component : view.getRecordComponents()) {
      Class<?> inner = innermost(component.getGenericType());
      if (inner.isRecord() && !found.contains(inner)) {
        table(inner);
      }
    }
  }

  private static String meaning(RecordComponent component) {
    Meaning meaning = component.getAnnotation(Meaning.class);
    return requireNonNull(meaning, component + " needs a meaning").value();
  }

  private static String words(Type type) {
    if (type instanceof ParameterizedType generic) {
      List<Type> arguments = List.of(generic.getActualTypeArguments());
      String last = words(arguments.get(arguments.size() - 1));
      if (generic.getRawType() == List.class) {
        return "list of " + last;
      }
      return generic.getRawType() == Map.class ? "map of text to " + last : last;
    }
    return Optional.ofNullable(WORDS.get(type)).orElseGet(() -> link((Class<?>) type));
  }

  private static String link(Class<?> view) {
    String name = view.getSimpleName();
    return "[" + name + "](#" + name.toLowerCase(Locale.ROOT) + ")";
  }

  private static Class<?> innermost(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return innermost(arguments[arguments.length - 1]);
    }
    return (Class<?>) type;
  }
}
