package io.github.modelaudit.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.modelaudit.discovery.project.DeclaredModel;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelDependency;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Holds that the guide, the schema and the readers agree about how models are declared. */
class DeclaringModelsGuideTest {
  private static final Path GUIDE = Path.of("../docs/guide/declaring-models.md");
  private static final Path SCHEMA = Path.of("../docs/schema/ai-models.schema.json");

  @TempDir private Path root;

  @BeforeEach
  void put_the_file_of_the_examples_in_place() throws IOException {
    Files.createDirectories(root.resolve("models"));
    Files.writeString(root.resolve("models/tiny.gguf"), "");
  }

  private static List<String> examples(String language) throws IOException {
    var blocks = Pattern.compile("(?s)```" + language + "\n(.*?)```");
    return blocks.matcher(Files.readString(GUIDE)).results().map(it -> it.group(1)).toList();
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(SCHEMA));
  }

  private List<ModelDependency> discover(String modelsFile) throws Exception {
    Files.writeString(root.resolve("ai-models.yaml"), modelsFile);
    return SmallKnowledge.discovery()
        .discover(Projects.withModelsFile(Projects.at(root), Path.of("ai-models.yaml")))
        .models();
  }

  @Test
  void every_model_of_the_pom_in_the_guide_is_understood() throws Exception {
    List<String> examples = examples("xml");
    assertThat(examples).hasSize(1);

    List<ModelDependency> models =
        SmallKnowledge.discovery()
            .discover(Projects.declaring(Projects.at(root), declared(examples.get(0))))
            .models();

    assertThat(models)
        .extracting(it -> it.ref().kind() + " " + it.ref().name() + " " + it.evidence().size())
        .containsExactlyInAnyOrder(
            "HUB sentence-transformers/all-MiniLM-L6-v2 1",
            "HUB mistralai/Mistral-7B-v0.1 1",
            "HUB meta-llama/Llama-3.2-3B-Instruct 2",
            "HUB acme/tiny 1",
            "HOSTED gpt-4o 1",
            "LOCAL_FILE models/tiny.gguf 1");
  }

  private static List<DeclaredModel> declared(String xml) throws Exception {
    NodeList elements =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getElementsByTagName("model");
    List<DeclaredModel> models = new ArrayList<>();
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      models.add(
          new DeclaredModel(
              child(element, "id").orElse(element.getTextContent()),
              child(element, "provider"),
              child(element, "usage"),
              child(element, "revision"),
              Location.of("pom.xml", i + 1)));
    }
    return models;
  }

  private static Optional<String> child(Element element, String name) {
    NodeList children = element.getElementsByTagName(name);
    return children.getLength() == 0
        ? Optional.empty()
        : Optional.of(children.item(0).getTextContent());
  }

  @Test
  void every_models_file_of_the_guide_is_understood_and_of_the_schema() throws Exception {
    List<String> examples = examples("yaml");
    assertThat(examples).hasSize(2);

    assertThat(discover(examples.get(0))).hasSize(6);
    assertThat(discover(examples.get(1))).isEmpty();
    for (String example : examples) {
      assertThat(schema().validate(example, InputFormat.YAML)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "models: []",
        "models: [acme/tiny, {id: acme/small, usage: test}]",
        "models: [{id: gpt-4o, provider: openai}]",
        "models:",
        "aliases: {x: acme/tiny, y: {id: gpt-4o, provider: openai}}",
      })
  void the_schema_and_the_reader_accept_the_same(String text) throws Exception {
    assertThat(schema().validate(text, InputFormat.YAML)).isEmpty();
    assertThat(discover(text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "modles: []",
        "models: acme/tiny",
        "models: [{usage: test}]",
        "models: [{id: acme/tiny, usage: production}]",
        "models: [{id: acme/tiny, rev: v1}]",
        "models: [['acme/tiny']]",
        "models: ['']",
        "models: [{id: gpt-4o, provider: openai, revision: v1}]",
        "aliases: [acme/tiny]",
        "aliases: {x: {id: acme/tiny, usage: test}}",
        "- acme/tiny",
      })
  void the_schema_and_the_reader_refuse_the_same(String text) throws Exception {
    assertThat(schema().validate(text, InputFormat.YAML)).isNotEmpty();
    assertThat(catchThrowable(() -> discover(text))).isInstanceOf(DiscoveryException.class);
  }
}
