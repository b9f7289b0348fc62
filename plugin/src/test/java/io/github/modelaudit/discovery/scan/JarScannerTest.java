package io.github.modelaudit.discovery.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.modelaudit.discovery.SmallKnowledge;
import io.github.modelaudit.discovery.archive.Region;
import io.github.modelaudit.discovery.archive.ZipFiles;
import io.github.modelaudit.discovery.weights.GgufFile;
import io.github.modelaudit.discovery.weights.OnnxFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarScannerTest {
  private static final byte[] ONNX = OnnxFile.small(9_000).property("license", "mit").bytes();
  private static final JarScanner SCANNER = new JarScanner(SmallKnowledge.modelFiles());

  private static Scan scan(byte[] jar) {
    return SCANNER.scan(Region.of(jar));
  }

  private static List<String> found(byte[] jar) {
    Scan scan = scan(jar);
    assertThat(scan.flaws()).isEmpty();
    return scan.files().stream().map(it -> it.facts().format() + " " + it.path()).toList();
  }

  @Test
  void finds_models_by_name_and_content() {
    var jar =
        ZipFiles.with("model.onnx", ONNX)
            .and("weights/tiny.gguf", GgufFile.littleEndian().bytes())
            .and("weak.bin", ONNX)
            .and("other.bin", "x".repeat(10_000))
            .and("tokenizer.json", "{}".repeat(10_000))
            .and("com/acme/Model.class", ONNX);

    assertThat(found(jar.packed()))
        .containsExactly("onnx model.onnx", "onnx weak.bin", "gguf weights/tiny.gguf");
    assertThat(found(jar.stored())).isEqualTo(found(jar.packed()));
  }

  @Test
  void finds_models_in_jars_within_jars_but_not_without_end() {
    byte[] inner = ZipFiles.with("model.onnx", ONNX).packed();
    byte[] middle = ZipFiles.with("lib/inner.jar", inner).stored();
    byte[] boot = ZipFiles.with("BOOT-INF/lib/middle.jar", middle).stored();
    byte[] tooDeep = ZipFiles.with("outer.jar", boot).stored();

    assertThat(found(boot))
        .containsExactly("onnx BOOT-INF/lib/middle.jar!/lib/inner.jar!/model.onnx");
    assertThat(found(ZipFiles.with("a.jar", middle).packed()))
        .containsExactly("onnx a.jar!/lib/inner.jar!/model.onnx");
    assertThat(found(tooDeep)).isEmpty();
  }

  @Test
  void says_that_a_packed_jar_within_a_jar_is_too_large() {
    byte[] bomb = ZipFiles.with("big.jar", new byte[65 << 20]).packed();

    assertThat(scan(bomb).flaws())
        .containsExactly(new ScanFlaw("big.jar", "there is too much in it to be looked at"));
  }

  @Test
  void reads_what_lies_beside_weights_in_the_same_folder() {
    var jar =
        ZipFiles.with("m/model.onnx", ONNX)
            .and("m/README.md", "---\nlicense: llama3\nbase_model:\n- acme/base\n---\n# Card\n")
            .and("m/config.json", "{\n\t\"_name_or_path\": \"acme/tiny\",\"model_type\":\"bert\"}")
            .and("README.md", "---\nlicense: mit\n---\n");

    assertThat(scan(jar.packed()).files())
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.facts().metadata())
                    .containsEntry("card.license", "llama3")
                    .containsEntry("card.base_model.0", "acme/base")
                    .containsEntry("config._name_or_path", "acme/tiny")
                    .containsEntry("config.model_type", "bert"));
  }

  @Test
  void passes_over_companions_that_cannot_be_read() {
    var jar =
        ZipFiles.with("model.onnx", ONNX)
            .and("config.json", "{\"_name_or_path\": ")
            .and("README.md", "---\nlicense: mit\n")
            .and("adapter_config.json", "[1, 2]");

    assertThat(scan(jar.packed()).files().get(0).facts().metadata())
        .doesNotContainKeys("card.license", "config._name_or_path");
  }

  @Test
  void identifies_weights_by_a_pointer_to_them() {
    String pointer =
        "version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize 90387630\n"
            .formatted("e3dde332c13808c718680e7bf74a574e7e5d06f55bd6e1527e51509dcb8206f3");
    var jar =
        ZipFiles.with("onnx/model.onnx", pointer)
            .and("known.bin", pointer)
            .and("video.bin", pointer.replace("e3dde", "aaaaa"));

    assertThat(scan(jar.packed()).files())
        .extracting(FoundFile::path, FoundFile::size, it -> it.digest().orElse("").substring(0, 8))
        .containsExactly(
            tuple("known.bin", 90_387_630L, "e3dde332"),
            tuple("onnx/model.onnx", 90_387_630L, "e3dde332"));
  }

  @Test
  void makes_one_model_of_its_parts() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var stream = new GZIPOutputStream(packed)) {
      stream.write(new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5});
      byte[] noise = new byte[10_000];
      new Random(1).nextBytes(noise);
      stream.write(noise);
    }
    byte[] serialised = packed.toByteArray();
    var jar =
        ZipFiles.with("edu/stanford/nlp/models/ner/a.crf.ser.gz", serialised)
            .and("edu/stanford/nlp/models/ner/b.crf.ser.gz", serialised)
            .and("edu/stanford/nlp/models/parser/c.ser.gz", serialised)
            .and("fixtures/test.ser.gz", serialised)
            .and("m/model-00001-of-00002.gguf", GgufFile.littleEndian().bytes())
            .and("m/model-00002-of-00002.gguf", GgufFile.littleEndian().bytes());

    assertThat(found(jar.packed()))
        .containsExactly("corenlp edu/stanford/nlp/models", "gguf m/model-00001-of-00002.gguf");
    assertThat(scan(jar.packed()).files().get(0).facts().metadata())
        .isEqualTo(Map.of("files", "3"));
  }

  @Test
  void takes_a_saved_model_of_tensorflow_only_with_its_variables() {
    var jar =
        ZipFiles.with("a/saved_model.pb", "x")
            .and("a/variables/variables.index", "x")
            .and("b/saved_model.pb", "x")
            .and("proto/descriptor.pb", ONNX);

    assertThat(found(jar.packed())).containsExactly("tensorflow-saved-model a/saved_model.pb");
  }

  @Test
  void says_which_file_has_the_name_of_a_model_and_is_none() {
    byte[] noise = new byte[4_000];
    var jar =
        ZipFiles.with("broken.onnx", noise)
            .and("cut.gguf", Arrays.copyOf("GGUF\3\0\0\0".getBytes(UTF_8), 2_000))
            .and("placeholder.onnx", "put the model here".repeat(100))
            .and("empty.gguf", "")
            .and("stub.gguf", "GGUF");

    Scan scan = scan(jar.packed());

    assertThat(scan.files()).extracting(FoundFile::path).containsExactly("cut.gguf");
    assertThat(scan.flaws())
        .containsExactly(new ScanFlaw("broken.onnx", "it does not begin as files of its name do"));
  }

  @Test
  void reads_an_artifact_that_is_a_model_without_a_jar(@TempDir Path folder) throws IOException {
    Path model = Files.write(folder.resolve("tiny-1.0.onnx"), ONNX);
    Path text = Files.writeString(folder.resolve("schema-1.0.xml"), "<x/>");
    Path broken = Files.writeString(folder.resolve("broken.jar"), "no jar");

    assertThat(SCANNER.scan(model).files())
        .extracting(FoundFile::path)
        .containsExactly("tiny-1.0.onnx");
    assertThat(SCANNER.scan(text)).isEqualTo(Scan.EMPTY);
    assertThat(SCANNER.scan(broken).flaws())
        .containsExactly(new ScanFlaw("", "it is no zip archive"));
    assertThat(SCANNER.scan(folder.resolve("missing.jar")).flaws()).hasSize(1);
  }

  @Property(tries = 300)
  void survives_any_damage(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 100_000) Integer> places,
      @ForAll long seed) {
    byte[] inner = ZipFiles.with("model.onnx", ONNX).and("config.json", "{\"a\": 1}").stored();
    byte[] jar = ZipFiles.with("lib/in.jar", inner).and("x.gguf", "GGUF".repeat(500)).stored();
    var random = new Random(seed);
    for (int place : places) {
      jar[place % jar.length] = (byte) random.nextInt();
      jar[jar.length - 1 - place % 300] = (byte) random.nextInt();
    }

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(scan(jar)).isNotNull());
  }
}
