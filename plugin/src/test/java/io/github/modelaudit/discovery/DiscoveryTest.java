package io.github.modelaudit.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.modelaudit.discovery.project.ClassRoot;
import io.github.modelaudit.discovery.project.CompiledCode;
import io.github.modelaudit.discovery.project.DeclaredModel;
import io.github.modelaudit.discovery.project.DetectorChoice;
import io.github.modelaudit.discovery.project.DiscoveryChoice;
import io.github.modelaudit.discovery.project.PathFilter;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.weights.GgufFile;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.DiscoveryReach;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.GivenName;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {
  private final Discovery discovery = SmallKnowledge.discovery();

  @TempDir private Path root;

  private static DeclaredModel model(String id, String provider, String usage, String revision) {
    return new DeclaredModel(
        id, present(provider), present(usage), present(revision), Location.of("pom.xml", 42));
  }

  private static Optional<String> present(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }

  private List<ModelDependency> discover(ProjectInputs inputs) throws DiscoveryException {
    return discovery.discover(inputs).models();
  }

  private void property(String name, String line) throws IOException {
    Path file = root.resolve("src/main/resources").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Test
  void runs_the_detectors_in_their_order() {
    assertThat(discovery.detectorIds())
        .containsExactly(
            "pom",
            "models-file",
            "configuration",
            "call-sites",
            "artifacts",
            "weights",
            "bom",
            "deployment",
            "framework-defaults");
  }

  @Test
  void finds_nothing_in_an_empty_project() throws DiscoveryException {
    DiscoveryResult result = discovery.discover(Projects.at(root));

    assertThat(result).isEqualTo(new DiscoveryResult(List.of(), List.of(), DiscoveryReach.NONE));
  }

  @Test
  void understands_every_form_of_a_declaration() throws DiscoveryException {
    List<DeclaredModel> declared =
        List.of(
            model("acme/tiny", "", "", ""),
            model("acme/pinned", "", "", "v1"),
            model("gpt-4o", "openai", "", ""),
            model("acme/for-tests", "", "test", ""),
            model("llama3.2:3b", "ollama", "deployment", ""));

    List<ModelDependency> models = discover(Projects.declaring(Projects.at(root), declared));

    assertThat(models)
        .extracting(it -> it.ref().source() + " " + it.ref().name() + " " + it.scope())
        .containsExactly(
            "huggingface acme/for-tests TEST",
            "huggingface acme/pinned MAIN",
            "huggingface acme/tiny MAIN",
            "huggingface meta-llama/Llama-3.2-3B-Instruct DEPLOYMENT",
            "openai gpt-4o MAIN");
  }

  @Test
  void names_the_element_the_line_and_the_remedy_of_every_mistake() {
    List<DeclaredModel> declared =
        List.of(
            model("acme//tiny", "", "", ""),
            model("gpt-4o", "opnai", "", ""),
            model("acme/tiny", "", "tset", ""),
            model("gpt-4o", "openai", "", "v1"),
            model("./missing.gguf", "", "", ""));

    assertThatThrownBy(() -> discover(Projects.declaring(Projects.at(root), declared)))
        .isInstanceOfSatisfying(
            DiscoveryException.class,
            it ->
                assertThat(it.mistakes())
                    .containsExactly(
                        "Cannot read <model> at pom.xml:42: 'acme//tiny' is not a Hub id: it has"
                            + " more than one '/'. Write 'org/name', 'org/name@revision' or a"
                            + " provider's name with <provider>.",
                        "Cannot read <model> at pom.xml:42: the provider 'opnai' is not known."
                            + " Use 'openai', or add it to your own knowledge files.",
                        "Cannot read the usage of <model> at pom.xml:42: 'tset' is not a usage;"
                            + " did you mean 'test'?",
                        "Cannot read <model> at pom.xml:42: 'gpt-4o' of a provider cannot have a"
                            + " revision. Leave it out.",
                        "Cannot read <model> at pom.xml:42: the file 'missing.gguf' does not"
                            + " exist. Write a path relative to the root of the build."));
  }

  @Test
  void makes_one_model_of_ids_that_differ_in_casing() throws Exception {
    property(
        "application.properties", "spring.ai.postgresml.embedding.options.transformer=ACME/Tiny");

    List<ModelDependency> models = discover(Projects.declaring(Projects.at(root), "acme/tiny"));

    assertThat(models)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.ref().name()).isEqualTo("acme/tiny");
              assertThat(it.evidence())
                  .extracting(Evidence::detector)
                  .containsExactly("pom", "configuration");
            });
  }

  @Test
  void keeps_two_declared_revisions_apart() throws DiscoveryException {
    assertThat(
            discover(
                Projects.declaring(Projects.at(root), "acme/tiny@v1", "acme/tiny@v2", "acme/tiny")))
        .hasSize(3);
  }

  @Test
  void adds_what_configuration_names_to_the_one_declared_revision() throws Exception {
    property(
        "application.properties", "spring.ai.postgresml.embedding.options.transformer=acme/tiny");

    List<ModelDependency> models = discover(Projects.declaring(Projects.at(root), "acme/tiny@v1"));

    assertThat(models)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(((ModelRef.Hub) it.ref()).key()).hasToString("acme/tiny@v1");
              assertThat(it.evidence()).hasSize(2);
            });
  }

  @Test
  void does_not_choose_between_two_declared_revisions() throws Exception {
    property(
        "application.properties", "spring.ai.postgresml.embedding.options.transformer=acme/tiny");

    assertThat(discover(Projects.declaring(Projects.at(root), "acme/tiny@v1", "acme/tiny@v2")))
        .hasSize(3);
  }

  @Test
  void is_as_sure_as_the_surest_sighting_that_has_an_effect() throws Exception {
    property("application.properties", "spring.ai.ollama.chat.options.model=mistral");

    assertThat(discover(Projects.at(root)).get(0).identity()).isEqualTo(Confidence.MEDIUM);
    assertThat(
            discover(Projects.declaring(Projects.at(root), "mistralai/Mistral-7B-Instruct-v0.3")))
        .singleElement()
        .extracting(ModelDependency::identity)
        .isEqualTo(Confidence.HIGH);
  }

  @Test
  void reports_only_the_scopes_asked_for() throws DiscoveryException {
    ProjectInputs all = Projects.sample("spring-yaml");
    ProjectInputs mainOnly = Projects.with(all, DiscoveryChoice.ALL.of(Set.of(Scope.MAIN)));

    assertThat(discover(all)).extracting(it -> it.ref().name()).contains("gpt-in-tests");
    assertThat(discover(mainOnly))
        .allSatisfy(it -> assertThat(it.scope()).isEqualTo(Scope.MAIN))
        .extracting(it -> it.ref().name())
        .contains("gpt-5")
        .doesNotContain("gpt-in-tests");
  }

  @Test
  void lets_an_alias_say_what_a_name_means() throws DiscoveryException {
    ProjectInputs project =
        Projects.withModelsFile(Projects.sample("aliases"), Path.of("ai-models.yaml"));

    List<ModelDependency> models = discover(project);

    assertThat(models)
        .extracting(it -> it.ref().kind() + " " + it.ref().name())
        .containsExactly(
            "HUB acme/declared",
            "HOSTED gpt-4o",
            "UNRESOLVED https://***@endpoint.example/?token=***");
    assertThat(models.get(1).evidence())
        .singleElement()
        .satisfies(it -> assertThat(it.detector()).isEqualTo("configuration"));
  }

  @Test
  void notes_an_alias_that_nothing_has() throws DiscoveryException {
    ProjectInputs project =
        Projects.withModelsFile(Projects.sample("aliases"), Path.of("ai-models.yaml"));

    assertThat(SmallKnowledge.discovery().discover(project).problems())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.hidesViolations()).isFalse();
              assertThat(it.message())
                  .isEqualTo(
                      "The alias 'unused' at ai-models.yaml:5 is not used: nothing has that name.");
            });
  }

  @Test
  void leaves_aliases_alone_that_other_modules_may_use() throws Exception {
    Files.writeString(root.resolve("ai-models.yaml"), "aliases: {x: acme/tiny}");
    Files.writeString(Files.createDirectories(root.resolve("app")).resolve("pom.xml"), "");
    ProjectInputs project = Projects.withModelsFile(Projects.at(root), Path.of("ai-models.yaml"));

    assertThat(SmallKnowledge.discovery().discover(project).problems()).isEmpty();
  }

  @Test
  void adds_what_the_header_of_a_local_file_says() throws Exception {
    Files.write(root.resolve("tiny.gguf"), ggufWithLicense());

    List<ModelDependency> models = discover(Projects.declaring(Projects.at(root), "./tiny.gguf"));

    assertThat(models)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.ref()).isEqualTo(new ModelRef.LocalFile("tiny.gguf"));
              assertThat(it.file().orElseThrow().metadata())
                  .containsEntry("general.license", "mit");
            });
  }

  private static byte[] ggufWithLicense() {
    return GgufFile.littleEndian().text("general.license", "mit").bytes();
  }

  @Test
  void says_that_a_local_file_is_damaged_or_silent() throws Exception {
    Files.writeString(root.resolve("damaged.gguf"), "GGUF", StandardCharsets.UTF_8);
    Files.writeString(root.resolve("silent.onnx"), "??", StandardCharsets.UTF_8);

    DiscoveryResult result =
        discovery.discover(
            Projects.declaring(Projects.at(root), "./damaged.gguf", "./silent.onnx"));

    assertThat(result.models()).hasSize(2).allSatisfy(it -> assertThat(it.file()).isEmpty());
    assertThat(result.problems())
        .extracting(Problem::code, Problem::hidesViolations)
        .containsExactly(tuple("unreadable-file", true), tuple("silent-model-file", false));
  }

  @Test
  void gives_the_same_result_whatever_the_order_of_its_inputs() throws DiscoveryException {
    ProjectInputs project = Projects.sample("base-url");
    List<DeclaredModel> declared =
        new ArrayList<>(
            List.of(
                model("acme/tiny", "", "", ""),
                model("Acme/Tiny", "", "", ""),
                model("gpt-4o", "openai", "", "")));
    DiscoveryResult expected = discovery.discover(Projects.declaring(project, declared));

    Collections.reverse(declared);

    assertThat(discovery.discover(Projects.declaring(project, declared))).isEqualTo(expected);
  }

  @Test
  void keeps_what_the_project_calls_a_model_and_whether_that_can_move() throws Exception {
    property("application.properties", "spring.ai.ollama.chat.options.model=mistral");
    property("application-b.properties", "spring.ai.ollama.chat.options.model=mistral:latest");
    property("application-c.properties", "spring.ai.ollama.chat.options.model=llama3.2:3b");
    property("application-d.properties", "spring.ai.ollama.chat.options.model=acme/own:v1");

    List<ModelDependency> models = discover(Projects.at(root));

    assertThat(models)
        .extracting(it -> it.ref().name(), ModelDependency::names)
        .containsExactly(
            tuple("meta-llama/Llama-3.2-3B-Instruct", List.of(new GivenName("llama3.2:3b", false))),
            tuple("mistralai/Mistral-7B-Instruct-v0.3", List.of(new GivenName("mistral", true))),
            tuple("acme/own:v1", List.of(new GivenName("acme/own:v1", false))),
            tuple("mistral:latest", List.of(new GivenName("mistral:latest", true))));
  }

  @Test
  void keeps_the_name_that_an_alias_explains() throws Exception {
    ProjectInputs project = Projects.sample("aliases");
    Path file = project.root().resolve("ai-models.yaml");

    List<ModelDependency> models = discover(Projects.withModelsFile(project, file));

    assertThat(models)
        .filteredOn(it -> it.ref().kind() == ModelRef.Kind.HOSTED)
        .flatExtracting(ModelDependency::names)
        .extracting(GivenName::name)
        .isNotEmpty()
        .doesNotContain("gpt-4o");
  }

  @Test
  void tells_declared_models_from_observed_ones() throws Exception {
    property("application.properties", "spring.ai.openai.chat.options.model=gpt-4o");
    property(
        "application-b.properties", "spring.ai.postgresml.embedding.options.transformer=acme/tiny");

    List<ModelDependency> models =
        discover(Projects.declaring(Projects.at(root), "acme/tiny", "acme/unused"));

    assertThat(models)
        .extracting(it -> it.ref().name(), ModelDependency::isDeclared, ModelDependency::isObserved)
        .containsExactly(
            tuple("acme/tiny", true, true),
            tuple("acme/unused", true, false),
            tuple("gpt-4o", false, true));
  }

  @Test
  void says_how_far_it_could_see() throws Exception {
    Path app = Files.createDirectories(root.resolve("app"));
    Path classes = Files.createDirectories(app.resolve("target/classes"));
    var code =
        new CompiledCode(
            List.of(new ClassRoot(classes, Scope.MAIN, List.of())), Optional.of(List.of()));
    ProjectInputs alone = Projects.with(Projects.at(root), code);
    var inputs =
        new ProjectInputs(
            root,
            app,
            alone.declared(),
            alone.resources(),
            code,
            alone.buildProperties(),
            alone.environment(),
            alone.choice());
    var choice =
        new DiscoveryChoice(
            Set.of(Scope.values()),
            new DetectorChoice(Set.of(), Set.of("configuration")),
            PathFilter.ALL,
            List.of());

    assertThat(discovery.discover(inputs).reach()).isEqualTo(new DiscoveryReach(true, "app/"));
    assertThat(discovery.discover(alone).reach()).isEqualTo(new DiscoveryReach(true, ""));
    assertThat(discovery.discover(Projects.at(root)).reach()).isEqualTo(DiscoveryReach.NONE);
    assertThat(discovery.discover(Projects.with(alone, choice)).reach())
        .isEqualTo(DiscoveryReach.NONE);
  }
}
