package io.github.modelaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.archive.ZipFiles;
import io.github.modelaudit.domain.audit.ShippedTexts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedFilesTest {
  @TempDir private Path folder;

  @Test
  void reads_the_notice_from_the_artifact_and_the_rest_from_the_module() throws Exception {
    Path jar =
        ZipFiles.with("META-INF/NOTICE", "Acme ©".getBytes(StandardCharsets.UTF_8))
            .write(folder.resolve("app.jar"));
    Files.writeString(folder.resolve("about.html"), "Built with Acme");

    ShippedTexts texts =
        new ShippedFiles(Optional.of(jar), folder)
            .read(Optional.of("META-INF/NOTICE"), List.of("about.html", "other.html"));

    assertThat(texts.notice().orElseThrow().name()).isEqualTo("app.jar!/META-INF/NOTICE");
    assertThat(texts.notice().orElseThrow().content()).contains("Acme ©");
    assertThat(texts.displays().get(0).content()).contains("Built with Acme");
    assertThat(texts.displays().get(1).content()).isEmpty();
  }

  @Test
  void nothing_packaged_or_no_archive_is_a_file_that_is_not_there() throws Exception {
    Path noZip = Files.writeString(folder.resolve("app.jar"), "no zip");

    for (Optional<Path> artifact : List.of(Optional.<Path>empty(), Optional.of(noZip))) {
      ShippedTexts texts =
          new ShippedFiles(artifact, folder).read(Optional.of("NOTICE"), List.of());

      assertThat(texts.notice().orElseThrow().content()).isEmpty();
    }
    assertThat(new ShippedFiles(Optional.empty(), folder).read(Optional.empty(), List.of()))
        .isEqualTo(ShippedTexts.NONE);
  }
}
