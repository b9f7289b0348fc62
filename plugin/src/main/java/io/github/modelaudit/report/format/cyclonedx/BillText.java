package io.github.modelaudit.report.format.cyclonedx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A document of the form as a tree that loses nothing, with the lines of its outermost fields. */
final class BillText {
  private static final int MOST_BYTES = 256 * 1024 * 1024;
  private static final int DEEPEST = 200;
  private static final String WRITE_AGAIN =
      "Let the plugin that writes it write it again, for example with 'mvn clean package'.";

  private final String file;
  private final ObjectNode root;
  private final Map<String, Integer> lines;

  private BillText(String file, ObjectNode root, Map<String, Integer> lines) {
    this.file = file;
    this.root = root;
    this.lines = Map.copyOf(lines);
  }

  /**
   * Reads a document.
   *
   * @param file its name in messages
   */
  static BillText read(byte[] content, String file) throws BillException {
    if (content.length > MOST_BYTES) {
      throw new BillException(file, 1, "it is larger than 256 MiB", "Name another <bomFile>.");
    }
    try {
      Map<String, Integer> lines = lines(content);
      JsonNode tree = mapper().readTree(content);
      if (!(tree instanceof ObjectNode root)) {
        throw new BillException(file, 1, "it is not a JSON object", WRITE_AGAIN);
      }
      return new BillText(file, root, lines);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new BillException(file, line, "it is not well-formed JSON", WRITE_AGAIN);
    } catch (IOException e) {
      throw new BillException(file, 1, "it is not text in UTF-8", WRITE_AGAIN);
    }
  }

  /** Reads what we have written ourselves. */
  static ObjectNode own(String text) throws IOException {
    return (ObjectNode) mapper().readTree(text);
  }

  private static JsonMapper mapper() {
    return JsonMapper.builder(factory())
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
  }

  private static JsonFactory factory() {
    return JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
        .build();
  }

  private static Map<String, Integer> lines(byte[] content) throws IOException {
    var lines = new HashMap<String, Integer>();
    try (JsonParser parser = factory().createParser(content)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          lines.put(parser.currentName(), parser.currentTokenLocation().getLineNr());
          parser.nextToken();
          parser.skipChildren();
        }
      }
    }
    return lines;
  }

  ObjectNode root() {
    return root;
  }

  /** The list of that name, made when there is none. */
  ArrayNode list(ObjectNode parent, String name) throws BillException {
    JsonNode value = parent.get(name);
    if (value == null) {
      return parent.putArray(name);
    }
    if (!(value instanceof ArrayNode list)) {
      throw flaw(name, "'" + name + "' is not a list");
    }
    for (JsonNode entry : list) {
      if (!entry.isObject()) {
        throw flaw(name, "'" + name + "' holds something that is not an object");
      }
    }
    return list;
  }

  /** The object of that name, made when there is none. */
  ObjectNode object(ObjectNode parent, String name) throws BillException {
    JsonNode value = parent.get(name);
    if (value == null) {
      return parent.putObject(name);
    }
    if (!(value instanceof ObjectNode object)) {
      throw flaw(name, "'" + name + "' is not an object");
    }
    return object;
  }

  /** What is wrong with an outermost field, or with what is inside of the metadata. */
  BillException flaw(String field, String cause) {
    return flaw(field, cause, WRITE_AGAIN);
  }

  BillException flaw(String field, String cause, String remedy) {
    int line = lines.getOrDefault(field, lines.getOrDefault("metadata", 1));
    return new BillException(file, line, cause, remedy);
  }

  /** The document as CycloneDX's own libraries print it. */
  String print() throws IOException {
    var indent = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(indent);
    printer.indentObjectsWith(indent);
    return mapper().writer(printer).writeValueAsString(root) + "\n";
  }
}
