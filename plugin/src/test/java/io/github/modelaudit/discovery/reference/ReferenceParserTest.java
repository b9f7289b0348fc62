package io.github.modelaudit.discovery.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.discovery.SmallKnowledge;
import io.github.modelaudit.discovery.reference.ParsedReference.Flawed;
import io.github.modelaudit.discovery.reference.ParsedReference.Understood;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceParserTest {
  private static final String SHA = "27d67f1b5f57dc0953326b2601d68371d40ea8da";

  @TempDir private Path root;

  private ReferenceParser parser() {
    return SmallKnowledge.references(Set.of("https://mirror.example/api/huggingfaceml/hub/"))
        .of(Projects.at(root));
  }

  @ParameterizedTest
  @CsvSource({
    "acme/tiny, acme/tiny",
    "' acme/tiny ', acme/tiny",
    "gpt2, gpt2",
    "acme/tiny@v1.0, acme/tiny@v1.0",
    "acme/tiny@" + SHA + ", acme/tiny@" + SHA,
    "acme/tiny@refs/pr/3, acme/tiny@refs/pr/3",
    "hf://acme/tiny, acme/tiny",
    "hf://gpt2, gpt2",
    "hf://models/acme/tiny@v1, acme/tiny@v1",
    "hf://acme/tiny@v1/model.safetensors, acme/tiny@v1",
    "hf://acme/tiny@refs/pr/3/model.safetensors, acme/tiny@refs/pr/3",
    "hf://acme/tiny/onnx/model.onnx, acme/tiny",
    "https://huggingface.co/acme/tiny, acme/tiny",
    "https://huggingface.co/acme/tiny/, acme/tiny",
    "HTTPS://HuggingFace.co/acme/tiny, acme/tiny",
    "https://huggingface.co/gpt2, gpt2",
    "https://huggingface.co/gpt2/tree/main, gpt2",
    "https://hf.co/acme/tiny?library=transformers#usage, acme/tiny",
    "huggingface.co/acme/tiny, acme/tiny",
    "hf.co/acme/tiny-GGUF:Q4_K_M, acme/tiny-GGUF",
    "https://huggingface.co/acme/tiny/tree/main, acme/tiny",
    "https://huggingface.co/acme/tiny/tree/v2, acme/tiny@v2",
    "https://huggingface.co/acme/tiny/blob/" + SHA + "/README.md, acme/tiny@" + SHA,
    "https://huggingface.co/acme/tiny/resolve/v2/onnx/model.onnx, acme/tiny@v2",
    "https://huggingface.co/acme/tiny/raw/refs%2Fpr%2F1/config.json, acme/tiny@refs/pr/1",
    "https://huggingface.co/acme/tiny/discussions/4, acme/tiny",
    "https://huggingface.co/api/models/acme/tiny, acme/tiny",
    "https://huggingface.co/api/models/acme/tiny/revision/v2, acme/tiny@v2",
    "https://api-inference.huggingface.co/models/acme/tiny, acme/tiny",
    "https://api-inference.huggingface.co/pipeline/feature-extraction/acme/tiny, acme/tiny",
    "https://mirror.example/api/huggingfaceml/hub/acme/tiny/tree/v2, acme/tiny@v2",
    "https://mirror.example/api/huggingfaceml/hub/api/models/acme/tiny, acme/tiny",
  })
  void understands_what_names_a_hub_model(String written, String key) {
    ParsedReference parsed = parser().parse(written);

    assertThat(parsed)
        .isInstanceOfSatisfying(
            Understood.class, it -> assertThat(((ModelRef.Hub) it.ref()).key()).hasToString(key));
  }

  @ParameterizedTest
  @CsvSource({
    "acme//tiny, 'acme//tiny' is not a Hub id",
    "acme/tiny/x, more than one '/'",
    "acme/ti--ny, '--' and '..' are not allowed",
    "acme/tiny@, revision",
    "hf://datasets/acme/data, datasets",
    "hf://spaces/acme/demo, spaces",
    "https://huggingface.co/datasets/acme/data, datasets",
    "https://huggingface.co/spaces/acme/demo, spaces",
    "https://elsewhere.example/acme/tiny, leads neither to the Hub nor to <endpoint>",
    "https://huggingface.co/docs/hub/index, leads to no model",
    "https://huggingface.co/, leads to no model",
    "https://huggingface.co/models, leads to no model",
    "https://huggingface.co/acme/%zz, https://huggingface.co/acme/%zz",
    "https://example.org/acme/tiny, https://example.org/acme/tiny",
    "'', the id is empty",
  })
  void explains_what_names_no_model(String written, String cause) {
    ParsedReference parsed = parser().parse(written.replace("'' is", "is"));

    assertThat(parsed)
        .isInstanceOfSatisfying(Flawed.class, it -> assertThat(it.cause()).contains(cause));
  }

  @Test
  void joins_a_revision_that_is_given_apart() {
    assertThat(parser().parse("acme/tiny", "v1"))
        .isInstanceOfSatisfying(
            Understood.class,
            it -> assertThat(((ModelRef.Hub) it.ref()).key()).hasToString("acme/tiny@v1"));
    assertThat(parser().parse("acme/tiny@v2", "v1")).isInstanceOf(Flawed.class);
    assertThat(parser().parse("acme/tiny", " ")).isInstanceOf(Flawed.class);
  }

  @Test
  void asks_for_the_provider_of_a_name_that_only_a_vendor_has() {
    assertThat(parser().parseDeclared("gpt-4o"))
        .isEqualTo(
            new Flawed(
                "'gpt-4o' is a model that 'openai' runs, and no provider is named",
                "Write <model><id>gpt-4o</id><provider>openai</provider></model>."));
    assertThat(parser().parseDeclared("gpt2")).isInstanceOf(Understood.class);
    assertThat(parser().parseDeclared("openai/gpt-oss-20b")).isInstanceOf(Understood.class);
  }

  @Test
  void takes_the_name_of_a_provider_as_it_is() {
    assertThat(parser().parseHosted("gpt-4o", "OpenAI"))
        .isEqualTo(new Understood(new ModelRef.Hosted("openai", "gpt-4o"), Confidence.HIGH));
  }

  @Test
  void maps_the_name_of_a_run_time_with_the_confidence_of_the_table() {
    assertThat(parser().parseHosted("mistral", "ollama"))
        .isInstanceOfSatisfying(
            Understood.class,
            it -> {
              assertThat(it.ref().name()).isEqualTo("mistralai/Mistral-7B-Instruct-v0.3");
              assertThat(it.confidence()).isEqualTo(Confidence.MEDIUM);
            });
  }

  @Test
  void never_guesses_what_somebody_uploaded_to_a_run_time() {
    assertThat(parser().parseHosted("someone/llama3.2:3b", "ollama"))
        .isInstanceOfSatisfying(
            Understood.class,
            it -> {
              assertThat(it.ref().kind()).isEqualTo(ModelRef.Kind.UNRESOLVED);
              assertThat(((ModelRef.Unresolved) it.ref()).reason()).contains("'someone'");
            });
  }

  @Test
  void takes_a_cloud_name_of_a_run_time_for_hosted() {
    assertThat(parser().parseHosted("gpt-oss:120b-cloud", "ollama"))
        .isEqualTo(
            new Understood(new ModelRef.Hosted("ollama", "gpt-oss:120b-cloud"), Confidence.HIGH));
  }

  @Test
  void offers_the_nearest_provider() {
    assertThat(parser().parseHosted("gpt-4o", "opnai"))
        .isInstanceOfSatisfying(
            Flawed.class,
            it -> {
              assertThat(it.cause()).isEqualTo("the provider 'opnai' is not known");
              assertThat(it.remedy()).startsWith("Use 'openai'");
            });
  }

  @Test
  void lists_the_providers_when_none_is_near() {
    assertThat(parser().parseHosted("x", "qqqqqqqqqqqq"))
        .isInstanceOfSatisfying(
            Flawed.class,
            it -> assertThat(it.remedy()).contains("anthropic, docker, groq, ollama, openai"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"./models/x.gguf", "models/x.gguf", "file:models/x.gguf", "models\\x.gguf"})
  void finds_a_file_of_the_project(String written) throws IOException {
    Files.createDirectories(root.resolve("models"));
    Files.writeString(root.resolve("models/x.gguf"), "");

    ParsedReference parsed = parser().parse(written);

    assertThat(parsed)
        .isEqualTo(new Understood(new ModelRef.LocalFile("models/x.gguf"), Confidence.HIGH));
  }

  @Test
  void finds_a_file_by_its_absolute_path() throws IOException {
    Path file = Files.writeString(root.resolve("x.gguf"), "");

    assertThat(parser().parse(file.toUri().toString()))
        .isEqualTo(new Understood(new ModelRef.LocalFile("x.gguf"), Confidence.HIGH));
    assertThat(parser().parse(file.toString()))
        .isEqualTo(new Understood(new ModelRef.LocalFile("x.gguf"), Confidence.HIGH));
  }

  @Test
  void takes_a_name_like_a_file_for_an_id_when_there_is_no_such_file() {
    assertThat(parser().parse("acme/x.gguf"))
        .isInstanceOfSatisfying(
            Understood.class, it -> assertThat(it.ref().kind()).isEqualTo(ModelRef.Kind.HUB));
  }

  @Test
  void says_that_a_file_is_missing_or_outside() {
    assertThat(parser().parse("./missing.gguf"))
        .isInstanceOfSatisfying(
            Flawed.class, it -> assertThat(it.cause()).contains("does not exist"));
    assertThat(parser().parse("../outside.gguf"))
        .isInstanceOfSatisfying(
            Flawed.class, it -> assertThat(it.cause()).contains("outside of the build"));
  }

  @Property(tries = 2000)
  void never_fails_on_any_text(@ForAll String text) {
    ReferenceParser parser = SmallKnowledge.references().of(Projects.at(Path.of("target")));

    assertThat(parser.parse(text)).isNotNull();
    assertThat(parser.parse("https://huggingface.co/" + text)).isNotNull();
    assertThat(parser.parse("hf://" + text)).isNotNull();
    assertThat(parser.parse("file:" + text)).isNotNull();
  }
}
