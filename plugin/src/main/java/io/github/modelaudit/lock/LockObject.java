package io.github.modelaudit.lock;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.RepoType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One JSON object of a lock file that remembers on which line each of its fields stands.
 *
 * <p>It is read with the streaming parser alone: binding would load hundreds of classes in a build
 * that needs nothing else of them.
 */
final class LockObject {
  private final Path file;
  private final int line;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  private LockObject(Path file, int line) {
    this.file = file;
    this.line = line;
  }

  static LockObject parse(Path file, byte[] content) throws LockException {
    var factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = factory.createParser(content)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw LockException.wrong(file, 1, "it does not start with a JSON object");
      }
      LockObject root = object(file, parser);
      if (parser.nextToken() != null) {
        throw LockException.wrong(file, lineOf(parser), "something follows the JSON object");
      }
      return root;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      OptionalInt conflict = conflictMark(content);
      if (conflict.isPresent()) {
        throw LockException.conflicting(file, conflict.getAsInt(), e);
      }
      throw LockException.malformed(file, line, firstLine(e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw LockException.unreadable(file, e);
    }
  }

  /** The line of the first mark of a merge that nobody has finished. */
  private static OptionalInt conflictMark(byte[] content) {
    List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
    return IntStream.range(0, lines.size())
        .filter(index -> lines.get(index).startsWith("<<<<<<<"))
        .map(index -> index + 1)
        .findFirst();
  }

  /** The parser's own words without its final stop, and without what it says of its source. */
  private static String firstLine(String message) {
    String first = message.lines().findFirst().orElse("").replaceAll(" ?[(\\[]\\w+: \\(.*", "");
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }

  private static int lineOf(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private static LockObject object(Path file, JsonParser parser) throws IOException {
    var object = new LockObject(file, lineOf(parser));
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      object.lines.put(name, lineOf(parser));
      parser.nextToken();
      value(file, parser).ifPresent(value -> object.values.put(name, value));
    }
    return object;
  }

  private static Optional<Object> value(Path file, JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> Optional.of(object(file, parser));
      case START_ARRAY -> Optional.of(array(file, parser));
      case VALUE_STRING -> Optional.of(parser.getText());
      case VALUE_NUMBER_INT -> Optional.of(parser.getLongValue());
      case VALUE_NUMBER_FLOAT -> Optional.of(parser.getDecimalValue());
      case VALUE_TRUE, VALUE_FALSE -> Optional.of(parser.getBooleanValue());
      default -> Optional.empty();
    };
  }

  private static List<Object> array(Path file, JsonParser parser) throws IOException {
    var elements = new ArrayList<Object>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      value(file, parser).ifPresent(elements::add);
    }
    return elements;
  }

  /** The names of all fields, also of those that are null. */
  Set<String> names() {
    return lines.keySet();
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  Optional<String> text(String name) throws LockException {
    return typed(name, String.class, "a text");
  }

  String requiredText(String name) throws LockException {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      throw wrong(line, "'" + name + "' is missing");
    }
    return text.get();
  }

  List<String> texts(String name) throws LockException {
    return elements(name, String.class, "a list of texts");
  }

  List<LockObject> objects(String name) throws LockException {
    return elements(name, LockObject.class, "a list of objects");
  }

  Optional<LockObject> object(String name) throws LockException {
    return typed(name, LockObject.class, "an object");
  }

  LockObject required(String name) throws LockException {
    Optional<LockObject> object = object(name);
    if (object.isEmpty()) {
      throw wrong(line, "'" + name + "' is missing");
    }
    return object.get();
  }

  boolean flag(String name) throws LockException {
    return typed(name, Boolean.class, "true or false").orElse(false);
  }

  long number(String name) throws LockException {
    OptionalLong value = optionalNumber(name);
    if (value.isEmpty()) {
      throw wrong(line, "'" + name + "' is missing");
    }
    return value.getAsLong();
  }

  OptionalLong optionalNumber(String name) throws LockException {
    Optional<Long> value = typed(name, Long.class, "a whole number");
    return value.isPresent() ? OptionalLong.of(value.get()) : OptionalLong.empty();
  }

  Optional<Instant> instant(String name) throws LockException {
    Optional<String> text = text(name);
    try {
      return text.map(Instant::parse);
    } catch (DateTimeException e) {
      throw wrong(
          lineOf(name), "'%s' is not a time in ISO 8601: '%s'".formatted(name, text.orElse("")));
    }
  }

  <E extends Enum<E>> Optional<E> choice(String name, E[] constants) throws LockException {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (E constant : constants) {
      if (EntryWriter.word(constant).equals(text.get())) {
        return Optional.of(constant);
      }
    }
    String known =
        Arrays.stream(constants).map(EntryWriter::word).collect(Collectors.joining(", "));
    throw wrong(
        lineOf(name), "'%s' is '%s', which is none of %s".formatted(name, text.get(), known));
  }

  /** Returns the key that the name of an entry stands for. */
  RepoKey key(String name, RepoType type) throws LockException {
    int at = name.indexOf('@');
    String id = at < 0 ? name : name.substring(0, at);
    Optional<String> revision = at < 0 ? Optional.empty() : Optional.of(name.substring(at + 1));
    try {
      return new RepoKey(new RepoId(type, id), revision);
    } catch (IllegalArgumentException e) {
      throw wrong(line, "'%s' names no repository".formatted(name));
    }
  }

  private <T> Optional<T> typed(String name, Class<T> type, String expected) throws LockException {
    Optional<Object> value = Optional.ofNullable(values.get(name));
    if (value.isPresent() && !type.isInstance(value.get())) {
      throw wrong(lineOf(name), "'%s' is not %s".formatted(name, expected));
    }
    return value.map(type::cast);
  }

  private <T> List<T> elements(String name, Class<T> type, String expected) throws LockException {
    List<?> list = typed(name, List.class, expected).orElse(List.of());
    for (Object element : list) {
      if (!type.isInstance(element)) {
        throw wrong(lineOf(name), "'%s' is not %s".formatted(name, expected));
      }
    }
    return list.stream().map(type::cast).toList();
  }

  int lineOf(String name) {
    return lines.getOrDefault(name, line);
  }

  private LockException wrong(int where, String why) {
    return LockException.wrong(file, where, why);
  }
}
