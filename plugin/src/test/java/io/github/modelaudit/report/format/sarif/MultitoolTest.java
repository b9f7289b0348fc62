package io.github.modelaudit.report.format.sarif;

import static io.github.modelaudit.testing.ForeignTools.need;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.modelaudit.report.format.ReportSettings;
import io.github.modelaudit.report.format.ReportSettings.SarifWaived;
import io.github.modelaudit.testing.ReportScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the report against the validator of the makers of SARIF, with the rules of GitHub. */
class MultitoolTest {
  private static final Path TOOL =
      Path.of("src/test/node/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool");
  private static final ReportSettings SETTINGS =
      ReportSettings.STANDARD.in("java/", "services/chat/").with(SarifWaived.SUPPRESS);

  /** Advice that does not hold here, and why. */
  private static final Set<String> DECLINED =
      Set.of(
          // It asks the network for the page of each rule.
          "SARIF2006",
          // Our messages are whole sentences, not patterns with arguments.
          "SARIF2002",
          // Where the sources are is what the host knows; the report says the same everywhere.
          "SARIF2007",
          // Its pattern of identifiers is that of its own tools.
          "SARIF2009",
          // Lines of the user's files stay with the user.
          "SARIF2010",
          "SARIF2011",
          // A command line holds the paths of a machine.
          "SARIF2003",
          // GitHub reads the version of the driver as we write it.
          "SARIF2005");

  /** Runs without a result, which need no rule. */
  private static final Set<String> EMPTY = Set.of("empty", "incomplete", "lineage", "one");

  @TempDir Path folder;

  @BeforeEach
  void there_is_the_tool() {
    need(
        Files.isRegularFile(TOOL) && System.getProperty("os.name").contains("Linux"),
        "The validator is not installed: run 'npm ci --prefix plugin/src/test/node' on Linux.");
    assertThat(TOOL.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void finds_nothing_to_mend() throws Exception {
    for (String scenario : ReportScenarios.names()) {
      write(scenario, new SarifReport(SETTINGS).text(ReportScenarios.scenario(scenario)));
    }

    assertThat(complaints()).isEmpty();
  }

  @Test
  void would_find_what_github_refuses() throws Exception {
    String text = new SarifReport(SETTINGS).text(ReportScenarios.scenario("many"));

    write("many", text.replace("\"locations\"", "\"relatedLocations\""));

    assertThat(complaints()).anyMatch(complaint -> complaint.startsWith("GH1015"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name + ".in.sarif"), text);
  }

  private List<String> complaints() throws IOException, InterruptedException {
    Path said = folder.resolve("said.sarif");
    Process tool =
        new ProcessBuilder(
                TOOL.toAbsolutePath().toString(),
                "validate",
                folder.resolve("*.in.sarif").toString(),
                "--output",
                said.toString(),
                "--log",
                "ForceOverwrite",
                "--rule-kind",
                "Sarif;Ghas",
                "--level",
                "Error;Warning;Note",
                "--kind",
                "Fail")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    assertThat(tool.waitFor(100, TimeUnit.SECONDS)).isTrue();
    assertThat(said).as(Files.readString(folder.resolve("log.txt"))).exists();
    return complaints(new ObjectMapper().readTree(said.toFile()));
  }

  /** What it says beside the advice that does not hold here; its exit code says nothing. */
  private static List<String> complaints(JsonNode said) {
    assertThat(said.at("/runs/0/tool/driver/name").asText()).isNotEmpty();
    var complaints = new ArrayList<String>();
    said.at("/runs/0/results")
        .forEach(
            it -> {
              String rule = it.path("ruleId").asText();
              boolean isNote = it.path("level").asText().equals("note");
              if (!(isNote && (DECLINED.contains(rule) || isAboutNoRules(rule, it)))) {
                complaints.add(rule + " " + it);
              }
            });
    said.at("/runs/0/invocations/0/toolConfigurationNotifications")
        .forEach(it -> complaints.add(it.toString()));
    return complaints;
  }

  private static boolean isAboutNoRules(String rule, JsonNode said) {
    String uri = said.at("/locations/0/physicalLocation/artifactLocation/uri").asText();
    return rule.equals("SARIF2012")
        && EMPTY.stream().anyMatch(name -> uri.endsWith("/" + name + ".in.sarif"));
  }
}
