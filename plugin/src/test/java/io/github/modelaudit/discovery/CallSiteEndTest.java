package io.github.modelaudit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.testing.CompiledProject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds that code, configuration and declarations of one service give one list of models. */
class CallSiteEndTest {
  private static final String SERVICE =
      """
      package acme;

      import ai.djl.repository.zoo.Criteria;
      import com.openai.models.chat.completions.ChatCompletionCreateParams;
      import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
      import dev.langchain4j.model.jlama.JlamaChatModel;
      import dev.langchain4j.model.openai.OpenAiChatModel;
      import dev.langchain4j.model.openai.OpenAiChatModelName;
      import org.springframework.ai.openai.OpenAiChatOptions;
      import org.springframework.beans.factory.annotation.Value;

      class Service {
        private final String chat;

        Service(@Value("${service.chat}") String chat) {
          this.chat = chat;
        }

        void start() {
          OpenAiChatOptions.builder().model(chat).build();
          OpenAiChatModel.builder().modelName(OpenAiChatModelName.GPT_4_O_MINI).build();
          new AllMiniLmL6V2EmbeddingModel();
          Criteria.builder().optModelUrls("djl://ai.djl.huggingface.pytorch/acme/reader");
          JlamaChatModel.builder().modelName("tjake/Tiny-Jlama").build();
          ChatCompletionCreateParams.builder().model("gpt-4o-mini").build();
        }
      }
      """;

  @TempDir private Path libraries;
  @TempDir private Path root;

  @Test
  void makes_one_list_of_code_and_configuration() throws Exception {
    CompiledProject.compileLibraries(libraries);
    var project =
        CompiledProject.at(root, libraries)
            .with("acme/Service.java", SERVICE)
            .configured("service.chat=gpt-4o", "spring.ai.openai.chat.options.model=gpt-4o-mini");

    DiscoveryResult result =
        Discovery.standard(new KnowledgeLoader().bundled()).discover(project.compile());

    assertThat(result.problems()).isEmpty();
    assertThat(result.models().stream().map(CallSiteEndTest::shown))
        .containsExactly(
            "huggingface acme/reader [call-sites 23]",
            "huggingface sentence-transformers/all-MiniLM-L6-v2 [call-sites 22]",
            "huggingface tjake/Tiny-Jlama [call-sites 24]",
            "huggingface Xenova/all-MiniLM-L6-v2 [call-sites 22]",
            "openai gpt-4o [call-sites 20, call-sites 1]",
            "openai gpt-4o-mini [call-sites 21, call-sites 25, configuration 2]");
  }

  private static String shown(ModelDependency model) {
    List<String> places = model.evidence().stream().map(CallSiteEndTest::place).toList();
    return model.ref().source() + " " + model.ref().name() + " " + places;
  }

  private static String place(Evidence evidence) {
    return evidence.detector() + " " + evidence.location().line().orElse(0);
  }
}
