package io.github.modelaudit.discovery.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Projects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the plugins of a pom start the program and its tests with. */
class StartSettingsTest {
  @TempDir private Path root;

  private List<String> read(String pom) throws IOException {
    Files.writeString(root.resolve("pom.xml"), pom);
    return shown(Projects.at(root));
  }

  private static List<String> shown(ProjectInputs inputs) {
    return StartSettings.read(inputs).stream()
        .map(
            it ->
                it.scope()
                    + " "
                    + it.form()
                    + " "
                    + it.name()
                    + "="
                    + it.value()
                    + " "
                    + it.location())
        .toList();
  }

  @Test
  void reads_variables_and_properties_of_tests() throws IOException {
    List<String> seen =
        read(
            """
            <project>
              <build>
                <plugins>
                  <plugin>
                    <configuration>
                      <environmentVariables><MODEL>one</MODEL></environmentVariables>
                      <systemPropertyVariables>
                        <a.model>
                          two
                        </a.model>
                      </systemPropertyVariables>
                      <argLine>
                        @{argLine} -Xmx1g
                        -Db.model=three "-Dc.model=four"
                      </argLine>
                    </configuration>
                    <artifactId>maven-surefire-plugin</artifactId>
                  </plugin>
                </plugins>
              </build>
            </project>
            """);

    assertThat(seen)
        .containsExactly(
            "TEST VARIABLE MODEL=one pom.xml:6",
            "TEST PROPERTY a.model=two pom.xml:9",
            "TEST PROPERTY b.model=three pom.xml:14",
            "TEST PROPERTY c.model=four pom.xml:14");
  }

  @Test
  void reads_what_programs_are_started_with() throws IOException {
    List<String> seen =
        read(
            """
            <project>
              <build>
                <pluginManagement>
                  <plugins>
                    <plugin>
                      <artifactId>spring-boot-maven-plugin</artifactId>
                      <configuration>
                        <arguments>
                          <argument>--a.model=one</argument>
                        </arguments>
                        <jvmArguments>-Db.model=two</jvmArguments>
                      </configuration>
                    </plugin>
                  </plugins>
                </pluginManagement>
                <plugins>
                  <plugin>
                    <artifactId>exec-maven-plugin</artifactId>
                    <executions>
                      <execution>
                        <configuration>
                          <systemProperties>
                            <systemProperty><key>c.model</key><value>three</value></systemProperty>
                          </systemProperties>
                        </configuration>
                      </execution>
                    </executions>
                  </plugin>
                  <plugin>
                    <artifactId>jib-maven-plugin</artifactId>
                    <configuration>
                      <container><environment><D_MODEL>four</D_MODEL></environment></container>
                    </configuration>
                  </plugin>
                </plugins>
              </build>
            </project>
            """);

    assertThat(seen)
        .containsExactly(
            "MAIN PROPERTY a.model=one pom.xml:9",
            "MAIN PROPERTY b.model=two pom.xml:11",
            "MAIN PROPERTY c.model=three pom.xml:23",
            "MAIN VARIABLE D_MODEL=four pom.xml:32");
  }

  @Test
  void leaves_other_plugins_profiles_and_comments_alone() throws IOException {
    List<String> seen =
        read(
            """
            <project>
              <build>
                <plugins>
                  <plugin>
                    <artifactId>antrun-maven-plugin</artifactId>
                    <configuration><argLine>-Da=b</argLine></configuration>
                  </plugin>
                  <!-- <plugin><artifactId>maven-surefire-plugin</artifactId>
                    <configuration><argLine>-Da=b</argLine></configuration></plugin> -->
                </plugins>
              </build>
              <profiles>
                <profile>
                  <build>
                    <plugins>
                      <plugin>
                        <artifactId>maven-surefire-plugin</artifactId>
                        <configuration><argLine>-Da=b</argLine></configuration>
                      </plugin>
                    </plugins>
                  </build>
                </profile>
              </profiles>
            </project>
            """);

    assertThat(seen).isEmpty();
  }

  @Test
  void reads_the_parent_before_the_module() throws IOException {
    String surefire =
        "<build><plugins><plugin><artifactId>maven-surefire-plugin</artifactId><configuration>"
            + "<argLine>-Dmodel=%s</argLine></configuration></plugin></plugins></build></project>";
    Path module = Files.createDirectories(root.resolve("app"));
    Files.writeString(root.resolve("pom.xml"), "<project>" + surefire.formatted("weak"));
    Files.writeString(
        module.resolve("pom.xml"),
        "<project><parent><artifactId>p</artifactId></parent>" + surefire.formatted("strong"));

    ProjectInputs whole = Projects.at(root);
    ProjectInputs inputs =
        new ProjectInputs(
            root,
            module,
            whole.declared(),
            whole.resources(),
            whole.code(),
            whole.given(),
            whole.choice());

    assertThat(shown(inputs))
        .containsExactly(
            "TEST PROPERTY model=weak pom.xml:1", "TEST PROPERTY model=strong app/pom.xml:1");
  }

  @Test
  void starts_nothing_with_a_pom_that_is_none() throws IOException {
    assertThat(read("<project><build>")).isEmpty();
    assertThat(read("<a>".repeat(500))).isEmpty();
  }
}
