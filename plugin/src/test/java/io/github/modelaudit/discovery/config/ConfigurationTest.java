package io.github.modelaudit.discovery.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
  private static final View MAIN = new View(Scope.MAIN, Optional.empty());

  private static Setting setting(String key, String value, View view) {
    return new Setting(KeyName.of(key), value, Location.of("application.yml", 1), "", view, 0);
  }

  private static Configuration configuration(String... keysAndValues) {
    List<Setting> settings = new ArrayList<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      settings.add(setting(keysAndValues[i], keysAndValues[i + 1], MAIN));
    }
    return new Configuration(
        settings, Map.of("build", "from-the-build"), Map.of("MY_KEY", "from-the-environment"));
  }

  @ParameterizedTest
  @CsvSource({
    "plain, plain",
    "${a}, 1",
    "${A}, 1",
    "x-${a}-${b}, x-1-2",
    "${none:default}, default",
    "${none:}, ''",
    "${none:${a}}, 1",
    "${none:${none:x}}, x",
    "${key-of-${a}}, nested",
    "${none:http://host:8080/v1}, http://host:8080/v1",
    "${with:colon}, colon",
    "${build}, from-the-build",
    "@build@, from-the-build",
    "user@host, user@host",
    "${my.key}, from-the-environment",
    "${my-key}, from-the-environment",
    "${unclosed, ${unclosed",
    "$plain {x}, $plain {x}",
    "${filtered}, from-the-build",
  })
  void fills_in_placeholders(String value, String expected) {
    Configuration configuration =
        configuration(
            "a", "1", "b", "${none:2}", "key-of-1", "nested", "c", "${c}", "filtered", "@build@");

    assertThat(configuration.resolve(value, MAIN)).isEqualTo(new Resolution.Resolved(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"${none}", "x-${none}", "${c}", "${d}", "${none:${none2}}", "${}"})
  void leaves_open_what_nothing_decides(String value) {
    Configuration configuration = configuration("c", "${c}", "d", "${e}", "e", "${d}");

    assertThat(configuration.resolve(value, MAIN)).isInstanceOf(Resolution.Open.class);
  }

  @Test
  void does_not_grow_without_bound() {
    String[] doubling = new String[60];
    for (int i = 0; i < 30; i++) {
      doubling[2 * i] = "k" + i;
      doubling[2 * i + 1] = "${k" + (i + 1) + ":xx}${k" + (i + 1) + ":xx}";
    }

    assertThat(configuration(doubling).resolve("${k0}", MAIN)).isInstanceOf(Resolution.Open.class);
  }

  @Test
  void does_not_nest_without_bound() {
    String nested = "${a".repeat(5_000) + "}".repeat(5_000);

    assertThat(configuration().resolve(nested, MAIN)).isInstanceOf(Resolution.Open.class);
    assertThat(configuration().resolve("${x:".repeat(2_000) + "}".repeat(2_000), MAIN)).isNotNull();
  }

  @Test
  void sees_the_own_profile_before_the_rest_and_the_program_below_the_tests() {
    View prod = new View(Scope.MAIN, Optional.of("prod"));
    View test = new View(Scope.TEST, Optional.empty());
    var configuration =
        new Configuration(
            List.of(setting("k", "prod", prod), setting("k", "main", MAIN)), Map.of(), Map.of());

    assertThat(configuration.resolve("${k}", prod)).isEqualTo(new Resolution.Resolved("prod"));
    assertThat(configuration.resolve("${k}", MAIN)).isEqualTo(new Resolution.Resolved("main"));
    assertThat(configuration.resolve("${k}", test)).isEqualTo(new Resolution.Resolved("main"));
  }

  @ParameterizedTest
  @CsvSource({
    "spring.ai.model-uri, spring.ai.modeluri",
    "spring.ai.modelUri, spring.ai.modeluri",
    "SPRING.AI.MODEL_URI, spring.ai.modeluri",
    "a.\"b.c\".d, a.b.c.d",
    "a[b.c].d, a.b.c.d",
    "a.list[3], a.list[3]",
  })
  void compares_keys_in_one_form(String key, String text) {
    assertThat(KeyName.of(key).text()).isEqualTo(text);
  }

  @Test
  void holds_a_quoted_segment_together() {
    assertThat(KeyName.of("a.\"b.c\".d").segments()).containsExactly("a", "b.c", "d");
  }

  @Test
  void takes_hostile_files_in_its_stride() throws IOException {
    Path root = Files.createTempDirectory(Path.of("target"), "hostile");
    Path folder = Files.createDirectories(root.resolve("src/main/resources"));
    Files.writeString(folder.resolve("application.properties"), "a.b=${a.b}\n".repeat(30_000));
    Files.writeString(folder.resolve("application-a.properties"), "[".repeat(300_000));
    Files.writeString(folder.resolve("application-b.properties"), "a=" + "${a:".repeat(100_000));
    Files.writeString(
        folder.resolve("application-c.yml"),
        "? " + "k".repeat(100_000) + "\n: {" + "a: {b: c}, ".repeat(20_000) + "}");

    ConfigurationReader.Result result = new ConfigurationReader(Projects.at(root)).read();

    Configuration configuration = result.configuration();
    assertThat(configuration.settings())
        .hasSizeGreaterThan(30_000)
        .allMatch(it -> configuration.find(it.key(), it.view()).isPresent())
        .noneMatch(it -> configuration.resolve("${a.b}", it.view()) instanceof Resolution.Resolved);
  }

  @Property(tries = 400)
  void survives_any_configuration(@ForAll("texts") String text) throws IOException {
    Path root = Files.createTempDirectory(Path.of("target"), "configuration");
    Path folder = Files.createDirectories(root.resolve("src/main/resources"));
    Files.writeString(folder.resolve("application.yml"), text);
    Files.writeString(folder.resolve("application.properties"), text);

    ConfigurationReader.Result result = new ConfigurationReader(Projects.at(root)).read();

    for (Setting setting : result.configuration().settings()) {
      assertThat(result.configuration().resolve(setting.value(), setting.view())).isNotNull();
    }
    Files.delete(folder.resolve("application.yml"));
    Files.delete(folder.resolve("application.properties"));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "b",
            ": ",
            "- ",
            "\n",
            "\n  ",
            "[",
            "]",
            "{",
            "}",
            "&x ",
            "*x",
            "\"",
            "'",
            "---\n",
            "#---\n",
            "${a",
            ":",
            "}",
            "%test.",
            "%{a,b}.",
            "!!java.x ",
            "|\n",
            "@a@",
            "\\u12",
            "\\",
            "~",
            "[0]",
            "spring.profiles",
            "spring.config.import",
            "optional:",
            "classpath:",
            "file:",
            "application.yml",
            "/",
            "..",
            "\t",
            "\u0000",
            "é",
            "<<")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }
}
