package io.github.modelaudit.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.modelaudit.report.ReportWriter;
import io.github.modelaudit.testing.PluginDescriptor;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Whatever a reader may copy from a page is something that the tool understands. */
class SnippetsTest {
  private static final Path ROOT = Path.of("..");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LoadSettings YAML = LoadSettings.builder().build();
  private static final PluginDescriptor DESCRIPTOR = PluginDescriptor.read();
  private static final Path SCHEMAS = ROOT.resolve("docs/schema");
  private static final Pattern COMMAND = Pattern.compile("\\bmvn [^\\n`]*");
  private static final Pattern GOAL =
      Pattern.compile("(?<![.\\w])model-audit(?:-maven-plugin(?::[\\w.-]+)?)?:([a-z-]+)");
  private static final Pattern PROPERTY = Pattern.compile("-Dmodel-audit\\.([A-Za-z]+)");
  private static final Pattern FORMATS = Pattern.compile("-Dmodel-audit\\.formats=([a-z,-]+)");

  /** Facts, whose files have a form of their own. */
  private static final String OVERLAY = "# overlay:";

  static List<Path> pages() throws IOException {
    var pages = new ArrayList<Path>();
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    Stream.of("README.md", "CONTRIBUTING.md", "example-project/README.md")
        .map(ROOT::resolve)
        .forEach(pages::add);
    return pages;
  }

  static List<Snippet> yaml() throws IOException {
    return pages().stream()
        .flatMap(page -> Snippet.of(page).stream())
        .filter(snippet -> snippet.language().equals("yaml"))
        .filter(snippet -> !snippet.text().startsWith(OVERLAY))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("yaml")
  void every_policy_and_models_file_fits_its_schema(Snippet snippet) throws IOException {
    JsonNode json = JSON.valueToTree(new Load(YAML).loadFromString(snippet.text()));

    for (String name : List.of("model-policy", "ai-models")) {
      Path schema = SCHEMAS.resolve(name + ".schema.json");
      if (json.isObject() && knowsAllKeys(schema, json)) {
        assertThat(schema(schema).validate(json.toString(), InputFormat.JSON)).isEmpty();
      }
    }
  }

  private static boolean knowsAllKeys(Path schema, JsonNode json) throws IOException {
    JsonNode known = JSON.readTree(schema.toFile()).path("properties");
    return json.properties().stream().allMatch(key -> known.has(key.getKey()));
  }

  private static Schema schema(Path file) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(file), InputFormat.JSON);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_json_snippet_is_json(Path page) {
    assertThat(Snippet.of(page))
        .filteredOn(snippet -> snippet.language().equals("json"))
        .allSatisfy(
            snippet ->
                assertThatCode(() -> JSON.readTree(snippet.text())).doesNotThrowAnyException());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_command_names_goals_that_exist(Path page) throws IOException {
    List<String> goals =
        COMMAND
            .matcher(Files.readString(page))
            .results()
            .flatMap(command -> GOAL.matcher(command.group()).results())
            .map(goal -> goal.group(1))
            .toList();

    assertThat(DESCRIPTOR.goals()).containsAll(goals);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_property_exists(Path page) throws IOException {
    Set<String> known =
        DESCRIPTOR.goals().stream()
            .flatMap(goal -> DESCRIPTOR.parameters(goal).stream())
            .map(PluginDescriptor.Parameter::property)
            .collect(Collectors.toSet());

    assertThat(PROPERTY.matcher(Files.readString(page)).results())
        .extracting(found -> found.group().substring("-D".length()))
        .allSatisfy(property -> assertThat(known).contains(property));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_format_exists(Path page) throws IOException {
    List<String> formats =
        FORMATS
            .matcher(Files.readString(page))
            .results()
            .flatMap(found -> Stream.of(found.group(1).split(",", -1)))
            .toList();

    assertThat(ReportWriter.standard(id -> Optional.empty()).ids()).containsAll(formats);
  }

  /** Parameters are set in a snippet of their own, or in the configuration of our plugin. */
  @ParameterizedTest
  @MethodSource("pages")
  void every_configuration_sets_parameters_that_exist(Path page) throws Exception {
    Set<String> known =
        DESCRIPTOR.goals().stream()
            .flatMap(goal -> DESCRIPTOR.parameters(goal).stream())
            .map(PluginDescriptor.Parameter::name)
            .collect(Collectors.toSet());

    for (Snippet snippet : Snippet.of(page)) {
      if (snippet.language().equals("xml")) {
        assertThat(known).as(snippet.toString()).containsAll(parameters(snippet.text()));
      }
    }
  }

  private static List<String> parameters(String xml) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader("<snippet>" + xml + "</snippet>")));
    var names = new ArrayList<String>();
    for (Element configuration : elements(document.getElementsByTagName("configuration"))) {
      if (isOurs(configuration)) {
        elements(configuration.getChildNodes()).forEach(set -> names.add(set.getTagName()));
      }
    }
    return names;
  }

  private static boolean isOurs(Element configuration) {
    var parent = (Element) configuration.getParentNode();
    return parent.getTagName().equals("snippet")
        || parent.getTextContent().contains("model-audit-maven-plugin");
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }
}
