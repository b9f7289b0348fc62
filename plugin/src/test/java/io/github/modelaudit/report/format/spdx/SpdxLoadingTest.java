package io.github.modelaudit.report.format.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.report.ReportWriter;
import io.github.modelaudit.testing.AuditResults;
import io.github.modelaudit.testing.SampleLicenses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spdx.Configuration;

/** What the libraries of SPDX do beside writing: they are large, and they ask the network. */
class SpdxLoadingTest {
  @TempDir Path folder;

  /** Writes one format in a Java runtime of its own, whose loaded classes are listed. */
  public static final class Writing {
    private Writing() {}

    /** Takes the format and the folder. */
    public static void main(String[] arguments) throws Exception {
      ReportWriter.standard(SampleLicenses::find)
          .only(List.of(arguments[0]))
          .write(AuditResults.many(), Path.of(arguments[1]));
      System.out.println("wrote " + arguments[0]);
    }
  }

  @Test
  void are_not_loaded_by_another_format() throws IOException, InterruptedException {
    assertThat(run("json"))
        .contains("wrote json")
        .doesNotContain(
            "org.spdx.", "jsonschemafriend", "com.google.gson.", ".format.spdx.SpdxReport");
  }

  @Test
  void ask_neither_the_network_nor_the_list_of_licenses() throws IOException, InterruptedException {
    assertThat(run("spdx"))
        .contains("wrote spdx", "org.spdx.library.SpdxModelFactory")
        .doesNotContain(
            "org.spdx.library.ListedLicenses", "listedlicense.SpdxListedLicenseWebStore");
    assertThat(Configuration.getInstance().getProperty("org.spdx.useJARLicenseInfoOnly"))
        .isEqualTo("true");
  }

  private String run(String format) throws IOException, InterruptedException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-verbose:class",
                "-cp",
                System.getProperty("java.class.path"),
                Writing.class.getName(),
                format,
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return output;
  }
}
