package io.github.modelaudit.report.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A JSON object of a foreign form, in the order of its members; what is not known is left out. */
public final class JsonObject {
  private final Map<String, Object> members = new LinkedHashMap<>();

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
    return document(this);
  }

  /** The document of a list of objects. */
  public static String document(List<JsonObject> objects) throws IOException {
    return document((Object) objects);
  }

  private static String document(Object root) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.setPrettyPrinter(printer());
      write(out, root);
    }
    return text + "\n";
  }

  private static DefaultPrettyPrinter printer() {
    var indenter = new DefaultIndenter("  ", "\n");
    var separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  private static void write(JsonGenerator out, Object value) throws IOException {
    if (value instanceof JsonObject object) {
      out.writeStartObject();
      for (Map.Entry<String, Object> member : object.members.entrySet()) {
        out.writeFieldName(member.getKey());
        write(out, member.getValue());
      }
      out.writeEndObject();
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object element : list) {
        write(out, element);
      }
      out.writeEndArray();
    } else if (value instanceof Long number) {
      out.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else {
      out.writeString(value.toString());
    }
  }
}
