package io.github.modelaudit.it;

import static io.github.modelaudit.testing.ForeignTools.need;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.testing.MavenBuild;
import io.github.modelaudit.testing.UserMachine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bill of materials in real builds, by itself and with that of the CycloneDX plugin. */
class BomIT {
  private static final String OWN = "target/model-audit/model-audit.cdx.json";
  private static final String SPDX = "target/model-audit/model-audit.spdx.json";
  private static final String CYCLONEDX = "org/cyclonedx/cyclonedx-maven-plugin/2.9.3";
  private static final String ATTACHED = "Attached it:one-model:json:model-audit:1";
  private static final String LIBRARIES = "target/bom.json";

  @TempDir Path folder;
  private UserMachine machine;

  @BeforeEach
  void setUp() throws IOException {
    machine = UserMachine.in(folder);
  }

  @AfterEach
  void tearDown() {
    machine.close();
  }

  @Test
  void is_merged_into_that_of_the_cyclonedx_plugin() throws IOException {
    need(
        Files.isDirectory(Path.of(System.getProperty("localRepository")).resolve(CYCLONEDX)),
        "The CycloneDX plugin is not there: run 'mvn"
            + " org.cyclonedx:cyclonedx-maven-plugin:2.9.3:makeBom -N -Dcyclonedx.skip' first.");
    MavenBuild.Run first = machine.project("bill-of-materials").run("package");
    String merged = first.file(LIBRARIES);
    MavenBuild.Run second = machine.again().run("model-audit:bom");

    assertThat(first.exitCode()).as(first.text()).isZero();
    assertThat(merged)
        .contains("\"cyclonedx-maven-plugin\"")
        .contains("\"maven.goal\"")
        .contains("\"pkg:huggingface/acme/tiny@");
    assertThat(
            new JsonParser().validate(merged.getBytes(StandardCharsets.UTF_8), Version.VERSION_16))
        .isEmpty();
    assertThat(second.file(LIBRARIES)).isEqualTo(merged);
    assertThat(first.linesOfPlugin())
        .contains("[INFO] Wrote '" + OWN + "'.", "[INFO] Merged 1 model into '" + LIBRARIES + "'.")
        .anyMatch(
            line ->
                line.matches(
                    "\\[INFO] Model 'acme/tiny': \\d+\\.\\d of 100 points for completeness, missing"
                        + " are .*"));
  }

  @Test
  void is_written_and_attached_offline_from_the_lock() {
    MavenBuild.Run locked = machine.project("one-model").run("model-audit:lock");
    machine.hub().close();

    MavenBuild.Run run = machine.again().run("-o", "-X", "model-audit:bom");
    MavenBuild.Run unattached =
        machine.again().run("-o", "-X", "model-audit:bom", "-Dmodel-audit.skipAttach");

    assertThat(locked.exitCode()).as(locked.text()).isZero();
    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.file(OWN)).contains("\"pkg:huggingface/acme/tiny@");
    assertThat(run.text()).contains(ATTACHED);
    assertThat(unattached.text()).doesNotContain(ATTACHED);
  }

  @Test
  void is_written_and_attached_as_spdx_document_too() {
    MavenBuild.Run both =
        machine
            .project("one-model")
            .run("-X", "model-audit:bom", "-Dmodel-audit.bomFormats=cyclonedx,spdx");
    String attached = both.file(SPDX);
    MavenBuild.Run checked = machine.again().run("model-audit:check", "-Dmodel-audit.formats=spdx");
    MavenBuild.Run wrong = machine.again().run("model-audit:bom", "-Dmodel-audit.bomFormats=pdf");

    assertThat(both.exitCode()).as(both.text()).isZero();
    assertThat(both.text()).contains(ATTACHED, "Attached it:one-model:spdx.json:model-audit:1");
    assertThat(both.linesOfPlugin())
        .contains("[INFO] Wrote '" + OWN + "'.", "[INFO] Wrote '" + SPDX + "'.");
    assertThat(attached)
        .contains("\"type\": \"ai_AIPackage\"")
        .contains("\"identifier\": \"pkg:huggingface/acme/tiny@");
    assertThat(checked.exitCode()).as(checked.text()).isZero();
    assertThat(checked.file(SPDX)).isEqualTo(attached);
    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(wrong.text())
        .contains("Cannot use 'pdf' for <bomFormats>: it is none of 'cyclonedx', 'spdx'.");
  }

  @Test
  void names_file_and_line_of_a_bill_that_is_broken() throws IOException {
    machine.project("one-model");
    Path broken = machine.file("target/bom.json");
    Files.createDirectories(broken.getParent());
    Files.writeString(broken, "{\n  \"bomFormat\": \"CycloneDX\",\n  oops\n");

    MavenBuild.Run run = machine.again().run("model-audit:bom");
    MavenBuild.Run without = machine.again().run("model-audit:bom", "-Dmodel-audit.skipMerge");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.text())
        .contains("Cannot merge models into the bill of materials 'target/bom.json'")
        .contains("at line 3")
        .doesNotContain("\tat ");
    assertThat(without.exitCode()).as(without.text()).isZero();
  }
}
