package io.github.modelaudit.discovery.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.discovery.project.ClassRoot;
import io.github.modelaudit.discovery.project.CompiledCode;
import io.github.modelaudit.discovery.project.DetectorChoice;
import io.github.modelaudit.discovery.project.DiscoveryChoice;
import io.github.modelaudit.discovery.project.PathFilter;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a project's configuration is made of, and which value of a key wins. */
class ConfigurationReaderTest {
  private static final View MAIN = new View(Scope.MAIN, Optional.empty());
  private static final String RESOURCES = "src/main/resources/";

  @TempDir private Path root;

  private void file(String name, String... lines) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private ConfigurationReader.Result read() {
    return read(Projects.at(root));
  }

  private static ConfigurationReader.Result read(ProjectInputs inputs) {
    return new ConfigurationReader(inputs).read();
  }

  /** Each setting as profile, key, value and the file it stands in. */
  private static List<String> shown(ConfigurationReader.Result result) {
    return result.configuration().settings().stream()
        .map(
            it ->
                it.view().scope()
                    + it.view().profile().map(name -> "[" + name + "]").orElse("")
                    + " "
                    + it.key().text()
                    + "="
                    + it.value()
                    + " "
                    + it.location())
        .filter(it -> !it.contains("spring.config"))
        .toList();
  }

  private static Optional<String> value(ConfigurationReader.Result result, String key) {
    return result.configuration().find(KeyName.of(key), MAIN).map(Setting::value);
  }

