package io.github.modelaudit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the compact form of knowledge to the YAML that people write. */
class CompactNodesTest {
  private static final Path FOLDER = Path.of("src/main/resources/io/github/modelaudit/knowledge");

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".yaml"))
          .filter(name -> !name.startsWith("presets/") || name.equals("presets/index.yaml"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void bundled_file_says_the_same_in_both_forms(String name) throws Exception {
    DataFile yaml = DataFile.parse(name, Files.readString(FOLDER.resolve(name)), false);

    DataFile compact = DataFiles.bundled(name);

    assertThat(DataFiles.bundledText(CompactNodes.nameOf(name)))
        .as("made by the build")
        .isPresent();
    assertThat(compact.root()).isEqualTo(placeless(yaml.root()));
    assertThat(compact.root().toString()).isEqualTo(withoutPlaces(yaml.root().toString()));
  }

  /** Nodes are equal when everything in them is, their types and places included. */
  private static YamlNode placeless(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
      for (YamlNode.Entry it : mapping.entries().values()) {
        YamlNode value = placeless(it.value());
        entries.put(it.key(), new YamlNode.Entry(it.key(), YamlPosition.START, value));
      }
      return new YamlNode.Mapping(entries, YamlPosition.START);
    }
    if (node instanceof YamlNode.Sequence list) {
      List<YamlNode> items = list.items().stream().map(CompactNodesTest::placeless).toList();
      return new YamlNode.Sequence(items, YamlPosition.START);
    }
    YamlNode.Scalar scalar = (YamlNode.Scalar) node;
    return new YamlNode.Scalar(scalar.text(), scalar.type(), YamlPosition.START);
  }

  private static String withoutPlaces(String nodes) {
    return nodes.replaceAll("position=line \\d+, column \\d+", "position=" + YamlPosition.START);
  }

  @Test
  void keeps_texts_of_several_lines_and_backslashes() throws Exception {
    YamlNode node =
        new YamlReader(YamlLimits.STANDARD)
            .read("a: \"one\\ntwo\\\\n\"\nb: [1, 1.5, true, null, '']\nc: {}\n")
            .orElseThrow();

    YamlNode read = CompactNodes.read(CompactNodes.write(node));

    assertThat(read.toString()).isEqualTo(withoutPlaces(node.toString()));
    assertThat(read.asMapping().text("a")).contains("one\ntwo\\n");
  }
}
