package io.github.modelaudit.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.mojo.PomElements.ModelElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomElementsTest {
  @TempDir Path folder;

  private PomElements read(String text) throws IOException {
    return PomElements.read(Files.writeString(folder.resolve("pom.xml"), text));
  }

  @Test
  void finds_the_lines_of_our_models_and_of_nobody_elses() throws IOException {
    PomElements elements =
        read(
            """
            <project>
              <properties>
                <model-audit.models>acme/a</model-audit.models>
              </properties>
              <build><plugins>
                <plugin>
                  <artifactId>other-maven-plugin</artifactId>
                  <configuration><models><model>not/ours</model></models></configuration>
                </plugin>
                <plugin>
                  <configuration>
                    <failOn>never</failOn>
                    <models>
                      <model>
                        acme/plain
                      </model>
                      <model><revision>v1</revision><id>acme/nested</id></model>
                      <!-- <model>acme/commented</model> -->
                      <model><![CDATA[acme/cdata]]></model>
                    </models>
                  </configuration>
                  <artifactId>model-audit-maven-plugin</artifactId>
                </plugin>
              </plugins></build>
            </project>
            """);

    assertThat(elements.models())
        .containsExactly(
            new ModelElement("acme/plain", 14),
            new ModelElement("acme/nested", 17),
            new ModelElement("acme/cdata", 19));
    assertThat(elements.lineOf("failOn")).hasValue(12);
    assertThat(elements.lineOf("model-audit.models")).hasValue(3);
    assertThat(elements.lineOf("skip")).isEmpty();
  }

  @Test
  void finds_the_lines_of_models_in_the_rule_of_the_enforcer() throws IOException {
    PomElements elements =
        read(
            """
            <project><build><plugins><plugin>
              <artifactId>maven-enforcer-plugin</artifactId>
              <configuration><rules>
                <modelPolicy>
                  <models>
                    <model>acme/plain</model>
                    <model><id>acme/nested</id></model>
                  </models>
                </modelPolicy>
                <otherRule><models><model>not/ours</model></models></otherRule>
              </rules></configuration>
            </plugin></plugins></build></project>
            """);

    assertThat(elements.models())
        .containsExactly(new ModelElement("acme/plain", 6), new ModelElement("acme/nested", 7));
  }

  @Test
  void finds_models_of_single_executions() throws IOException {
    PomElements elements =
        read(
            """
            <project><build><plugins><plugin>
              <artifactId>model-audit-maven-plugin</artifactId>
              <executions><execution><configuration><models>
                <model>acme/tiny</model>
              </models></configuration></execution></executions>
            </plugin></plugins></build></project>
            """);

    assertThat(elements.models()).containsExactly(new ModelElement("acme/tiny", 4));
  }

  @Test
  void knows_nothing_of_a_file_that_is_no_pom_and_reads_no_other_file() throws IOException {
    Path other = Files.writeString(folder.resolve("secret"), "acme/secret");

    assertThat(read("no xml").models()).isEmpty();
    assertThat(PomElements.read(folder.resolve("missing")).models()).isEmpty();
    assertThat(read("<!DOCTYPE p [<!ENTITY e SYSTEM '" + other.toUri() + "'>]><p>&e;</p>").models())
        .isEmpty();
  }
}
