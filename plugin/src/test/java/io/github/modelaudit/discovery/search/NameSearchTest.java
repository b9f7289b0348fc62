package io.github.modelaudit.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.discovery.SmallKnowledge;
import io.github.modelaudit.discovery.project.ClassRoot;
import io.github.modelaudit.discovery.project.CompiledCode;
import io.github.modelaudit.discovery.project.DetectorChoice;
import io.github.modelaudit.discovery.project.DiscoveryChoice;
import io.github.modelaudit.discovery.project.PathFilter;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.Mention;
import io.github.modelaudit.domain.Mention.Reason;
import io.github.modelaudit.domain.Mentions;
import io.github.modelaudit.domain.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSearchTest {
  private static final String KEY = "spring.ai.openai.chat.options.model=";

  @TempDir private Path root;

  private Mentions search(ProjectInputs inputs, String name) {
    return new NameSearch(SmallKnowledge.discovery(), Set.of("on")).search(inputs, name);
  }

  private Mentions search() {
    return search(Projects.at(root), "gpt-4o");
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private ProjectInputs choosing(Set<Scope> scopes, DetectorChoice detectors, PathFilter paths) {
    return Projects.with(
        Projects.at(root), new DiscoveryChoice(scopes, detectors, paths, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A.java|int a; // gpt-4o",
        "A.java|/** Asks {@code gpt-4o}. */",
        "B.kt|/* gpt-4o */ val a = 1",
        "C.scala|val a = \"//\" // gpt-4o",
        "D.groovy|def a = '/*' // gpt-4o",
        "application.properties|# model=gpt-4o",
        "application.properties|   ! model=gpt-4o",
        "application.yml|a: don't # gpt-4o",
        "application.yml|a: \"#\" # gpt-4o",
        "pom.xml|<a><!-- gpt-4o --></a>",
        "run.sh|# gpt-4o",
        "Dockerfile|# gpt-4o",
        "app.py|model = '#'  # gpt-4o",
        "app.js|let a = `//` // gpt-4o"
      })
  void says_that_a_place_is_in_a_comment(String file, String text) throws IOException {
    write(file, text);

    assertThat(search().places()).extracting(Mention::reason).containsExactly(Reason.COMMENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A.java|String a = \"https://gpt-4o\";|STRING",
        "A.java|char a = '\"'; String b = \"gpt-4o\";|STRING",
        "A.java|var gpt_4o = tiny - gpt-4o;|CODE",
        "application.properties|model=x # gpt-4o|VALUE",
        "application.yml|a: x#gpt-4o|VALUE",
        "web.xml|<model>gpt-4o</model>|VALUE",
        "stub.json|{\"model\": \"gpt-4o\"}|DATA_FILE",
        "models.csv|gpt-4o,128000|DATA_FILE",
        "README.md|We use gpt-4o.|DOCUMENTATION",
        "docs/a.adoc|gpt-4o|DOCUMENTATION",
        "app.py|model = 'gpt-4o'|CODE",
        "app.ts|ask('gpt-4o')|CODE",
        "model-policy.yaml|- model: gpt-4o|OWN_FILE",
        "ai-models.yaml|aliases: {a: {id: gpt-4o, provider: openai}}|OWN_FILE"
      })
  void says_what_else_a_place_is(String file, String text, Reason reason) throws IOException {
    write(file, text);

    assertThat(search().places()).extracting(Mention::reason).containsExactly(reason);
  }

  @Test
  void says_whether_calls_could_be_looked_at() throws IOException {
    write("src/main/java/A.java", "class A { String a = \"gpt-4o\"; }");
    Path classes = Files.createDirectories(root.resolve("target/classes"));
    var code =
        new CompiledCode(List.of(new ClassRoot(classes, Scope.MAIN, List.of())), Optional.empty());

    assertThat(search(Projects.with(Projects.at(root), code), "gpt-4o").places())
        .extracting(Mention::why)
        .containsExactly(
            "a string constant; no call that is known to take a model's name receives it");
    assertThat(search().places())
        .extracting(Mention::why)
        .containsExactly("a string constant; no compiled classes tell which call receives it");
  }

  @Test
  void gives_line_and_excerpt_and_hides_secrets() throws IOException {
    write("notes.md", "one\ntwo\n  password=hunter22 gpt-4o\n");

    assertThat(search().places())
        .extracting(it -> it.location().toString(), Mention::excerpt)
        .containsExactly(tuple("notes.md:3", "password=*** gpt-4o"));
  }

  @Test
  void says_what_is_switched_off() throws IOException {
    write("src/main/resources/application.properties", KEY + "gpt-4o\n");
    write("src/test/resources/application.properties", KEY + "gpt-4o\n");
    Set<Scope> all = EnumSet.allOf(Scope.class);

    assertThat(
            search(
                    choosing(
                        all, new DetectorChoice(Set.of(), Set.of("configuration")), PathFilter.ALL),
                    "gpt-4o")
                .places())
        .extracting(Mention::reason)
        .containsExactly(Reason.DETECTOR_OFF, Reason.DETECTOR_OFF);
    assertThat(
            search(choosing(Set.of(Scope.MAIN), DetectorChoice.ALL, PathFilter.ALL), "gpt-4o")
                .places())
        .filteredOn(it -> it.location().path().startsWith("src/test"))
        .extracting(Mention::reason, Mention::why)
        .containsExactly(
            tuple(Reason.OUT_OF_SCOPE, "it counts in scope test, which you leave out"));
  }

  @Test
  void says_that_a_file_is_left_out() throws IOException {
    write("samples/src/main/resources/application.properties", KEY + "gpt-4o\n");
    write("src/main/resources/application.properties", KEY + "gpt-4o\n");
    var paths = new PathFilter(List.of(), List.of("src/main/**"));

    List<Mention> places =
        search(choosing(EnumSet.allOf(Scope.class), DetectorChoice.ALL, paths), "gpt-4o").places();

    assertThat(places)
        .extracting(it -> it.location().path(), Mention::reason)
        .contains(tuple("src/main/resources/application.properties", Reason.EXCLUDED));
  }

  @Test
  void says_that_tests_are_left_out_also_of_what_is_no_setting() throws IOException {
    write("src/test/resources/prompt.yml", "a: gpt-4o");

    assertThat(
            search(choosing(Set.of(Scope.MAIN), DetectorChoice.ALL, PathFilter.ALL), "gpt-4o")
                .places())
        .extracting(Mention::reason)
        .containsExactly(Reason.OUT_OF_SCOPE);
  }

  @Test
  void says_that_a_profile_of_the_build_is_not_active() throws IOException {
    write(
        "pom.xml",
        """
        <project>
          <profiles>
            <profile><id>on</id><properties><a>gpt-4o</a></properties></profile>
            <profile><id>off</id><properties><a>gpt-4o</a></properties></profile>
          </profiles>
        </project>
        """);

    assertThat(search().places())
        .extracting(it -> it.location().line().orElse(0), Mention::reason, Mention::why)
        .containsExactly(
            tuple(3, Reason.VALUE, "it is no element that is known to name a model"),
            tuple(4, Reason.INACTIVE_PROFILE, "the build's profile 'off' is not active"));
  }

  @Test
  void says_that_a_value_is_a_placeholder() throws IOException {
    write("src/main/resources/application.properties", KEY + "your-model-name");

    assertThat(search(Projects.at(root), "your-model-name").places())
        .extracting(Mention::reason)
        .containsExactly(Reason.PLACEHOLDER);
  }

  @ParameterizedTest
  @CsvSource({
    "gpt-4o-mini",
    "my-gpt-4o",
    "gpt-4o.5",
    "gpt-4oo",
    "xgpt-4o",
    "gpt-4o/x",
    "gpt-4",
    "gpt_4o"
  })
  void finds_whole_names_only(String other) throws IOException {
    write("a.md", "Ask " + other + ", please.");

    assertThat(search().places()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"GPT-4O", "openai/gpt-4o", "gpt-4o:latest", "(gpt-4o)", "gpt-4o.", "gpt-4o-"})
  void finds_a_name_in_any_casing_and_beside_other_marks(String written) throws IOException {
    write("a.md", "Ask " + written + " please");

    assertThat(search().places()).hasSize(1);
  }

  @Test
  void leaves_out_what_is_made_and_what_belongs_to_another_module() throws IOException {
    for (String folder : List.of("target", "node_modules", "ui/node_modules", ".git", ".idea")) {
      write(folder + "/a.md", "gpt-4o");
    }
    write("other/pom.xml", "<project/>");
    write("other/a.md", "gpt-4o");
    write("image.png", "gpt-4o");
    write("binary.md", "gpt-4o\0");
    write(".github/workflows/ci.yml", "model: gpt-4o");

    assertThat(search().places())
        .extracting(it -> it.location().path())
        .containsExactly(".github/workflows/ci.yml");
  }

  @Test
  void says_when_there_may_be_more() throws IOException {
    write("a.md", "gpt-4o\n");
    assertThat(search().isComplete()).isTrue();

    write("huge.md", "x".repeat(ModuleFiles.MAX_BYTES + 1));
    assertThat(search().isComplete()).isFalse();

    write("huge.md", "");
    write("a.md", IntStream.range(0, 500).mapToObj(i -> "gpt-4o\n").collect(Collectors.joining()));
    assertThat(search().isComplete()).isFalse();
    assertThat(search().places()).hasSize(200);
  }

  @Test
  void visits_no_more_files_than_it_may() throws IOException {
    write("a.md", "");
    write("b.md", "");

    assertThat(ModuleFiles.in(root, 1).isComplete()).isFalse();
    assertThat(ModuleFiles.in(root, 2).isComplete()).isTrue();
  }
}
