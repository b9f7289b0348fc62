package io.github.modelaudit.report.format.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.testing.ReportScenarios;
import io.github.modelaudit.testing.SpdxChecker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tools of the SPDX project, and the shapes of its model, on documents of ours. */
class ForeignSpdxTest {
  @TempDir Path folder;

  @Test
  void accept_every_scenario_and_tell_wrong_documents() throws Exception {
    for (String scenario : ReportScenarios.names()) {
      write(scenario + ".json", SpdxScenarios.text(scenario));
    }
    String good = SpdxScenarios.text("many");
    write("wrong-word.json", good.replaceFirst("hasDeclaredLicense", "hasSomeLicense"));
    write("wrong-subject.json", good.replaceAll("\"subject\": \"[^\"]*#", "\"subject\": \"urn:x#"));

    List<String> said = check();

    assertThat(said).filteredOn(line -> !line.startsWith("wrong") && !isEnd(line)).isEmpty();
    assertThat(said).filteredOn(ForeignSpdxTest::isEnd).hasSize(ReportScenarios.names().size() + 2);
    assertThat(said).anyMatch(line -> line.startsWith("wrong-word.json\ttools"));
    assertThat(said).anyMatch(line -> line.startsWith("wrong-subject.json\tshapes"));
  }

  private static boolean isEnd(String line) {
    return line.contains("\tchecked\t");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private List<String> check() throws IOException, InterruptedException {
    Path errors = Files.createTempFile("spdx", ".txt");
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                SpdxChecker.class.getName(),
                folder.toString())
            .redirectError(errors.toFile())
            .start();
    String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(java.waitFor(100, TimeUnit.SECONDS)).isTrue();
    assertThat(java.exitValue()).as(Files.readString(errors)).isZero();
    Files.delete(errors);
    return output.lines().filter(line -> line.contains("\t")).toList();
  }
}
