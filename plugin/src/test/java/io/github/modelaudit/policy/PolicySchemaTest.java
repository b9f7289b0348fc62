package io.github.modelaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.modelaudit.knowledge.YamlException;
import io.github.modelaudit.knowledge.YamlLimits;
import io.github.modelaudit.knowledge.YamlNode;
import io.github.modelaudit.knowledge.YamlReader;
import io.github.modelaudit.policy.rule.Rules;
import io.github.modelaudit.testing.BundledPresets;
import io.github.modelaudit.testing.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema and the reader say the same to the same files. */
class PolicySchemaTest {
  private static final Path SCHEMA = Path.of("../docs/schema/model-policy.schema.json");
  private static final Path SAMPLES = Path.of("src/test/resources/policy");
  private static final Path EXAMPLE = Path.of("../docs/guide/model-policy.example.yaml");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Schema schema;

  PolicySchemaTest() throws IOException {
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
  }

  static List<Path> accepted() throws IOException {
    var files = new ArrayList<>(in(SAMPLES.resolve("accepted")));
    files.addAll(
        in(BundledPresets.FOLDER).stream().filter(file -> !file.endsWith("index.yaml")).toList());
    files.add(EXAMPLE);
    return files;
  }

  static List<Path> refused() throws IOException {
    return in(SAMPLES.resolve("refused"));
  }

  private static List<Path> in(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private List<Error> validate(String yaml) throws YamlException {
    Optional<YamlNode> document = new YamlReader(YamlLimits.STANDARD).read(yaml);
    JsonNode json = document.isPresent() ? json(document.get()) : JSON.nullNode();
    return schema.validate(json.toString(), InputFormat.JSON);
  }

  private static JsonNode json(YamlNode node) throws YamlException {
    return switch (node.kind()) {
      case MAPPING -> {
        ObjectNode object = JSON.objectNode();
        for (YamlNode.Entry entry : node.asMapping().entries().values()) {
          object.set(entry.key(), json(entry.value()));
        }
        yield object;
      }
      case SEQUENCE -> {
        ArrayNode array = JSON.arrayNode();
        for (YamlNode item : node.asSequence().items()) {
          array.add(json(item));
        }
        yield array;
      }
      case SCALAR -> scalar((YamlNode.Scalar) node);
    };
  }

  private static JsonNode scalar(YamlNode.Scalar scalar) throws YamlException {
    return switch (scalar.type()) {
      case TEXT -> JSON.textNode(scalar.text());
      case INTEGER -> JSON.numberNode(scalar.asNumber());
      case DECIMAL -> JSON.numberNode(Double.parseDouble(scalar.text()));
      case BOOLEAN -> JSON.booleanNode(scalar.asFlag());
      case NULL -> JSON.nullNode();
    };
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void accepts_what_the_reader_accepts(Path file)
      throws IOException, PolicyException, YamlException {
    String text = Files.readString(file);

    assertThat(Policies.reader().read(List.of(new PolicyText(file.toString(), text)))).isNotNull();
    assertThat(validate(text)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refuses_what_the_reader_refuses(Path file) throws IOException, YamlException {
    String text = Files.readString(file);

    assertThatExceptionOfType(PolicyException.class)
        .isThrownBy(() -> Policies.reader().read(List.of(new PolicyText(file.toString(), text))));
    assertThat(validate(text)).isNotEmpty();
  }

  @Test
  void knows_every_rule() throws IOException {
    JsonNode properties = new ObjectMapper().readTree(SCHEMA.toFile()).get("properties");

    assertThat(words(properties.at("/rules/propertyNames/anyOf/1/enum")))
        .containsExactlyElementsOf(Rules.standard().ids());
    assertThat(words(properties.at("/waivers/items/properties/rule/anyOf/1/enum")))
        .containsExactlyElementsOf(Rules.standard().waivableIds());
  }

  private static List<String> words(JsonNode list) {
    var words = new ArrayList<String>();
    list.forEach(word -> words.add(word.asText()));
    return words;
  }
}
