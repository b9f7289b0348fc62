package io.github.modelaudit.discovery.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.domain.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomDependenciesTest {
  private static final String POM =
      """
      <project>
        <parent>
          <artifactId>parent</artifactId>
        </parent>
        <dependencyManagement>
          <dependencies>
            <dependency><groupId>acme</groupId><artifactId>managed</artifactId></dependency>
            <dependency><groupId>acme</groupId><artifactId>tiny</artifactId></dependency>
          </dependencies>
        </dependencyManagement>
        <!-- <dependency><groupId>acme</groupId><artifactId>commented</artifactId></dependency> -->
        <profiles>
          <profile>
            <dependencies>
              <dependency><groupId>acme</groupId><artifactId>tiny</artifactId></dependency>
              <dependency><groupId>acme</groupId><artifactId>profiled</artifactId></dependency>
            </dependencies>
          </profile>
        </profiles>
        <build><plugins><plugin><dependencies>
          <dependency><groupId>acme</groupId><artifactId>of-plugin</artifactId></dependency>
        </dependencies></plugin></plugins></build>
        <dependencies>
          <dependency>
            <groupId>acme</groupId>
            <artifactId>tiny</artifactId>
            <exclusions>
              <exclusion><groupId>acme</groupId><artifactId>excluded</artifactId></exclusion>
            </exclusions>
          </dependency>
          <dependency>
            <groupId>${project.groupId}</groupId>
            <artifactId>sibling</artifactId>
          </dependency>
          <dependency>
            <groupId>acme</groupId><artifactId>tiny</artifactId>
            <classifier>models</classifier>
          </dependency>
        </dependencies>
      </project>
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writePoms() throws IOException {
    Files.createDirectories(folder.resolve("module"));
    Files.writeString(folder.resolve("module/pom.xml"), POM);
    Files.writeString(
        folder.resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <dependencies>
            <dependency>
              <groupId>acme</groupId>
              <artifactId>inherited</artifactId>
            </dependency>
          </dependencies>
        </project>
        """);
  }

  private String find(String... trail) {
    Library library =
        new Library(
            "acme", "x", "1", Optional.empty(), Optional.empty(), Scope.MAIN, List.of(trail));
    ProjectInputs root = Projects.at(folder);
    ProjectInputs inputs =
        new ProjectInputs(
            root.root(),
            folder.resolve("module"),
            root.declared(),
            root.resources(),
            root.code(),
            root.buildProperties(),
            root.environment(),
            root.choice());
    return PomDependencies.read(inputs).find(library).toString();
  }

  @Test
  void finds_the_line_of_a_dependency() {
    assertThat(find("acme:tiny:1", "acme:x:1")).isEqualTo("module/pom.xml:24");
    assertThat(find("acme:sibling:1")).isEqualTo("module/pom.xml:31");
    assertThat(find("acme:tiny:1:models")).isEqualTo("module/pom.xml:35");
  }

  @Test
  void finds_it_in_a_profile_and_in_a_parent() {
    assertThat(find("acme:profiled:1")).isEqualTo("module/pom.xml:16");
    assertThat(find("acme:inherited:1")).isEqualTo("pom.xml:3");
  }

  @Test
  void names_the_pom_alone_when_no_line_brings_the_library() {
    for (String name : List.of("managed", "commented", "of-plugin", "excluded", "unknown")) {
      assertThat(find("acme:" + name + ":1")).as(name).isEqualTo("module/pom.xml");
    }
    assertThat(find()).isEqualTo("module/pom.xml");
  }

  @Test
  void follows_no_entity_and_survives_a_pom_that_is_none() throws Exception {
    Files.writeString(folder.resolve("secret.txt"), "acme");
    Files.writeString(
        folder.resolve("module/pom.xml"),
        "<!DOCTYPE project [<!ENTITY e SYSTEM \"../secret.txt\">]>"
            + "<project><dependencies><dependency><groupId>&e;</groupId>"
            + "<artifactId>tiny</artifactId></dependency></dependencies></project>");
    assertThat(find("acme:tiny:1")).isEqualTo("module/pom.xml");

    Files.writeString(folder.resolve("module/pom.xml"), "<project><dependencies>");
    assertThat(find("acme:tiny:1")).isEqualTo("module/pom.xml");
  }

  @Test
  void a_parent_that_is_its_own_ends() throws Exception {
    Files.writeString(
        folder.resolve("module/pom.xml"),
        "<project><parent><relativePath>pom.xml</relativePath></parent></project>");

    assertThat(find("acme:tiny:1")).isEqualTo("module/pom.xml");
  }

  @Property(tries = 300)
  void any_text_is_parsed_without_harm(@ForAll String text, @ForAll ModelRole any) {
    String pom = "<project><dependencies><dependency>" + text + any;

    assertThat(PomFile.parse(new java.io.StringReader(pom), "pom.xml")).isEmpty();
  }
}
