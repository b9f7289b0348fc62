package io.github.modelaudit.discovery.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.modelaudit.discovery.Discovery;
import io.github.modelaudit.discovery.DiscoveryException;
import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.discovery.project.DetectorChoice;
import io.github.modelaudit.discovery.project.DiscoveryChoice;
import io.github.modelaudit.discovery.project.PathFilter;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.reference.References;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentDetectorTest {
  private static final Knowledge KNOWLEDGE = knowledge();
  private static final DeploymentDetector DETECTOR =
      new DeploymentDetector(
          new References(KNOWLEDGE.hosted(), KNOWLEDGE.names(), Set.of()), KNOWLEDGE.detection());

  @TempDir private Path root;

  private static Knowledge knowledge() {
    try {
      return new KnowledgeLoader().bundled();
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<Sighting> sightings() {
    return Projects.detect(DETECTOR, Projects.at(root)).sightings();
  }

  private List<String> names() {
    return sightings().stream().map(it -> it.ref().name()).toList();
  }

  private List<ModelDependency> discover() throws DiscoveryException {
    return Discovery.standard(KNOWLEDGE).discover(Projects.at(root)).models();
  }

  private static String shown(Sighting sighting) {
    ModelRef ref = sighting.ref();
    String revision =
        ref instanceof ModelRef.Hub hub ? hub.key().revision().map(it -> "@" + it).orElse("") : "";
    String reason =
        ref instanceof ModelRef.Unresolved open ? " (unresolved: " + open.reason() + ")" : "";
    return sighting.evidence().location()
        + " "
        + ref.source()
        + " "
        + ref.name()
        + revision
        + reason
        + " "
        + sighting.identity()
        + " "
        + sighting.evidence().scope()
        + sighting.evidence().role().map(it -> " " + it).orElse("")
        + sighting.evidence().profile().map(it -> " profile " + it).orElse("")
        + "\n    "
        + sighting.evidence().excerpt();
  }

  @Test
  void reads_every_form_of_file() {
    Detections found = Projects.detect(DETECTOR, Projects.sample("deployment"));

    assertThat(found.problems()).isEmpty();
    Golden.assertMatches(
        "discovery/deployment.txt",
        found.sightings().stream()
            .sorted((a, b) -> a.evidence().compareTo(b.evidence()))
            .map(DeploymentDetectorTest::shown)
            .collect(Collectors.joining("\n", "", "\n")));
  }

  @Test
  void finds_nothing_in_a_project_without_such_files() {
    assertThat(sightings()).isEmpty();
  }

  @Test
  void joins_what_a_server_serves_with_the_client_that_asks_for_it() throws Exception {
    ProjectInputs project = Projects.sample("deployment");

    List<ModelDependency> models = Discovery.standard(KNOWLEDGE).discover(project).models();

    ModelDependency served = of(models, "Qwen/Qwen3-8B");
    assertThat(served.evidence())
        .extracting(it -> it.detector() + " " + it.location())
        .contains(
            "deployment compose.yaml:16",
            "deployment compose.yaml:10",
            "configuration src/main/resources/application.properties:2");
    assertThat(models).noneMatch(it -> it.ref().name().equals("our-chat"));
    assertThat(of(models, "Qwen/Qwen3-4B").evidence())
        .extracting(it -> it.detector() + " " + it.location())
        .containsExactlyInAnyOrder(
            "configuration src/main/resources/application.properties:3",
            "deployment scripts/models.sh:20");
  }

  private static ModelDependency of(List<ModelDependency> models, String name) {
    List<ModelDependency> found =
        models.stream().filter(it -> it.ref().name().equals(name)).toList();
    assertThat(found).as("%s in %s", name, models).isNotEmpty();
    return found.get(0);
  }

  private void client(String model) throws IOException {
    write(
        "src/main/resources/application.properties",
        "spring.ai.openai.base-url=http://vllm:8000\nspring.ai.openai.chat.options.model="
            + model
            + "\n");
  }

  private static String server(String name, String model) {
    return "  "
        + name
        + ":\n    image: vllm/vllm-openai\n    command: --model "
        + model
        + " --served-model-name house\n";
  }

  @Test
  void leaves_a_name_open_that_two_servers_explain_differently() throws Exception {
    client("house");
    write("compose.yaml", "services:\n" + server("a", "acme/one") + server("b", "acme/two"));

    ModelDependency open = of(discover(), "house");

    assertThat(((ModelRef.Unresolved) open.ref()).reason())
        .isEqualTo(
            "servers of the project give this name several meanings: 'acme/one' at compose.yaml:4"
                + " and 'acme/two' at compose.yaml:7");
  }

  @Test
  void joins_a_brand_name_behind_an_own_address() throws Exception {
    client("gpt-4o");
    write("compose.yaml", "services:\n" + server("a", "acme/one").replace("house", "gpt-4o"));

    assertThat(discover()).extracting(it -> it.ref().name()).containsExactly("acme/one");
  }

  @Test
  void joins_an_owner_of_the_hub_that_is_called_like_a_provider() throws Exception {
    client("google/gemma-3-4b-it");
    write(
        "compose.yaml",
        "services:\n  a: {image: vllm/vllm-openai, command: --model google/gemma-3-4b-it}\n");

    assertThat(discover()).extracting(it -> it.ref().source()).containsExactly("huggingface");
  }

  @Test
  void a_user_explains_a_name_better_than_a_server() throws Exception {
    client("house");
    write("compose.yaml", "services:\n" + server("a", "acme/one"));
    write("ai-models.yaml", "aliases:\n  house: acme/told\n");

    List<ModelDependency> models =
        Discovery.standard(KNOWLEDGE)
            .discover(Projects.withModelsFile(Projects.at(root), Path.of("ai-models.yaml")))
            .models();

    assertThat(of(models, "acme/told").evidence())
        .extracting(it -> it.location().path())
        .containsExactly("src/main/resources/application.properties");
  }

  @Test
  void what_tests_start_explains_nothing_of_the_program() throws Exception {
    client("house");
    write("src/test/resources/compose.yaml", "services:\n" + server("a", "acme/one"));

    assertThat(of(discover(), "house").ref().kind()).isEqualTo(ModelRef.Kind.UNRESOLVED);
  }

  @Test
  void does_not_join_a_deployment_of_another_provider() throws Exception {
    write(
        "src/main/resources/application.properties",
        "spring.ai.azure.openai.chat.options.deployment-name=house\n");
    write("compose.yaml", "services:\n" + server("a", "acme/one"));

    assertThat(of(discover(), "house").ref().kind()).isEqualTo(ModelRef.Kind.UNRESOLVED);
  }

  @Test
  void reads_the_variables_of_frameworks_with_the_address_beside_them() throws IOException {
    write(
        "k8s/app.yml",
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: app}
        spec:
          template:
            spec:
              containers:
                - name: app
                  image: registry.example/app
                  env:
                    - {name: SPRING_AI_OPENAI_BASE_URL, value: "http://runner:12434/engines"}
                    - {name: SPRING_AI_OPENAI_CHAT_OPTIONS_MODEL, value: ai/gemma3}
                    - {name: QUARKUS_LANGCHAIN4J_OLLAMA_CHAT_MODEL_MODEL_ID, value: mistral}
                    - {name: SPRING_AI_OLLAMA_EMBEDDING_OPTIONS_MODEL, value: "{{ .Values.x }}"}
        """);

    assertThat(sightings())
        .extracting(it -> it.evidence().location() + " " + it.ref().name())
        .containsExactlyInAnyOrder(
            "k8s/app.yml:12 google/gemma-3-4b-it",
            "k8s/app.yml:13 mistralai/Mistral-7B-Instruct-v0.3",
            "k8s/app.yml:14 {{ .Values.x }}");
  }

  @Test
  void keeps_the_profile_of_a_service_and_leaves_a_required_variable_open() throws IOException {
    write(
        "compose.yaml",
        """
        services:
          app:
            image: registry.example/app
            profiles: [ai, local]
            environment:
              SPRING_AI_OLLAMA_CHAT_OPTIONS_MODEL: mistral
              SPRING_AI_OLLAMA_EMBEDDING_OPTIONS_MODEL: ${EMBED:?set it}
        """);

    assertThat(sightings())
        .extracting(it -> it.ref().name() + " " + it.evidence().profile().orElse(""))
        .containsExactlyInAnyOrder(
            "mistralai/Mistral-7B-Instruct-v0.3 ai, local", "${EMBED} ai, local");
  }

  @Test
  void stays_silent_about_what_starts_no_model() throws IOException {
    write(
        "compose.yaml",
        """
        services:
          cache: {image: "redis:7", command: "--model acme/flag-of-another"}
          db: {image: "postgres:16", environment: {MODEL_ID: acme/of-another}}
          name: {image: "acme/model-server", labels: [model=acme/label]}
        #  vllm: {image: vllm/vllm-openai, command: --model acme/off}
        """);
    write(
        "Dockerfile",
        """
        FROM eclipse-temurin
        # RUN ollama pull commented
        RUN echo "ollama pull echoed" && printf 'vllm serve acme/printed'
        LABEL model="ollama pull labelled"
        ENV HELP="ollama pull helped"
        """);
    write(
        "deploy/crd.yaml",
        """
        apiVersion: vllm.example/v1
        kind: Model
        metadata: {name: ollama, labels: {model: acme/labelled}}
        spec: {url: "hf://acme/other-group", model: {uri: "hf://acme/other"}}
        """);
    write(
        ".github/workflows/cache.yml",
        """
        on: push
        jobs:
          a:
            steps:
              - uses: actions/cache@v4
                with: {path: ~/.ollama, key: ollama pull acme/cached}
              - name: ollama pull named
                run: |
                  # ollama pull commented
                  echo ollama pull echoed
                  ollama list
        """);
    write("README.md", "```\nollama pull fenced\n```\n");
    write(
        "run.sh",
        """
        # ollama pull commented
        cat <<'EOF'
        ollama pull in-a-document
        EOF
        echo "use: ollama pull echoed"
        log "vllm serve acme/logged"
        MESSAGE="ollama pull assigned"
        ./other --model acme/of-another
        """);
    write("node_modules/x/run.sh", "ollama pull in-node-modules\n");
    write("target/run.sh", "ollama pull in-target\n");
    write("backup/run.sh", "ollama pull in-backup\n");
    write("vendor/x/compose.yaml", "services:\n" + server("a", "acme/vendored"));
    write("compose.yaml.bak", "services:\n" + server("a", "acme/old"));
    write("src/main/java/run.sh", "ollama pull in-sources\n");

    Detections found = Projects.detect(DETECTOR, Projects.at(root));

    assertThat(found.sightings()).isEmpty();
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void leaves_the_files_of_other_modules_to_them() throws IOException {
    write("compose.yaml", "services:\n" + server("a", "acme/of-the-root"));
    write("app/pom.xml", "<project/>");
    write("app/compose.yaml", "services:\n" + server("a", "acme/of-the-module"));
    ProjectInputs whole = Projects.at(root);
    ProjectInputs module =
        new ProjectInputs(
            root,
            root.resolve("app"),
            whole.declared(),
            whole.resources(),
            whole.code(),
            whole.buildProperties(),
            whole.environment(),
            whole.choice());

    assertThat(names()).containsExactly("acme/of-the-root");
    assertThat(Projects.detect(DETECTOR, module).sightings())
        .extracting(it -> it.evidence().location() + " " + it.ref().name())
        .containsExactly("app/compose.yaml:4 acme/of-the-module");
  }

  @Test
  void honours_the_paths_of_the_user() throws IOException {
    write("compose.yaml", "services:\n" + server("a", "acme/one"));
    write("old/compose.yaml", "services:\n" + server("a", "acme/two"));
    DiscoveryChoice choice =
        new DiscoveryChoice(
            Set.of(Scope.values()),
            DetectorChoice.ALL,
            new PathFilter(List.of(), List.of("old/**")),
            List.of());

    assertThat(Projects.detect(DETECTOR, Projects.with(Projects.at(root), choice)).sightings())
        .extracting(it -> it.ref().name())
        .containsExactly("acme/one");
  }

  @Test
  void says_when_a_compose_file_cannot_be_read() throws IOException {
    write("compose.yaml", "services:\n  a: [vllm/vllm-openai\n");

    assertThat(Projects.detect(DETECTOR, Projects.at(root)).problems())
        .extracting(Problem::code, Problem::hidesViolations)
        .containsExactly(tuple("unreadable-file", true));
  }

  @Test
  void is_not_sure_of_a_default_and_silent_about_it_where_a_variable_may_come_from_elsewhere()
      throws IOException {
    String image = "    image: ghcr.io/huggingface/text-generation-inference\n";
    write(
        "compose.yaml",
        "services:\n  a:\n" + image + "  b:\n" + image + "    env_file: missing.env\n");

    assertThat(sightings())
        .extracting(it -> it.evidence().location() + " " + it.identity())
        .containsExactly("compose.yaml:3 " + Confidence.MEDIUM);
  }

  @Test
  void takes_no_secret_into_a_report() throws IOException {
    write("run.sh", "HF_TOKEN=hf_abcdefghij vllm serve acme/model --api-key=topsecret123\n");

    assertThat(sightings().get(0).evidence().excerpt())
        .isEqualTo("HF_TOKEN=*** vllm serve acme/model --api-key=***");
  }

  @Test
  void fills_in_the_maps_that_kustomize_generates() throws IOException {
    write(
        "k8s/base/kustomization.yaml",
        """
        apiVersion: kustomize.config.k8s.io/v1beta1
        kind: Kustomization
        configMapGenerator:
          - name: chat
            literals:
              - MODEL_ID=acme/chat
          - name: settings
            envs: [settings.env]
        """);
    write("k8s/base/settings.env", "SPRING_AI_OLLAMA_CHAT_OPTIONS_MODEL=hf.co/acme/tiny-GGUF\n");
    write(
        "k8s/base/deployment.yaml",
        """
        apiVersion: apps/v1
        kind: Deployment
        spec:
          template:
            spec:
              containers:
                - name: server
                  image: ghcr.io/huggingface/text-generation-inference:3
                  envFrom:
                    - configMapRef: {name: chat}
                - name: app
                  image: acme/app
                  envFrom:
                    - configMapRef: {name: settings}
        """);

    assertThat(names()).containsExactlyInAnyOrder("acme/chat", "acme/tiny-GGUF");
    assertThat(sightings())
        .extracting(it -> it.evidence().location().toString())
        .containsExactlyInAnyOrder("k8s/base/kustomization.yaml:6", "k8s/base/settings.env:1");
  }

  @Test
  void reads_the_configuration_that_a_variable_holds_as_json() throws IOException {
    write(
        "compose.yaml",
        """
        services:
          app:
            image: acme/app
            environment:
              SPRING_APPLICATION_JSON: '{"spring.ai.ollama.chat.options.model": "hf.co/acme/tiny"}'
        """);

    assertThat(names()).containsExactly("acme/tiny");
  }

  @Test
  void reads_the_variable_of_a_server_that_takes_any_model() throws IOException {
    write(
        "compose.yaml",
        """
        services:
          one:
            image: nvcr.io/nim/nvidia/llm-nim:1.12.0
            environment:
              NIM_MODEL_NAME: hf://acme/chat
          two:
            image: nvcr.io/nim/nvidia/llm-nim:1.12.0
            environment:
              NIM_MODEL_NAME: /opt/weights
        """);

    assertThat(sightings())
        .extracting(it -> it.ref().kind() + " " + it.ref().name())
        .containsExactlyInAnyOrder("HUB acme/chat", "UNRESOLVED /opt/weights");
  }

  @Test
  void reads_the_configuration_files_that_a_map_holds() throws IOException {
    write(
        "k8s/config.yaml",
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: app}
        data:
          application.yml: |
            spring:
              ai:
                openai:
                  base-url: http://runner:12434/engines
                  chat.options.model: ai/gemma3
            ---
            spring:
              config.activate.on-profile: eu
              ai.ollama.chat.options.model: hf.co/acme/eu
          application-prod.properties: "quarkus.langchain4j.ollama.chat-model.model-id=mistral\\n"
          spring.ai.ollama.embedding.options.model: hf.co/acme/embed
          notes.yml: |
            spring.ai.ollama.chat.options.model: hf.co/acme/ignored
        """);

    assertThat(sightings())
        .extracting(
            it ->
                it.evidence().location()
                    + " "
                    + it.ref().name()
                    + it.evidence().profile().map(profile -> " " + profile).orElse(""))
        .containsExactlyInAnyOrder(
            "k8s/config.yaml:10 google/gemma-3-4b-it",
            "k8s/config.yaml:14 acme/eu eu",
            "k8s/config.yaml:15 mistralai/Mistral-7B-Instruct-v0.3 prod",
            "k8s/config.yaml:16 acme/embed");
    assertThat(sightings()).allMatch(it -> it.evidence().scope() == Scope.DEPLOYMENT);
  }

  @Test
  void reads_the_configuration_files_that_kustomize_puts_into_a_map() throws IOException {
    write(
        "k8s/base/kustomization.yaml",
        """
        configMapGenerator:
          - name: app
            files:
              - application.yaml
              - application-eu.properties=config/eu.properties
              - banner.txt
              - application.properties=../../../outside.properties
        """);
    write("k8s/base/application.yaml", "spring.ai.ollama.chat.options.model: hf.co/acme/one\n");
    write(
        "k8s/base/config/eu.properties",
        "# EU\nspring.ai.ollama.chat.options.model=hf.co/acme/two\n");

    assertThat(sightings())
        .extracting(it -> it.evidence().location() + " " + it.ref().name())
        .containsExactlyInAnyOrder(
            "k8s/base/application.yaml:1 acme/one", "k8s/base/config/eu.properties:2 acme/two");
  }

  private static final String TGI = "ghcr.io/huggingface/text-generation-inference:3";

  @Test
  void follows_what_a_service_extends() throws IOException {
    write(
        "compose.yaml",
        """
        services:
          base:
            image: vllm/vllm-openai
            command: --model acme/base
          child:
            extends: {service: base}
            command: --model acme/child
          shared:
            extends: {file: common/services.yml, service: server}
            environment: {MODEL_ID: acme/shared}
          lost:
            extends: {file: absent.yml, service: server}
            environment: {MODEL_ID: acme/lost}
        """);
    write(
        "common/services.yml",
        "services:\n  server:\n    image: " + TGI + "\n    environment: {MODEL_ID: acme/common}\n");

    assertThat(sightings())
        .extracting(it -> it.evidence().location() + " " + it.ref().name())
        .containsExactlyInAnyOrder(
            "compose.yaml:4 acme/base",
            "compose.yaml:7 acme/child",
            "compose.yaml:10 acme/shared",
            "common/services.yml:4 acme/common");
  }

  @Test
  void adds_an_override_to_the_file_beside_it() throws IOException {
    write(
        "compose.yaml",
        "services:\n  llm:\n    image: " + TGI + "\n    command: --model-id acme/a\n");
    write("compose.override.yaml", "services:\n  llm:\n    command: --model-id acme/b\n");
    write("compose.gpu.yaml", "services:\n  llm:\n    environment: {GPU: all}\n");

    assertThat(sightings())
        .extracting(it -> it.evidence().location() + " " + it.ref().name())
        .containsExactlyInAnyOrder("compose.yaml:4 acme/a", "compose.override.yaml:3 acme/b");
  }

  @Test
  void says_nothing_of_a_broken_compose_file_without_any_model() throws IOException {
    write("compose.yaml", "services: {% for x in y %}\n  app: [\n");

    assertThat(Projects.detect(DETECTOR, Projects.at(root)).problems()).isEmpty();
  }

  @Test
  void ends_where_services_extend_each_other() throws IOException {
    write(
        "compose.yaml",
        """
        services:
          a: {extends: b, image: vllm/vllm-openai, command: --model acme/round}
          b: {extends: a}
        """);

    assertThat(names()).containsOnly("acme/round");
  }

  @Test
  void reads_the_files_that_compose_includes() throws IOException {
    write("compose.yaml", "include: [infra/llm.yaml]\nservices: {app: {image: acme/app}}\n");
    write(
        "infra/llm.yaml", "services: {llm: {image: '" + TGI + "', command: --model-id acme/in}}\n");

    assertThat(sightings())
        .extracting(it -> it.evidence().location() + " " + it.ref().name())
        .containsExactly("infra/llm.yaml:1 acme/in");
  }
}
