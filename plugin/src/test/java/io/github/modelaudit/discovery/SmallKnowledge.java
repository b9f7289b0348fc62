package io.github.modelaudit.discovery;

import io.github.modelaudit.discovery.reference.References;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.knowledge.ConfigKey;
import io.github.modelaudit.knowledge.ConfigKey.Kind;
import io.github.modelaudit.knowledge.ConfigKeyCatalogue;
import io.github.modelaudit.knowledge.DeploymentCatalogue;
import io.github.modelaudit.knowledge.DetectionFacts;
import io.github.modelaudit.knowledge.FrameworkDefault;
import io.github.modelaudit.knowledge.HostedCatalogue;
import io.github.modelaudit.knowledge.HostedFamily;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.knowledge.LibraryCatalogue;
import io.github.modelaudit.knowledge.MappedName;
import io.github.modelaudit.knowledge.ModelArtifact;
import io.github.modelaudit.knowledge.ModelFileCatalogue;
import io.github.modelaudit.knowledge.ModelResource;
import io.github.modelaudit.knowledge.ModelScheme;
import io.github.modelaudit.knowledge.ModelServer;
import io.github.modelaudit.knowledge.NameMap;
import io.github.modelaudit.knowledge.Provenance;
import io.github.modelaudit.knowledge.Provider;
import io.github.modelaudit.knowledge.ProviderLibrary;
import io.github.modelaudit.knowledge.RoleUse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A few providers, names and keys, enough to see every rule of discovery at work. */
public final class SmallKnowledge {
  private static final List<Provider> PROVIDERS =
      List.of(
          provider("anthropic", Provider.Kind.VENDOR, "api.anthropic.com"),
          provider("docker", Provider.Kind.RUNTIME, ":12434"),
          provider("groq", Provider.Kind.HOST, "api.groq.com"),
          provider("ollama", Provider.Kind.RUNTIME, ":11434"),
          provider("openai", Provider.Kind.VENDOR, "api.openai.com"));
  private static final Map<String, MappedName> NAMES =
      Map.of(
          "ollama llama3.2:3b",
          new MappedName(
              "ollama", "llama3.2:3b", "meta-llama/Llama-3.2-3B-Instruct", Confidence.HIGH),
          "ollama mistral",
          new MappedName(
              "ollama", "mistral", "mistralai/Mistral-7B-Instruct-v0.3", Confidence.MEDIUM),
          "docker ai/gemma3",
          new MappedName("docker", "ai/gemma3", "google/gemma-3-4b-it", Confidence.LOW));

  private SmallKnowledge() {}

  private static Provider provider(String id, Provider.Kind kind, String host) {
    return new Provider(id, id, List.of(), List.of(host), kind, Optional.empty());
  }

  public static References references() {
    return references(Set.of());
  }

  public static References references(Set<String> endpoints) {
    NameMap names = (system, name) -> Optional.ofNullable(NAMES.get(system + " " + name));
    return new References(new Hosted(), names, endpoints);
  }

  public static Discovery discovery() {
    return Discovery.of(references(), facts());
  }