  @Test
  void follows_imports_relative_to_the_importing_file_and_on_the_class_path() throws IOException {
    file(
        RESOURCES + "application.yml",
        "spring.config.import:",
        "  - ai/chat.yml",
        "  - classpath:ai/more.properties");
    file(RESOURCES + "ai/chat.yml", "a: chat");
    file(RESOURCES + "ai/chat-prod.yml", "a: chat-prod");
    file(RESOURCES + "ai/chatter-prod.yml", "a: nobody-imports-this");
    file(RESOURCES + "ai/more.properties", "b=more", "spring.config.import=even-more.yaml");
    file(RESOURCES + "ai/even-more.yaml", "c: even-more");

    ConfigurationReader.Result result = read();

    assertThat(shown(result))
        .containsExactlyInAnyOrder(
            "MAIN a=chat src/main/resources/ai/chat.yml:1",
            "MAIN[prod] a=chat-prod src/main/resources/ai/chat-prod.yml:1",
            "MAIN b=more src/main/resources/ai/more.properties:1",
            "MAIN c=even-more src/main/resources/ai/even-more.yaml:1");
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void imports_under_the_profile_of_the_document_that_imports() throws IOException {
    file(
        RESOURCES + "application.yml",
        "a: plain",
        "---",
        "spring.config:",
        "  activate.on-profile: cloud",
        "  import: optional:file:./settings/cloud.properties, file:settings/secret[.properties]");
    file("settings/cloud.properties", "a=cloud");
    file("settings/secret", "b=hinted");

    assertThat(shown(read()))
        .containsExactlyInAnyOrder(
            "MAIN a=plain src/main/resources/application.yml:1",
            "MAIN[cloud] a=cloud settings/cloud.properties:1",
            "MAIN[cloud] b=hinted settings/secret:1");
  }

  @Test
  void lets_an_imported_file_win_over_the_one_that_imports_it() throws IOException {
    file(RESOURCES + "application.properties", "a=own", "spring.config.import=ai.properties");
    file(RESOURCES + "ai.properties", "a=imported");

    assertThat(value(read(), "a")).contains("imported");
  }

  @Test
  void follows_a_placeholder_and_a_folder_in_an_import() throws IOException {
    file(RESOURCES + "application.properties", "where=shared", "spring.config.import=${where}/");
    file(RESOURCES + "shared/application.yml", "a: shared");

    assertThat(value(read(), "a")).contains("shared");
  }

  @Test
  void is_not_caught_in_a_circle_of_imports() throws IOException {
    file(RESOURCES + "application.properties", "spring.config.import=a.properties");
    file(
        RESOURCES + "a.properties",
        "a=1",
        "spring.config.import=application.properties,a.properties");

    assertThat(value(read(), "a")).contains("1");
  }

  @Test
  void notes_configuration_that_is_not_in_the_project() throws IOException {
    file(
        RESOURCES + "application.properties",
        "spring.config.import=optional:configserver:http://me:secret@config.acme.example,optional:missing.yml,"
            + "file:/etc/acme/ai.yml,../../../../../outside.properties,${UNKNOWN}");
    file(
        RESOURCES + "bootstrap.properties", "spring.config.import=vault://,optional:file:none.yml");

    List<Problem> problems = read().problems();

    assertThat(problems)
        .allMatch(it -> !it.hidesViolations() && it.code().equals("configuration-elsewhere"))
        .extracting(Problem::message)
        .containsExactlyInAnyOrder(
            note("application.properties:1", "configserver:http://…"),
            note("application.properties:1", "/etc/acme/ai.yml"),
            note("application.properties:1", "../../../../../outside.properties"),
            note("application.properties:1", "${UNKNOWN}"),
            note("bootstrap.properties:1", "vault://…"));
  }

  private static String note(String importer, String place) {
    return "The configuration at 'src/main/resources/%s' imports '%s', which is not in the project."
        .formatted(importer, place);
  }

  @Test
  void reads_no_file_outside_of_the_build() throws IOException {
    Path project = Files.createDirectories(root.resolve("project"));
    file("outside.properties", "a=outside");
    file(
        "project/" + RESOURCES + "application.properties",
        "spring.config.import=file:../outside.properties");

    ConfigurationReader.Result result = read(Projects.at(project));

    assertThat(value(result, "a")).isEmpty();
    assertThat(result.problems()).hasSize(1);
  }

  @Test
  void reads_what_a_program_finds_where_it_is_started() throws IOException {
    file(RESOURCES + "application.properties", "a=packaged", "b=packaged");
    file("application.yml", "a: beside");
    file("config/application-prod.properties", "b=config");
    file("config/logback.properties", "c=no");
    file("notes/application.properties", "c=no");

    ConfigurationReader.Result result = read();

    assertThat(shown(result))
        .containsExactly(
            "MAIN a=packaged src/main/resources/application.properties:1",
            "MAIN b=packaged src/main/resources/application.properties:2",
            "MAIN a=beside application.yml:1",
            "MAIN[prod] b=config config/application-prod.properties:1");
  }

  @Test
  void reads_the_variables_of_the_module_over_those_of_the_build() throws IOException {
    file(".env", "CHAT_MODEL=of-the-build", "ONLY_HERE=yes");
    file("app/.env", "export CHAT_MODEL='of the module' # not this");
    file(
        "app/" + RESOURCES + "application.properties",
        "a=${CHAT_MODEL:default}",
        "b=${chat.model}");
    ProjectInputs module = Projects.at(root.resolve("app"));
    ProjectInputs inputs =
        new ProjectInputs(
            root,
            module.module(),
            module.declared(),
            module.resources(),
            module.code(),
            module.given(),
            module.choice());

    Configuration configuration = read(inputs).configuration();

    assertThat(configuration.resolve("${CHAT_MODEL}/${ONLY_HERE}/${chat.model}", MAIN))
        .isEqualTo(new Resolution.Resolved("of the module/yes/of the module"));
  }

  @Test
  void prefers_the_project_to_its_variables() throws IOException {
    file(".env", "MODEL=variable", "FALLBACK=${NONE:-shell}");
    file(RESOURCES + "application.properties", "model=file");

    Configuration configuration = read().configuration();

    assertThat(configuration.resolve("${model} ${FALLBACK}", MAIN))
        .isEqualTo(new Resolution.Resolved("file shell"));
  }

  @Test
  void reads_no_example_of_variables() throws IOException {
    file(".env.example", "MODEL=example");
    file(".env.local", "MODEL=local");

    assertThat(read().configuration().given()).isEmpty();
  }

  @Test
  void takes_what_only_the_filtered_copy_tells() throws IOException {
    file(
        RESOURCES + "application.properties",
        "open=@chat.model@",
        "plain=from-the-source",
        "default=${x:from-the-source}",
        "gone=${not.in.the.copy}",
        "same=${still.open}");
    file(
        "target/classes/application.properties",
        "open=filtered",
        "plain=stale",
        "default=stale",
        "same=${still.open}",
        "removed=stale");

    ConfigurationReader.Result result = read(withClasses());

    assertThat(shown(result))
        .containsExactly(
            "MAIN open=filtered src/main/resources/application.properties:1",
            "MAIN plain=from-the-source src/main/resources/application.properties:2",
            "MAIN default=${x:from-the-source} src/main/resources/application.properties:3",
            "MAIN gone=${not.in.the.copy} src/main/resources/application.properties:4",
            "MAIN same=${still.open} src/main/resources/application.properties:5");
    assertThat(result.configuration().settings().get(0).line()).isEqualTo("open=@chat.model@");
  }

  @Test
  void takes_the_copy_of_the_same_profile_of_a_document() throws IOException {
    file(
        RESOURCES + "application.yml",
        "a: @one@",
        "---",
        "spring.config.activate.on-profile: prod",
        "a: @two@");
    file(
        "target/classes/application.yml",
        "a: 1",
        "---",
        "spring.config.activate.on-profile: prod",
        "a: 2");

    assertThat(shown(read(withClasses())))
        .containsExactly(
            "MAIN a=1 src/main/resources/application.yml:1",
            "MAIN[prod] a=2 src/main/resources/application.yml:4");
  }

  private ProjectInputs withClasses() {
    var classes = new ClassRoot(root.resolve("target/classes"), Scope.MAIN, List.of());
    return Projects.with(Projects.at(root), new CompiledCode(List.of(classes), Optional.empty()));
  }

  @Test
  void reads_only_the_files_that_count() throws IOException {
    file(RESOURCES + "application.properties", "a=1", "spring.config.import=ai.properties");
    file(RESOURCES + "application-legacy.properties", "a=2");
    file(RESOURCES + "ai.properties", "a=3");
    file(".env", "A=4");
    file("config/application.yml", "a: [");
    var paths =
        new PathFilter(
            List.of(), List.of("**/*-legacy.*", "**/ai.properties", ".env", "config/**"));
    var choice = new DiscoveryChoice(Set.of(Scope.values()), DetectorChoice.ALL, paths, List.of());

    ConfigurationReader.Result result = read(Projects.with(Projects.at(root), choice));

    assertThat(shown(result))
        .containsExactly("MAIN a=1 src/main/resources/application.properties:1");
    assertThat(result.configuration().given()).isEmpty();
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void reads_the_file_of_a_model_server_beside_the_weights() throws IOException {
    file("models/llm/serving.properties", "option.model_id=acme/llm", "engine=Python");
    file(RESOURCES + "serving.properties", "option.model_id=acme/packaged");
    file("node_modules/x/serving.properties", "option.model_id=acme/vendored");
    file("other-module/pom.xml", "<project/>");
    file("other-module/serving.properties", "option.model_id=acme/of-another-module");

    assertThat(shown(read()))
        .filteredOn(it -> it.contains("modelid"))
        .containsExactly(
            "MAIN serving.properties.option.modelid=acme/packaged"
                + " src/main/resources/serving.properties:1",
            "MAIN serving.properties.option.modelid=acme/llm models/llm/serving.properties:1");
  }

  @Test
  void reads_the_file_of_beans_and_leaves_out_formats_it_cannot_read() throws IOException {
    file(RESOURCES + "llm-config.properties", "a=1");
    file(RESOURCES + "application.toml", "a = 2");
    file(RESOURCES + "application.conf", "a = 3");

    ConfigurationReader.Result result = read();

    assertThat(shown(result))
        .containsExactly("MAIN a=1 src/main/resources/llm-config.properties:1");
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void imports_what_the_program_is_started_with() throws IOException {
    file(RESOURCES + "application.properties", "a=packed");
    file(".env", "SPRING_CONFIG_ADDITIONAL_LOCATION=file:deploy/");
    file("deploy/application.properties", "a=deployed");
    file("deploy/application-prod.properties", "a=deployed-prod");

    ConfigurationReader.Result result = read();

    assertThat(value(result, "a")).contains("deployed");
    assertThat(shown(result))
        .contains("MAIN[prod] a=deployed-prod deploy/application-prod.properties:1");
  }
}
