package io.github.modelaudit.discovery.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.discovery.SmallKnowledge;
import io.github.modelaudit.discovery.project.DiscoveryChoice;
import io.github.modelaudit.discovery.project.OwnKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnKeysTest {
  @TempDir private Path root;

  private Detections detect(OwnKey... keys) throws IOException {
    Path folder = Files.createDirectories(root.resolve("src/main/resources"));
    Files.writeString(
        folder.resolve("application.properties"),
        """
        acme.chat.model=acme/tiny
        acme.judge.chat.model=${acme.default:gpt-4o}
        acme.local.model=llama3.2:3b
        acme.file.model=/opt/models/weights.gguf
        acme.chat.temperature=0.1
        """);
    DiscoveryChoice choice = DiscoveryChoice.ALL.with(List.of(keys));
    return Projects.detect(
        new ConfigurationDetector(SmallKnowledge.references(), SmallKnowledge.facts()),
        Projects.with(Projects.at(root), choice));
  }

  private static OwnKey key(String key, String... provider) {
    return new OwnKey(key, Stream.of(provider).findFirst());
  }

  private static List<String> seen(Detections detections) {
    return detections.sightings().stream()
        .map(it -> it.ref().kind() + " " + it.ref().source() + " " + it.ref().name())
        .toList();
  }

  @Test
  void finds_what_a_key_of_the_team_names() throws IOException {
    assertThat(seen(detect(key("acme.chat.model")))).containsExactly("HUB huggingface acme/tiny");
  }

  @Test
  void finds_nothing_under_such_a_key_unless_asked() throws IOException {
    assertThat(detect().sightings()).isEmpty();
  }

  @Test
  void reads_a_value_as_the_name_that_a_provider_has() throws IOException {
    assertThat(seen(detect(key("acme.*.chat.model", "OpenAI"), key("acme.local.model", "ollama"))))
        .containsExactly(
            "HOSTED openai gpt-4o", "HUB huggingface meta-llama/Llama-3.2-3B-Instruct");
  }

  @Test
  void cannot_resolve_what_is_no_id() throws IOException {
    assertThat(seen(detect(key("acme.file.model"))))
        .containsExactly("UNRESOLVED own-key /opt/models/weights.gguf");
  }

  @Test
  void refuses_a_provider_that_nobody_knows() throws IOException {
    assertThat(detect(key("acme.chat.model", "opnai")).mistakes())
        .containsExactly(
            "Cannot read the own key 'acme.chat.model' in <discovery>:"
                + " the provider 'opnai' is not known. Use 'openai'.");
  }

  @Test
  void refuses_a_key_that_fits_everything() throws IOException {
    assertThat(detect(key("*.*"), key(" "), new OwnKey("", Optional.empty())).mistakes())
        .hasSize(3)
        .allMatch(it -> it.contains("it names no key"));
  }
}
