package io.github.modelaudit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.knowledge.FileNameRule.Strength;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFilesTest {
  private final ModelFileCatalogue bundled = load(List.of());

  @TempDir private Path folder;

  private static ModelFileCatalogue load(List<Path> overlays) {
    try {
      return new KnowledgeLoader().load(overlays).detection().modelFiles();
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  private ModelFileCatalogue overlaid(String text) throws IOException {
    return load(List.of(Files.writeString(folder.resolve("model-files.yaml"), text)));
  }

  @ParameterizedTest
  @CsvSource({
    "a/model.onnx,STRONG",
    "MODEL.GGUF,STRONG",
    "m.safetensors,STRONG",
    "pytorch_model.bin,WEAK",
    "net.v2.pt,WEAK",
    "edu/stanford/nlp/models/ner/english.crf.ser.gz,WEAK",
    "x/edu/stanford/nlp/models/a.ser.gz,WEAK"
  })
  void tells_by_the_name_how_much_a_file_has_to_prove(String path, Strength strength) {
    assertThat(bundled.findByName(path)).map(FileNameRule::strength).contains(strength);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tokenizer.json",
        "haarcascade_frontalface.xml",
        "descriptor.pb",
        "fixtures/a.ser.gz",
        "model.onnx/readme.txt",
        "onnx",
        "bundle.js",
        ""
      })
  void knows_names_that_are_no_model(String path) {
    assertThat(bundled.findByName(path)).isEmpty();
  }

  @Test
  void knows_weights_that_libraries_bring_with_them() {
    assertThat(bundled.findBySize(90_387_630L))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.hub()).isEqualTo("sentence-transformers/all-MiniLM-L6-v2");
              assertThat(it.conversion()).isEmpty();
              assertThat(it.role()).contains(ModelRole.EMBEDDING);
              assertThat(it.confidence()).isEqualTo(Confidence.HIGH);
            });
    assertThat(bundled.findBySize(133_093_490L))
        .extracting(KnownWeights::hub)
        .containsExactlyInAnyOrder("BAAI/bge-small-en", "BAAI/bge-small-en-v1.5");
    assertThat(bundled.findBySize(22_972_370L))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(
                      it.isOf("afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1"))
                  .isTrue();
              assertThat(it.isOf("afdb6f1a0e45")).isFalse();
              assertThat(it.crc()).contains("df4d1c08");
              assertThat(it.conversion()).contains("Xenova/all-MiniLM-L6-v2");
            });
    assertThat(bundled.findBySize(1)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "target,true",
    "node_modules,true",
    "vendor,true",
    "app.bak,true",
    "app-backup,true",
    "models,false",
    "src,false"
  })
  void knows_folders_of_others(String folder, boolean isSkipped) {
    assertThat(bundled.isSkipped(folder)).isEqualTo(isSkipped);
  }

  @Test
  void lets_a_user_add_names_weights_and_folders() throws IOException {
    ModelFileCatalogue catalogue =
        overlaid(
            """
            names:
              - {strength: strong, format: acme, endings: [.ACME], checked: 2026-12-01}
              - {strength: weak, endings: [.onnx], checked: 2026-12-01}
            weights:
              - checked: 2026-12-01
                files: [{size: 7, sha256: 0123456789AB, hub: acme/tiny}]
            folders:
              - {skipped: [attic], local: [nas], checked: 2026-12-01}
            """);

    assertThat(catalogue.findByName("x.acme"))
        .contains(
            new FileNameRule(".acme", Strength.STRONG, Optional.empty(), Optional.of("acme")));
    assertThat(catalogue.findByName("x.onnx")).map(FileNameRule::strength).contains(Strength.WEAK);
    assertThat(catalogue.findBySize(7)).extracting(KnownWeights::hub).containsExactly("acme/tiny");
    assertThat(catalogue.isSkipped("attic")).isTrue();
    assertThat(catalogue.isSkipped("target")).isTrue();
    assertThat(catalogue.localFolders()).contains("nas", "models");
    assertThat(catalogue.fingerprint()).isNotEqualTo(bundled.fingerprint());
    assertThat(bundled.fingerprint()).isEqualTo(load(List.of()).fingerprint());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "weights: [{checked: 2026-12-01, files: [{size: 7, sha256: abc, hub: a/b}]}]",
        "weights: [{checked: 2026-12-01, files: [{size: 7, sha256: xyzxyzxyzxyz, hub: a/b}]}]",
        "weights: [{checked: 2026-12-01, files: [{size: 7, sha256: 0123456789ab, hub: 'a b'}]}]",
        "magics: [{checked: 2026-12-01, formats: [{format: x, offset: 0, bytes: '00'}]}]",
        "magics: [{checked: 2026-12-01, formats: [{format: x, offset: 0, bytes: 'no hex'}]}]",
        "names: [{checked: 2026-12-01, strength: sturdy, endings: [.x]}]",
        "name: []"
      })
  void says_where_a_users_file_is_mistaken(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("model-files.yaml"), text + "\n");

    assertThatExceptionOfType(KnowledgeException.class)
        .isThrownBy(() -> new KnowledgeLoader().load(List.of(file)))
        .withMessageContaining("model-files.yaml")
        .withMessageContaining("line 1");
  }
}
