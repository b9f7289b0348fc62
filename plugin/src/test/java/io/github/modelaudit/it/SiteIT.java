package io.github.modelaudit.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.testing.MavenBuild;
import io.github.modelaudit.testing.UserMachine;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** The pages that the goals {@code report} and {@code report-aggregate} give to real sites. */
class SiteIT {
  private static final String SITE = "target/site/";

  @TempDir Path folder;
  private UserMachine machine;

  @BeforeEach
  void setUp() throws IOException {
    machine = UserMachine.in(folder);
    machine.hub().add(UserMachine.model("acme/other", "cc-by-nc-4.0"));
  }

  @AfterEach
  void tearDown() {
    machine.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.6.3", "3.9.16", "4.0.0-rc-6"})
  void have_a_page_among_the_reports_with_the_whole_report_beside_it(String maven)
      throws Exception {
    MavenBuild.Run run = machine.project("site").withMaven(maven).run("site");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.file(SITE + "project-reports.html"))
        .contains("href=\"model-audit.html\"", "AI models")
        .contains("href=\"model-audit-aggregate.html\"", "AI models of all modules");
    assertThat(content(run.file(SITE + "model-audit.html")))
        .contains("acme/tiny", "apache-2.0", "Passed", "href=\"model-audit/index.html\"")
        .doesNotContain("acme/other");
    assertThat(run.file(SITE + "model-audit/index.html")).contains("acme/tiny");
    assertThat(content(run.file(SITE + "model-audit-aggregate.html")))
        .contains("acme/tiny", "acme/other", "it:site", "it:app", "Failed")
        .contains("href=\"model-audit-aggregate/index.html\"");
    assertThat(run.file(SITE + "model-audit-aggregate/index.html")).contains("acme/other");
    assertThat(content(run.file("app/" + SITE + "model-audit.html")))
        .contains("acme/other", "use-not-permitted", "app/pom.xml:")
        .doesNotContain("acme/tiny");
    assertThat(run.directory().resolve("app/" + SITE + "model-audit-aggregate.html"))
        .doesNotExist();
  }

  @Test
  void is_left_out_when_skipped() {
    MavenBuild.Run run = machine.project("site").run("site", "-Dmodel-audit.skip", "-N");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.directory().resolve(SITE + "model-audit.html")).doesNotExist();
    assertThat(machine.hub().requests()).isEmpty();
  }

  @Test
  void fails_the_site_only_when_the_audit_cannot_run() {
    MavenBuild.Run run =
        machine.project("site").run("site", "-N", "-Dmodel-audit.policyFile=nowhere.yaml");

    assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
    assertThat(run.text()).contains("Cannot read policy 'nowhere.yaml'");
  }

  @Test
  void is_the_whole_report_alone_when_typed() {
    MavenBuild.Run run = machine.project("site").run("-N", UserMachine.PLUGIN + "report");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.linesOfPlugin())
        .containsExactly(
            "[INFO] Wrote 'target/model-audit/index.html'. List the plugin under <reporting> for a"
                + " page in what 'mvn site' makes.");
    assertThat(run.file("target/model-audit/index.html")).contains("acme/tiny");
  }

  /** What the goal wrote into the page, as the skin shows it: sections that are well formed. */
  private static String content(String page) throws Exception {
    String sections =
        page.substring(page.indexOf("<section>"), page.lastIndexOf("</section>") + 10);
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(
            new InputSource(
                new StringReader("<main>" + sections.replace("&nbsp;", " ") + "</main>")));
    return sections;
  }
}
