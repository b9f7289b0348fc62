package io.github.modelaudit.discovery.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.classpath.OwnClasses;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.testing.CompiledProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which configuration the annotations of a project's classes bring. */
class AnnotatedSettingsTest {
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

  private static ConfigurationReader.Result read(ProjectInputs inputs) {
    return new ConfigurationReader(inputs, () -> OwnClasses.below(inputs.code().own())).read();
  }

  private static List<String> shown(ConfigurationReader.Result result) {
    return result.configuration().settings().stream()
        .map(AnnotatedSettingsTest::shown)
        .sorted()
        .toList();
  }

  private static String shown(Setting setting) {
    return setting.view().scope()
        + setting.view().profile().map(name -> "[" + name + "]").orElse("")
        + " "
        + setting.key().text()
        + "="
        + setting.value()
        + " "
        + setting.location();
  }

  @Test
  void follows_property_sources_to_files_of_the_project() throws IOException {
    ProjectInputs inputs =
        project
            .with(
                "acme/Config.java",
                """
                package acme;
                import org.springframework.context.annotation.*;
                @PropertySource("classpath:ai.properties")
                @PropertySource({"/more/chat.properties", "file:config/${stage:dev}.properties"})
                class Config {}
                """)
            .with(
                "acme/Cloud.java",
                """
                package acme;
                import org.springframework.context.annotation.*;
                @Profile("cloud")
                @PropertySource("classpath:cloud.properties")
                class Cloud {}
                """)
            .write("src/main/resources/ai.properties", "a=1")
            .write("src/main/resources/ai-prod.properties", "a=nobody-reads-this")
            .write("src/main/resources/more/chat.properties", "b=2")
            .write("src/main/resources/cloud.properties", "c=3")
            .write("config/dev.properties", "d=4")
            .compile();

    ConfigurationReader.Result result = read(inputs);

    assertThat(shown(result))
        .containsExactly(
            "MAIN a=1 src/main/resources/ai.properties:1",
            "MAIN b=2 src/main/resources/more/chat.properties:1",
            "MAIN d=4 config/dev.properties:1",
            "MAIN[cloud] c=3 src/main/resources/cloud.properties:1");
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void lets_the_application_s_own_file_win_over_a_property_source() throws IOException {
    ProjectInputs inputs =
        project
            .with(
                "acme/Config.java",
                """
                package acme;
                @org.springframework.context.annotation.PropertySource("ai.properties")
                class Config {}
                """)
            .write("src/main/resources/ai.properties", "a=weak")
            .configured("a=strong")
            .compile();

    assertThat(
            read(inputs)
                .configuration()
                .find(KeyName.of("a"), new View(Scope.MAIN, Optional.empty()))
                .orElseThrow()
                .value())
        .isEqualTo("strong");
  }

  @Test
  void says_where_a_property_source_leads_out_of_the_project() throws IOException {
    ProjectInputs inputs =
        project
            .with(
                "acme/Config.java",
                """
                package acme;
                import org.springframework.context.annotation.*;
                @PropertySource("file:/etc/acme/ai.properties")
                @PropertySource(value = "classpath:absent.properties", ignoreResourceNotFound = true)
                class Config {}
                """)
            .compile();

    ConfigurationReader.Result result = read(inputs);

    assertThat(result.problems())
        .extracting(Problem::message)
        .containsExactly(
            "The configuration at 'src/main/java/acme/Config.java:3' imports"
                + " '/etc/acme/ai.properties', which is not in the project.");
  }

  @Test
  void reads_yaml_only_with_a_factory_of_the_project_s_own() throws IOException {
    ProjectInputs inputs =
        project
            .with(
                "acme/Config.java",
                """
                package acme;
                import org.springframework.context.annotation.*;
                @PropertySource(value = "classpath:read.yml", factory = Config.class)
                @PropertySource("classpath:misread.yml")
                class Config {}
                """)
            .write("src/main/resources/read.yml", "a: 1")
            .write("src/main/resources/misread.yml", "b:\n  c: 2")
            .compile();

    assertThat(shown(read(inputs))).containsExactly("MAIN a=1 src/main/resources/read.yml:1");
  }

  @Test
  void reads_what_tests_say_in_their_annotations() throws IOException {
    ProjectInputs inputs =
        project
            .withTest(
                "acme/ChatTest.java",
                """
                package acme;
                import org.springframework.boot.test.context.SpringBootTest;
                import org.springframework.test.context.TestPropertySource;
                @SpringBootTest(properties = {"a = 1", "b:2"})
                @TestPropertySource(
                    locations = "beside.properties",
                    properties = "c=3")
                class ChatTest {}
                """)
            .withTest(
                "acme/MicronautTest.java",
                """
                package acme;
                import io.micronaut.context.annotation.Property;
                @Property(name = "d", value = "4")
                class MicronautTest {}
                """)
            .write("src/test/resources/acme/beside.properties", "e=5")
            .compile();

    assertThat(shown(read(inputs)))
        .containsExactly(
            "TEST a=1 src/test/java/acme/ChatTest.java:4",
            "TEST b=2 src/test/java/acme/ChatTest.java:4",
            "TEST c=3 src/test/java/acme/ChatTest.java:7",
            "TEST d=4 src/test/java/acme/MicronautTest.java:3",
            "TEST e=5 src/test/resources/acme/beside.properties:1");
  }

  @Test
  void reads_what_a_test_of_helidon_says_in_its_annotations() throws IOException {
    ProjectInputs inputs =
        project
            .withTest(
                "acme/HelidonTest.java",
                """
                package acme;
                import io.helidon.microprofile.testing.AddConfig;
                @AddConfig(key = "a", value = "1")
                @AddConfig(key = "b", value = "2")
                class HelidonTest {}
                """)
            .withTest(
                "acme/SingleTest.java",
                """
                package acme;
                @io.helidon.microprofile.tests.junit5.AddConfig(key = "c", value = "3")
                class SingleTest {}
                """)
            .compile();

    assertThat(shown(read(inputs)))
        .containsExactly(
            "TEST a=1 src/test/java/acme/HelidonTest.java:3",
            "TEST b=2 src/test/java/acme/HelidonTest.java:4",
            "TEST c=3 src/test/java/acme/SingleTest.java:2");
  }
}
