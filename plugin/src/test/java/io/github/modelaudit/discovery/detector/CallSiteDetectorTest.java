package io.github.modelaudit.discovery.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.reference.References;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.GivenName;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.testing.CompiledProject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallSiteDetectorTest {
  private static final String IMPORTS =
      """
      package acme;

      import dev.langchain4j.model.azure.AzureOpenAiChatModel;
      import dev.langchain4j.model.bedrock.BedrockChatModel;
      import dev.langchain4j.model.jlama.JlamaChatModel;
      import dev.langchain4j.model.ollama.OllamaChatModel;
      import dev.langchain4j.model.openai.OpenAiChatModel;
      import dev.langchain4j.model.openai.OpenAiChatModelName;
      import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
      import ai.djl.repository.zoo.Criteria;
      import java.util.*;
      import org.springframework.ai.openai.OpenAiChatOptions;
      import org.springframework.beans.factory.annotation.Value;
      import org.springframework.boot.context.properties.ConfigurationProperties;
      import org.springframework.core.env.Environment;
      import org.eclipse.microprofile.config.Config;
      import org.eclipse.microprofile.config.inject.ConfigProperty;

      """;

  @TempDir private static Path libraries;
  @TempDir private Path root;

  private CompiledProject project;

  @BeforeAll
  static void compileLibraries() throws IOException {
    CompiledProject.compileLibraries(libraries);
  }

  @BeforeEach
  void newProject() {
    project = CompiledProject.at(root, libraries);
  }

  private static CallSiteDetector detector() {
    try {
      Knowledge knowledge = new KnowledgeLoader().bundled();
      return new CallSiteDetector(
          new References(knowledge.hosted(), knowledge.names(), Set.of()), knowledge.detection());
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Sighting> sightings(ProjectInputs inputs) {
    Detections found = Projects.detect(detector(), inputs);
    assertThat(found.problems()).isEmpty();
    return found.sightings();
  }

  /** Compiles the members of a class and returns the models that its code names. */
  private List<String> namesIn(String members) throws IOException {
    return names(sightings(project.with("acme/App.java", inClass(members)).compile()));
  }

  private static String inClass(String members) {
    return IMPORTS + "class App {\n" + members + "\n}\n";
  }

  private static List<String> names(List<Sighting> sightings) {
    return sightings.stream().map(it -> shown(it.ref())).sorted().toList();
  }

  private static String shown(ModelRef ref) {
    return ref.kind() + " " + ref.source() + " " + ref.name();
  }

  private Sighting only(String members) throws IOException {
    List<Sighting> found = sightings(project.with("acme/App.java", inClass(members)).compile());
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private String reason(String members) throws IOException {
    ModelRef ref = only(members).ref();
    assertThat(ref).isInstanceOf(ModelRef.Unresolved.class);
    return ((ModelRef.Unresolved) ref).reason();
  }

  private void assertLiteralIsCompiled(String literal) throws IOException {
    byte[] bytes = Files.readAllBytes(root.resolve("target/classes/acme/App.class"));
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains(literal);
  }

  @Test
  void says_where_a_literal_stands() throws Exception {
    Sighting found =
        only(
            """
            Object model() {
              return OpenAiChatModel.builder()
                  .apiKey("secret")
                  .modelName("gpt-4o")
                  .build();
            }
            """);

    assertThat(found.ref()).isEqualTo(new ModelRef.Hosted("openai", "gpt-4o"));
    assertThat(found.evidence().location().toString()).isEqualTo("src/main/java/acme/App.java:23");
    assertThat(found.evidence().excerpt()).isEqualTo(".modelName(\"gpt-4o\")");
    assertThat(found.evidence().detector()).isEqualTo("call-sites");
    assertThat(found.evidence().scope()).isEqualTo(Scope.MAIN);
    assertThat(found.evidence().role()).contains(ModelRole.CHAT);
    assertThat(found.evidence().confidence()).isEqualTo(Confidence.HIGH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OllamaChatModel.builder().modelName("llama3.2:3b") | HUB huggingface meta-llama/Llama-3.2-3B-Instruct
          JlamaChatModel.builder().modelName("tjake/TinyLlama-1.1B-Chat-v1.0-Jlama-Q4") | HUB huggingface tjake/TinyLlama-1.1B-Chat-v1.0-Jlama-Q4
          new BedrockChatModel("anthropic.claude-3-haiku-20240307-v1:0") | HOSTED bedrock anthropic.claude-3-haiku-20240307-v1:0
          AzureOpenAiChatModel.builder().deploymentName("gpt-4o") | UNRESOLVED azure-openai gpt-4o
          HuggingFaceTokenizer.newInstance("google-bert/bert-base-uncased") | HUB huggingface google-bert/bert-base-uncased
          Criteria.builder().optModelUrls("djl://ai.djl.huggingface.pytorch/sentence-transformers/all-MiniLM-L6-v2") | HUB huggingface sentence-transformers/all-MiniLM-L6-v2
          Criteria.builder().optArtifactId("resnet") | UNRESOLVED ai.djl:api resnet
          OpenAiChatModel.builder().modelName(OpenAiChatModelName.GPT_4_O_MINI) | HOSTED openai gpt-4o-mini
          OpenAiChatModel.builder().modelName(OpenAiChatModelName.GPT_OF_TOMORROW.toString()) | HOSTED openai gpt-of-tomorrow
          com.openai.models.chat.completions.ChatCompletionCreateParams.builder().model(com.openai.models.ChatModel.GPT_4O) | HOSTED openai gpt-4o
          com.openai.models.chat.completions.ChatCompletionCreateParams.builder().model(com.openai.models.ChatModel.of("gpt-x")) | HOSTED openai gpt-x
          OpenAiChatModel.builder().modelName(com.openai.models.ChatModel.GPT_4O.asString()) | HOSTED openai gpt-4o
          OpenAiChatModel.builder().modelName(String.format("gpt-%s-%s", "4o", "mini")) | HOSTED openai gpt-4o-mini
          OpenAiChatModel.builder().modelName("gpt-%s".formatted("4o")) | HOSTED openai gpt-4o
          OpenAiChatModel.builder().modelName(new StringBuilder().append("gpt-").append("4o").toString()) | HOSTED openai gpt-4o
          OpenAiChatModel.builder().modelName(" gpt-4o ".trim()) | HOSTED openai gpt-4o
          OpenAiChatModel.builder().modelName(Objects.requireNonNullElse(System.getenv("M"), "gpt-4o")) | HOSTED openai gpt-4o
          OpenAiChatModel.builder().modelName(Optional.ofNullable(System.getenv("M")).orElse("gpt-4o")) | HOSTED openai gpt-4o
          OpenAiChatModel.builder().modelName(Optional.ofNullable(System.getenv("M")).orElseGet(() -> "gpt-4o")) | HOSTED openai gpt-4o
          OpenAiChatModel.builder().modelName(Objects.requireNonNullElseGet(System.getenv("M"), () -> "gpt-4o")) | HOSTED openai gpt-4o
          OpenAiChatModel.builder().modelName(System.getenv().getOrDefault("M", "gpt-4o")) | HOSTED openai gpt-4o
          OpenAiChatModel.builder().modelName(System.getProperty("m", "gpt-4o")) | HOSTED openai gpt-4o
          ai.koog.prompt.executor.clients.openai.OpenAIModels.Chat.INSTANCE.getGPT4o() | HOSTED openai gpt-4o
          """)
  void reads_an_expression(String expression, String expected) throws Exception {
    assertThat(namesIn("Object model() {\n return " + expression + ";\n}"))
        .containsExactly(expected);
  }

  @Test
  void takes_every_value_that_a_loop_goes_through() throws Exception {
    String code =
        """
        private static final List<String> NAMES = List.of("gpt-4o", "gpt-4o-mini");
        void models() {
          for (String name : NAMES) {
            OpenAiChatModel.builder().modelName(name);
          }
          for (String name : Arrays.asList("o1", "o3")) {
            OpenAiChatModel.builder().modelName(name);
          }
        }
        """;

    assertThat(namesIn(code))
        .containsExactly(
            "HOSTED openai gpt-4o",
            "HOSTED openai gpt-4o-mini",
            "HOSTED openai o1",
            "HOSTED openai o3");
  }

  @Test
  void leaves_a_supplier_open_that_the_code_does_not_decide() throws Exception {
    assertThat(
            reason(
                "Object model(Optional<String> name, java.util.function.Supplier<String> other) {"
                    + " return OpenAiChatModel.builder().modelName(name.orElseGet(other)); }"))
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"--release=17", "-XDstringConcat=inline"})
  void puts_constants_together(String option) throws Exception {
    project.with(
        "acme/App.java",
        inClass(
            """
            Object model() {
              String size = "3b";
              return OllamaChatModel.builder().modelName("llama3.2:" + size).build();
            }
            """));

    assertThat(names(sightings(project.compile(option))))
        .containsExactly("HUB huggingface meta-llama/Llama-3.2-3B-Instruct");
  }

  @Test
  void gives_both_values_of_a_choice() throws Exception {
    assertThat(
            namesIn(
                """
                Object model(boolean small) {
                  String name = small ? "gpt-4o-mini" : "gpt-4o";
                  return OpenAiChatModel.builder().modelName(name).build();
                }
                """))
        .containsExactly("HOSTED openai gpt-4o", "HOSTED openai gpt-4o-mini");
  }

  @Test
  void follows_fields_helpers_constructors_and_lambdas() throws Exception {
    assertThat(
            namesIn(
                """
                static final String CONSTANT = "gpt-constant";
                static String joined = "gpt-static";
                private final String given;
                private String field = "gpt-field";
                record Settings(String name, int size) {}
                enum Own {
                  SMALL("gpt-own");
                  final String id;
                  Own(String id) { this.id = id; }
                  String id() { return id; }
                }
                App() { this("gpt-constructor"); }
                App(String given) { this.given = given; }
                private String helper() { return "gpt-helper"; }
                static Object named(String name) { return OpenAiChatModel.builder().modelName(name).build(); }
                static Object twice(String name) { return named(name); }
                void all() {
                  named("gpt-argument");
                  twice("gpt-two-steps");
                  OpenAiChatModel.builder().modelName(CONSTANT);
                  OpenAiChatModel.builder().modelName(joined);
                  OpenAiChatModel.builder().modelName(given);
                  OpenAiChatModel.builder().modelName(field);
                  OpenAiChatModel.builder().modelName(helper());
                  OpenAiChatModel.builder().modelName(new Settings("gpt-record", 3).name());
                  OpenAiChatModel.builder().modelName(Own.SMALL.id());
                  Runnable lambda = () -> OpenAiChatModel.builder().modelName("gpt-lambda").build();
                  String captured = "gpt-captured";
                  Runnable capturing = () -> OpenAiChatModel.builder().modelName(captured).build();
                  for (String each : new String[] {"gpt-first", "gpt-second"}) {
                    OpenAiChatModel.builder().modelName(each);
                  }
                }
                """))
        .containsExactly(
            "HOSTED openai gpt-argument",
            "HOSTED openai gpt-captured",
            "HOSTED openai gpt-constant",
            "HOSTED openai gpt-constructor",
            "HOSTED openai gpt-field",
            "HOSTED openai gpt-first",
            "HOSTED openai gpt-helper",
            "HOSTED openai gpt-lambda",
            "HOSTED openai gpt-own",
            "HOSTED openai gpt-record",
            "HOSTED openai gpt-second",
            "HOSTED openai gpt-static",
            "HOSTED openai gpt-two-steps");
  }

  @Test
  void finds_the_caller_that_names_what_a_helper_is_given() throws Exception {
    project.with(
        "acme/Factory.java",
        IMPORTS
            + "interface Factory { Object of(String name); }\n"
            + "class Local implements Factory {\n"
            + " public Object of(String name) {\n"
            + " return Criteria.builder().optModelUrls(\"djl://ai.djl.huggingface.pytorch/\" +"
            + " name).build();\n"
            + " }\n"
            + "}\n");
    project.withTest(
        "acme/FactoryTest.java",
        """
        package acme;
        class FactoryTest {
         Object it(Factory f) {
          return f.of("acme/tiny");
         }
        }
        """);

    List<Sighting> found = sightings(project.compile());

    assertThat(names(found)).containsExactly("HUB huggingface acme/tiny");
    assertThat(found.get(0).evidence().scope()).isEqualTo(Scope.TEST);
    assertThat(found.get(0).evidence().location().toString())
        .isEqualTo("src/test/java/acme/FactoryTest.java:4");
  }

  @Test
  void says_why_a_value_is_not_decided() throws Exception {
    assertThat(
            reason(
                "Object m() { return OpenAiChatModel.builder().modelName(System.getenv(\"MODEL\"));"
                    + " }"))
        .isEqualTo("the environment variable 'MODEL' decides it");
    assertThat(
            reason("Object m(String name) { return OpenAiChatModel.builder().modelName(name); }"))
        .isEqualTo(
            "it is the parameter 'name' of 'App.m', for which no call in the project gives a"
                + " value");
    assertThat(
            reason(
                "Object m(Scanner in) { return OllamaChatModel.builder().modelName(\"hf.co/\" +"
                    + " in.next()); }"))
        .isEqualTo("it begins with 'hf.co/', and the code does not decide what follows");
    assertThat(
            reason(
                "Object m(Scanner in) { return OllamaChatModel.builder().modelName(in.next()); }"))
        .isEqualTo("it is what 'Scanner.next' returns, which the project's code does not decide");
  }

  @Test
  void joins_what_code_looks_up_with_the_configuration() throws Exception {
    project.configured(
        "ours.chat=gpt-chat",
        "%prod.ours.chat=gpt-prod",
        "ours.sub.name=gpt-sub",
        "ours.second=gpt-second",
        "ours.mp=gpt-mp");

    assertThat(
            namesIn(
                    """
                    @Value("${ours.chat:gpt-default}") String chat;
                    @Value("${ours.missing:gpt-default}") String missing;
                    @ConfigProperty(name = "ours.mp") String mp;
                    @ConfigProperty(name = "ours.none", defaultValue = "gpt-mp-default") String none;
                    @ConfigurationProperties(prefix = "ours") static class Props {
                      private Sub sub = new Sub();
                      private String second = "gpt-unused";
                      public Sub getSub() { return sub; }
                      public String getSecond() { return second; }
                    }
                    static class Sub {
                      private String name;
                      public String getName() { return name; }
                      public void setName(String name) { this.name = name; }
                    }
                    @ConfigurationProperties("rec") record Rec(String model) {}
                    @io.smallrye.config.ConfigMapping(prefix = "map") interface Mapped {
                      @io.smallrye.config.WithDefault("gpt-mapped") String model();
                    }
                    void all(Environment env, Config config, Props props, Rec rec, Mapped mapped) {
                      OpenAiChatModel.builder().modelName(chat);
                      OpenAiChatModel.builder().modelName(missing);
                      OpenAiChatModel.builder().modelName(mp);
                      OpenAiChatModel.builder().modelName(none);
                      OpenAiChatModel.builder().modelName(env.getProperty("ours.env", "gpt-env"));
                      OpenAiChatModel.builder().modelName(config.getOptionalValue("x", String.class).orElse("gpt-opt"));
                      OpenAiChatModel.builder().modelName(props.getSub().getName());
                      OpenAiChatModel.builder().modelName(props.getSecond());
                      OpenAiChatModel.builder().modelName(rec.model());
                      OpenAiChatModel.builder().modelName(mapped.model());
                    }
                    """)
                .stream()
                .distinct())
        .containsExactly(
            "HOSTED openai gpt-chat",
            "HOSTED openai gpt-default",
            "HOSTED openai gpt-env",
            "HOSTED openai gpt-mapped",
            "HOSTED openai gpt-mp",
            "HOSTED openai gpt-mp-default",
            "HOSTED openai gpt-opt",
            "HOSTED openai gpt-prod",
            "HOSTED openai gpt-second",
            "HOSTED openai gpt-sub",
            "UNRESOLVED openai ${rec.model}");
  }

  @Test
  void shows_the_line_of_configuration_beside_the_call() throws Exception {
    project.configured("# ours", "ours.chat=gpt-chat");
    project.with(
        "acme/App.java",
        inClass(
            """
            App(@Value("${ours.chat}") String name) {
             OpenAiChatModel.builder().modelName(name);
            }\
            """));

    assertThat(sightings(project.compile()))
        .extracting(it -> it.evidence().location() + " " + it.evidence().excerpt())
        .containsExactly(
            "src/main/java/acme/App.java:21 OpenAiChatModel.builder().modelName(name);",
            "src/main/resources/application.properties:2 ours.chat=gpt-chat");
  }

  @Test
  void lets_the_server_decide_what_a_name_means() throws Exception {
    assertThat(
            namesIn(
                """
                Object one() {
                  return OpenAiChatModel.builder().baseUrl("http://localhost:11434/v1").modelName("llama3.2:3b").build();
                }
                Object two() {
                  var builder = OpenAiChatModel.builder().modelName("gpt-4o");
                  builder.baseUrl("https://api.groq.com/openai/v1");
                  return builder.build();
                }
                Object three() {
                  return OpenAiChatModel.builder().modelName("gpt-4o-mini").build();
                }
                """))
        .containsExactly(
            "HOSTED groq gpt-4o",
            "HOSTED openai gpt-4o-mini",
            "HUB huggingface meta-llama/Llama-3.2-3B-Instruct");
  }

  @Test
  void lets_the_server_of_a_client_decide_what_the_options_name() throws Exception {
    assertThat(
            namesIn(
                """
                Object model() {
                  var api = org.springframework.ai.openai.api.OpenAiApi.builder()
                      .baseUrl("https://api.groq.com/openai").build();
                  return List.of(api, OpenAiChatOptions.builder().model("llama-3.1-8b-instant").build());
                }
                """))
        .containsExactly("HOSTED groq llama-3.1-8b-instant");
  }

  @Test
  void lets_the_configured_server_decide_what_options_name() throws Exception {
    project.configured("spring.ai.openai.base-url=http://localhost:12434/engines");

    assertThat(
            namesIn(
                "Object o() { return"
                    + " OpenAiChatOptions.builder().model(\"hf.co/acme/tiny\").build(); }"))
        .containsExactly("HUB huggingface acme/tiny");
  }

  @Test
  void takes_the_only_provider_where_a_call_tells_none() throws Exception {
    String members =
        "Object o() { return"
            + " org.springframework.ai.chat.prompt.ChatOptions.builder().model(\"gpt-4o\").build();"
            + " }";
    project.with("acme/App.java", inClass(members)).compile();

    Sighting found = sightings(project.inputs("spring-ai-model", "spring-ai-openai")).get(0);

    assertThat(found.ref()).isEqualTo(new ModelRef.Hosted("openai", "gpt-4o"));
    assertThat(found.identity()).isEqualTo(Confidence.MEDIUM);
  }

  @Test
  void takes_a_well_known_name_for_itself_where_nothing_tells_the_provider() throws Exception {
    String members =
        """
        Object known() { return org.springframework.ai.chat.prompt.ChatOptions.builder().model("gpt-4o").build(); }
        Object own() { return org.springframework.ai.chat.prompt.ChatOptions.builder().model("house").build(); }
        """;
    project.with("acme/App.java", inClass(members)).compile();

    assertThat(names(sightings(project.unresolved())))
        .containsExactlyInAnyOrder("HOSTED openai gpt-4o", "UNRESOLVED spring-ai-model house");
  }

  @Test
  void takes_our_table_for_constants_of_a_library_that_cannot_be_read() throws Exception {
    project
        .with(
            "acme/App.java",
            inClass(
                "Object o() { return"
                    + " OpenAiChatModel.builder().modelName(OpenAiChatModelName.GPT_4_O); }"))
        .compile();

    Sighting found = sightings(project.unresolved()).get(0);

    assertThat(found.ref()).isEqualTo(new ModelRef.Hosted("openai", "gpt-4o"));
    assertThat(found.evidence().confidence()).isEqualTo(Confidence.MEDIUM);
  }

  @Test
  void knows_classes_that_are_models() throws Exception {
    assertThat(
            namesIn(
                """
                Object a = new dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel();
                Object plain() { return new org.springframework.ai.transformers.TransformersEmbeddingModel(); }
                """))
        .containsExactly(
            "HUB huggingface Xenova/all-MiniLM-L6-v2",
            "HUB huggingface sentence-transformers/all-MiniLM-L6-v2",
            "HUB huggingface sentence-transformers/all-MiniLM-L6-v2");
  }

  @Test
  void does_not_take_a_class_for_its_model_when_it_is_given_another() throws Exception {
    assertThat(
            namesIn(
                """
                Object other() {
                  var model = new org.springframework.ai.transformers.TransformersEmbeddingModel();
                  model.setModelResource("https://huggingface.co/acme/tiny/resolve/main/model.onnx");
                  return model;
                }
                """))
        .containsExactly("HUB huggingface acme/tiny");
  }

  @Test
  void reads_the_word_after_a_command() throws Exception {
    assertThat(
            namesIn(
                """
                void pull(org.testcontainers.containers.GenericContainer c) {
                  String model = "llama3.2:3b";
                  c.execInContainer("ollama", "pull", model);
                  c.execInContainer("ollama", "list");
                  c.execInContainer("psql", "-c", "select 1");
                }
                """))
        .containsExactly("HUB huggingface meta-llama/Llama-3.2-3B-Instruct");
  }

  @Test
  void finds_calls_on_the_projects_own_subclass() throws Exception {
    project.with(
        "acme/Ours.java",
        "package acme;\n"
            + "public class Ours extends"
            + " dev.langchain4j.model.jlama.JlamaChatModel.JlamaChatModelBuilder {}\n");

    assertThat(namesIn("Object o() { return new Ours().modelName(\"acme/tiny\"); }"))
        .containsExactly("HUB huggingface acme/tiny");
  }

  @Test
  void looks_at_tests_as_tests() throws Exception {
    project.withTest(
        "acme/AppTest.java",
        IMPORTS
            + "class AppTest {\n"
            + " Object a() { return OpenAiChatModel.builder().modelName(\"gpt-4o\"); }\n"
            + " Object b() { return OpenAiChatModel.builder().modelName(\"test-model\"); }\n"
            + "}\n");

    List<Sighting> found = sightings(project.compile());

    assertThat(names(found)).containsExactly("HOSTED openai gpt-4o");
    assertThat(found.get(0).evidence().scope()).isEqualTo(Scope.TEST);
  }

  @Test
  void is_silent_about_texts_that_reach_no_call() throws Exception {
    assertThat(
            namesIn(
                """
                static final String UNUSED = "mistralai/Unused-7B";
                enum Catalogue {
                  ONE("mistralai/Catalogue-7B");
                  final String id;
                  Catalogue(String id) { this.id = id; }
                }
                // OpenAiChatModel.builder().modelName("gpt-comment")
                Object model(org.springframework.ui.Model model, org.apache.maven.model.Model maven) {
                  System.out.println("using mistralai/Log-7B");
                  String prompt = "You are gpt-prompt, not mistralai/Prompt-7B";
                  model.addAttribute("model", "mistralai/Attribute-7B");
                  maven.setModelVersion("4.0.0");
                  String type = "application/json";
                  return List.of(prompt, type, Catalogue.ONE, OpenAiChatModel.builder().apiKey("acme/key"));
                }
                """))
        .isEmpty();
    assertLiteralIsCompiled("mistralai/Unused-7B");
    assertLiteralIsCompiled("mistralai/Log-7B");
    assertLiteralIsCompiled("mistralai/Attribute-7B");
    assertLiteralIsCompiled("application/json");
  }

  @Test
  void is_silent_about_the_projects_own_name_for_a_model() throws Exception {
    project.with(
        "acme/App.java",
        """
        package acme;
        @io.quarkiverse.langchain4j.RegisterAiService(modelName = "large")
        interface App {}
        """);

    assertThat(sightings(project.compile())).isEmpty();
    assertLiteralIsCompiled("large");
  }

  @Test
  void skips_null_and_what_stands_in_for_a_name() throws Exception {
    assertThat(
            namesIn(
                """
                Object a() { return OpenAiChatModel.builder().modelName((String) null); }
                Object b() { return OpenAiChatModel.builder().modelName("your-model-name"); }
                """))
        .isEmpty();
  }

  @Test
  void skips_what_frameworks_generate() throws Exception {
    project.with(
        "acme/App__BeanDefinitions.java",
        IMPORTS
            + "class App__BeanDefinitions {\n"
            + " Object a() { return OpenAiChatModel.builder().modelName(\"gpt-generated\"); }\n"
            + "}\n");

    assertThat(sightings(project.compile())).isEmpty();
  }

  @Test
  void names_the_class_file_where_there_is_no_source() throws Exception {
    project
        .with(
            "acme/App.java",
            inClass("Object a() { return OpenAiChatModel.builder().modelName(\"gpt-4o\"); }"))
        .compile();
    Files.delete(root.resolve("src/main/java/acme/App.java"));

    Sighting found = sightings(project.inputs("none")).get(0);

    assertThat(found.evidence().location().toString()).isEqualTo("target/classes/acme/App.class");
    assertThat(found.evidence().excerpt()).isEqualTo("App.a");
  }

  @Test
  void says_that_sources_are_not_compiled() throws Exception {
    project.with("acme/App.java", inClass(""));
    project.withTest("acme/AppTest.java", "package acme;\nclass AppTest {}\n");

    List<Problem> problems = Projects.detect(detector(), project.inputs("none")).problems();

    assertThat(problems).extracting(Problem::hidesViolations).containsExactly(true, false);
    assertThat(problems.get(0).message())
        .isEqualTo(
            "Cannot look for models in the code of '"
                + root.getFileName()
                + "': its classes are not compiled.");
  }

  @Test
  void is_silent_without_sources() {
    assertThat(Projects.detect(detector(), project.inputs("none")).problems()).isEmpty();
  }

  @Test
  void says_which_class_file_is_none() throws Exception {
    project.write("target/classes/acme/Broken.class", "no class");

    List<Problem> problems = Projects.detect(detector(), project.inputs("none")).problems();

    assertThat(problems).singleElement().satisfies(it -> assertThat(it.hidesViolations()).isTrue());
    assertThat(problems.get(0).message()).contains("target/classes/acme/Broken.class");
  }

  @Test
  void keeps_what_the_code_calls_a_model() throws Exception {
    Sighting found =
        only("Object m() { return OllamaChatModel.builder().modelName(\"llama3.2:3b\"); }");

    assertThat(found.name()).contains(GivenName.fixed("llama3.2:3b"));
  }

  @Test
  void gives_what_the_code_computes_no_name_that_an_alias_could_explain() throws Exception {
    ModelRef computed =
        only("Object m(Scanner in) { return OllamaChatModel.builder().modelName(in.next()); }")
            .ref();

    assertThat(computed.name()).isEqualTo("App.m()");
    assertThat(((ModelRef.Unresolved) computed).isLiteral()).isFalse();
  }
}