  /** The bundled ones: names and first bytes of files are the same for everybody. */
  public static ModelFileCatalogue modelFiles() {
    try {
      return new KnowledgeLoader().bundled().detection().modelFiles();
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  /** The keys of this class, and nothing else. */
  public static DetectionFacts facts() {
    return new DetectionFacts(
        configKeys(), new NoCallSites(), new NoLibraries(), modelFiles(), deployments());
  }

  /** No server is known. */
  public static DeploymentCatalogue deployments() {
    return new DeploymentCatalogue() {
      @Override
      public List<ModelServer> servers() {
        return List.of();
      }

      @Override
      public List<ModelResource> resources() {
        return List.of();
      }

      @Override
      public Optional<ModelScheme> findScheme(String scheme) {
        return Optional.empty();
      }
    };
  }

  public static ConfigKeyCatalogue configKeys() {
    List<ConfigKey> keys =
        List.of(
            key(
                "spring-ai",
                "spring.ai.openai.chat.options.model",
                "openai",
                Kind.PROVIDER_NAME,
                "chat"),
            key("spring-ai", "spring.ai.openai.chat.model", "openai", Kind.PROVIDER_NAME, "chat"),
            key(
                "spring-ai",
                "spring.ai.openai.embedding.options.model",
                "openai",
                Kind.PROVIDER_NAME,
                "embedding"),
            key("spring-ai", "spring.ai.openai.base-url", "openai", Kind.BASE_URL, ""),
            key("spring-ai", "spring.ai.openai.chat.base-url", "openai", Kind.BASE_URL, "chat"),
            key("spring-ai", "spring.ai.openai.chat.enabled", "openai", Kind.ENABLED, "chat"),
            key(
                "spring-ai",
                "spring.ai.anthropic.chat.options.model",
                "anthropic",
                Kind.PROVIDER_NAME,
                "chat"),
            key(
                "spring-ai",
                "spring.ai.ollama.chat.options.model",
                "ollama",
                Kind.OLLAMA_NAME,
                "chat"),
            key(
                "spring-ai",
                "spring.ai.azure.openai.chat.options.deployment-name",
                "azure-openai",
                Kind.DEPLOYMENT_ALIAS,
                "chat"),
            key(
                "spring-ai",
                "spring.ai.huggingface.chat.url",
                "huggingface",
                Kind.DEPLOYMENT_ALIAS,
                "chat"),
            key(
                "spring-ai",
                "spring.ai.postgresml.embedding.options.transformer",
                "postgresml",
                Kind.HUB_ID,
                "embedding"),
            key(
                "spring-ai",
                "spring.ai.embedding.transformer.onnx.model-uri",
                "transformers",
                Kind.HUB_URL,
                "embedding"),
            key(
                "spring-ai",
                "spring.ai.bedrock.converse.chat.options.model",
                "bedrock",
                Kind.BEDROCK_ID,
                "chat"),
            key("spring-ai", "spring.ai.model.chat", "", Kind.SELECTOR, "chat"),
            list("spring-ai", "spring.ai.ollama.init.chat.additional-models", "ollama"),
            key(
                "quarkus-langchain4j",
                "quarkus.langchain4j.openai.chat-model.model-name",
                "openai",
                Kind.PROVIDER_NAME,
                "chat"),
            key(
                "quarkus-langchain4j",
                "quarkus.langchain4j.openai.*.chat-model.model-name",
                "openai",
                Kind.PROVIDER_NAME,
                "chat"),
            key(
                "quarkus-langchain4j",
                "quarkus.langchain4j.ollama.chat-model.model-id",
                "ollama",
                Kind.OLLAMA_NAME,
                "chat"),
            key(
                "quarkus-langchain4j",
                "quarkus.langchain4j.chat-model.provider",
                "",
                Kind.SELECTOR,
                "chat"),
            key(
                "quarkus-langchain4j",
                "quarkus.langchain4j.*.chat-model.provider",
                "",
                Kind.SELECTOR,
                "chat"),
            key(
                "quarkus-langchain4j",
                "quarkus.langchain4j.jlama.chat-model.model-name",
                "jlama",
                Kind.HUB_ID,
                "chat"));
    return () -> keys;
  }

  private static ConfigKey key(
      String framework, String key, String provider, Kind kind, String role) {
    return new ConfigKey(framework, key, present(provider), kind, ModelRole.find(role), false);
  }

  private static ConfigKey list(String framework, String key, String provider) {
    return new ConfigKey(
        framework, key, present(provider), Kind.OLLAMA_NAME, Optional.of(ModelRole.CHAT), true);
  }

  private static Optional<String> present(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }

  /** Knows no library. */
  private static final class NoLibraries implements LibraryCatalogue {
    @Override
    public List<ModelArtifact> models() {
      return List.of();
    }

    @Override
    public List<ProviderLibrary> providers() {
      return List.of();
    }

    @Override
    public List<RoleUse> uses() {
      return List.of();
    }

    @Override
    public List<FrameworkDefault> defaults() {
      return List.of();
    }
  }

  /** Knows one family of one brand, and hosts by how they end. */
  private static final class Hosted implements HostedCatalogue {
    @Override
    public List<Provider> providers() {
      return PROVIDERS;
    }

    @Override
    public Optional<Provider> findProvider(String idOrAlias) {
      return PROVIDERS.stream().filter(it -> it.id().equalsIgnoreCase(idOrAlias)).findFirst();
    }

    @Override
    public Optional<Provider> findByHost(String host) {
      return PROVIDERS.stream()
          .filter(it -> it.hosts().stream().anyMatch(host::endsWith))
          .findFirst();
    }

    @Override
    public Optional<HostedFamily> findFamily(String provider, String model) {
      return Optional.of(model)
          .filter(it -> it.startsWith("gpt-"))
          .map(
              it ->
                  new HostedFamily(
                      "gpt",
                      "openai",
                      "gpt-*",
                      HostedFamily.Weights.CLOSED,
                      Optional.empty(),
                      Optional.empty(),
                      "",
                      new Provenance(
                          Confidence.HIGH, "test", List.of(), LocalDate.of(2026, 1, 1))));
    }
  }
}
