package io.github.modelaudit.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.project.DeclaredModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredModelsTest {
  private static final String POM =
      """
      <project>
        <build><plugins><plugin>
          <artifactId>model-audit-maven-plugin</artifactId>
          <configuration><models>
            <model>acme/first</model>
            <model>${chosen.model}</model>
            <model><id>acme/${size}</id></model>
          </models></configuration>
        </plugin></plugins></build>
      </project>
      """;

  @TempDir Path root;

  private MavenProject project(String folder, String pom) throws IOException {
    Path file = Files.createDirectories(root.resolve(folder)).resolve("pom.xml");
    Files.writeString(file, pom);
    var project = new MavenProject(new Model());
    project.setFile(file.toFile());
    return project;
  }

  private List<String> locate(MavenProject project, Properties user, String... ids) {
    var models =
        new DeclaredModels(
            project,
            new CommandLine(user, project.getProperties()),
            BuildPlace.of(root, root.resolve("child"), List.of()),
            new Placeholders(project, user));
    return models.locate(Stream.of(ids).map(DeclaredModelsTest::config).toList()).stream()
        .map(DeclaredModelsTest::shown)
        .toList();
  }

  private static ModelConfig config(String id) {
    var config = new ModelConfig();
    config.set(id);
    return config;
  }

  private static String shown(DeclaredModel model) {
    return model.id() + " at " + model.location();
  }

  @Test
  void tells_models_of_the_same_id_apart_by_their_turn() throws IOException {
    MavenProject project =
        project(
            "",
            POM.replace("<model>${chosen.model}</model>", "<model>acme/first</model>")
                .replace("<id>acme/${size}</id>", "<id>acme/first</id>"));

    assertThat(locate(project, new Properties(), "acme/first", "acme/first", "acme/first"))
        .containsExactly(
            "acme/first at pom.xml:5", "acme/first at pom.xml:6", "acme/first at pom.xml:7");
  }

  @Test
  void knows_the_line_of_a_list_in_one_element() throws IOException {
    MavenProject project =
        project(
            "",
            POM.replaceAll("(?s)<models>.*</models>", "<models>acme/first, acme/second</models>"));

    assertThat(locate(project, new Properties(), "acme/first", "acme/second"))
        .containsExactly("acme/first at pom.xml:4", "acme/second at pom.xml:4");
  }

  @Test
  void finds_the_line_of_a_property_that_a_child_overrides() throws IOException {
    MavenProject parent = project("", POM);
    MavenProject child = project("child", "<project/>");
    child.setParent(parent);
    child.getProperties().setProperty("chosen.model", "acme/of-the-child");
    child.getProperties().setProperty("size", "${scale}-7b");
    child.getProperties().setProperty("scale", "large");

    assertThat(locate(child, new Properties(), "acme/of-the-child", "acme/large-7b", "acme/first"))
        .containsExactly(
            "acme/of-the-child at pom.xml:6",
            "acme/large-7b at pom.xml:7",
            "acme/first at pom.xml:5");
  }

  @Test
  void prefers_the_command_line_to_the_property_of_the_pom() throws IOException {
    MavenProject project = project("", POM);
    project.getProperties().setProperty("chosen.model", "acme/of-the-pom");
    var user = new Properties();
    user.setProperty("chosen.model", "acme/typed");

    assertThat(locate(project, user, "acme/typed")).containsExactly("acme/typed at pom.xml:6");
  }

  @Test
  void shows_what_is_written_where_a_property_has_no_value() throws IOException {
    MavenProject project = project("", POM);

    assertThat(locate(project, new Properties(), "acme/first", "", "acme/x"))
        .containsExactly(
            "acme/first at pom.xml:5", "${chosen.model} at pom.xml:6", "acme/x at pom.xml:7");
  }
}
