package io.github.modelaudit.discovery.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.SmallKnowledge;
import io.github.modelaudit.discovery.weights.OnnxFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeScannerTest {
  private static final byte[] ONNX = OnnxFile.small(9_000).bytes();

  @TempDir private Path folder;
  @TempDir private Path elsewhere;

  private List<String> found(TreeScanner scanner) {
    return scanner.scan(folder, it -> true, it -> true).files().stream()
        .map(FoundFile::path)
        .toList();
  }

  private Path write(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, ONNX);
  }

  @Test
  void follows_links_to_files_within_the_folder_only() throws IOException {
    Path blob = write("blobs/0123");
    Path outside = Files.write(elsewhere.resolve("outside.onnx"), ONNX);
    Files.createSymbolicLink(folder.resolve("inside.onnx"), blob);
    Files.createSymbolicLink(folder.resolve("outside.onnx"), outside);
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("dangling.onnx"), folder.resolve("nothing"));

    assertThat(found(new TreeScanner(SmallKnowledge.modelFiles()))).containsExactly("inside.onnx");
  }

  @Test
  void finds_a_model_that_tensorflow_has_saved() throws IOException {
    write("a/saved_model.pb");
    write("a/variables/variables.index");
    write("b/saved_model.pb");

    assertThat(found(new TreeScanner(SmallKnowledge.modelFiles())))
        .containsExactly("a/saved_model.pb");
  }

  @Test
  void stops_at_the_limit_and_says_so() throws IOException {
    for (int i = 0; i < 5; i++) {
      write(i + ".onnx");
    }

    Scan scan =
        new TreeScanner(SmallKnowledge.modelFiles(), 3).scan(folder, it -> true, it -> true);

    assertThat(scan.files()).hasSize(3);
    assertThat(scan.flaws())
        .containsExactly(new ScanFlaw("", "it holds more than 3 files; the rest was left out"));
  }
}
