package io.github.modelaudit.discovery.weights;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.SmallKnowledge;
import io.github.modelaudit.discovery.archive.Region;
import io.github.modelaudit.discovery.archive.ZipFiles;
import io.github.modelaudit.domain.FileFacts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats are told by what is in a file, whatever its name. */
class FormatsTest {
  private static final ModelFileReader READER =
      new ModelFileReader(SmallKnowledge.modelFiles().magics());
  private static final Map<String, String> RISK = PickleHeader.RISK;

  private static FileReading read(byte[] content) {
    return READER.read(Region.of(content));
  }

  private static FileFacts facts(byte[] content) {
    FileReading reading = read(content);
    assertThat(reading).isInstanceOf(FileReading.Read.class);
    return ((FileReading.Read) reading).facts();
  }

  private static byte[] described() {
    return OnnxFile.small(5_000)
        .number(5, 3)
        .text(6, "long ".repeat(1_000))
        .property("license", "apache-2.0")
        .property("source", "https://huggingface.co/acme/tiny")
        .property("author", "ACME")
        .opset("com.microsoft", 1)
        .bytes();
  }

  @Test
  void reads_who_made_an_onnx_file_and_its_properties_behind_the_graph() {
    assertThat(facts(described()).format()).isEqualTo("onnx");
    assertThat(facts(described()).metadata())
        .containsEntry("producer_name", "pytorch")
        .containsEntry("producer_version", "2.1.0")
        .containsEntry("model_version", "3")
        .containsEntry("license", "apache-2.0")
        .containsEntry("source", "https://huggingface.co/acme/tiny")
        .containsEntry("author", "ACME")
        .containsEntry("opset.ai.onnx", "17")
        .containsEntry("opset.com.microsoft", "1")
        .hasEntrySatisfying("doc_string", text -> assertThat(text).hasSize(2_000));
  }

  @Test
  void reads_an_onnx_file_that_has_to_be_unpacked_the_same() {
    FileReading unpacked = READER.read(new ByteArrayInputStream(described()));

    assertThat(unpacked).isEqualTo(read(described()));
  }

  @Test
  void takes_no_other_protocol_buffer_for_onnx() {
    List<byte[]> others =
        List.of(
            OnnxFile.version(8).text(2, "no graph").bytes(),
            OnnxFile.version(8).number(9, 1).block(7, new byte[9]).bytes(),
            OnnxFile.version(0).block(7, new byte[9]).bytes(),
            OnnxFile.version(4_711).block(7, new byte[9]).bytes(),
            OnnxFile.version(8).block(7, new byte[9]).block(15, new byte[9]).bytes(),
            OnnxFile.version(8).claim(7, 1_000).bytes(),
            OnnxFile.version(8).claim(7, -1).bytes(),
            OnnxFile.version(8).block(7, new byte[9]).claim(2, Long.MAX_VALUE).bytes(),
            new byte[] {8, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF});

    assertThat(others).allSatisfy(it -> assertThat(read(it)).isEqualTo(new FileReading.Silent()));
  }

  @Test
  void tells_what_kind_of_archive_a_model_is() {
    var torch = ZipFiles.with("net/data.pkl", "x").and("net/data/0", "x");
    var script = ZipFiles.with("net/data.pkl", "x").and("net/constants.pkl", "x");
    var keras = ZipFiles.with("config.json", "{}").and("model.weights.h5", "x");
    var serve = ZipFiles.with("MAR-INF/MANIFEST.json", "{}").and("model.pt", "x");
    var language =
        ZipFiles.with("manifest.properties", "Component-Name=SentenceDetectorME\nLanguage=en\n")
            .and("sent.model", "x");

    assertThat(facts(torch.stored())).isEqualTo(new FileFacts("pytorch", RISK));
    assertThat(facts(script.stored())).isEqualTo(new FileFacts("torchscript", RISK));
    assertThat(facts(keras.packed())).isEqualTo(new FileFacts("keras", Map.of()));
    assertThat(facts(serve.packed())).isEqualTo(new FileFacts("torchserve", Map.of()));
    assertThat(facts(language.packed()))
        .isEqualTo(
            new FileFacts(
                "opennlp", Map.of("Component-Name", "SentenceDetectorME", "Language", "en")));
  }

  @Test
  void takes_no_other_archive_for_a_model() {
    var plain = ZipFiles.with("readme.txt", "x").and("deep/er/data.pkl", "x");
    var properties = ZipFiles.with("manifest.properties", "name=x\n");
    var broken = ZipFiles.with("manifest.properties", "Component-Name=\\u00zz\n");

    for (ZipFiles other : List.of(plain, properties, broken)) {
      assertThat(read(other.packed())).isEqualTo(new FileReading.Silent());
    }
  }

  @Test
  void tells_an_archive_too_large_to_unpack_by_its_first_entry() {
    byte[] torch = ZipFiles.with("net/data.pkl", "x").stored();
    byte[] other = ZipFiles.with("net/notes.txt", "x").stored();

    assertThat(READER.read(new ByteArrayInputStream(torch)))
        .isEqualTo(new FileReading.Read(new FileFacts("pytorch", RISK)));
    assertThat(READER.read(new ByteArrayInputStream(other))).isEqualTo(new FileReading.Silent());
  }

  @Test
  void warns_of_pickles_and_takes_only_those_of_known_libraries_for_models() {
    byte[] old = pickle("\u008a\nl\u00fc\u009cF\u00f9 j\u00a8P\u0019.");
    byte[] forest = pickle("csklearn.ensemble\nRandomForest\n");
    byte[] plain = pickle("ccollections\nOrderedDict\n");

    assertThat(facts(old)).isEqualTo(new FileFacts("pytorch", RISK));
    assertThat(facts(forest)).isEqualTo(new FileFacts("pickle", RISK));
    assertThat(read(plain)).isEqualTo(new FileReading.Silent());
  }

  private static byte[] pickle(String content) {
    return ("\u0080\u0002" + content).getBytes(ISO_8859_1);
  }

  @Test
  void takes_only_those_hdf5_files_for_models_that_keras_has_written() {
    byte[] keras = "\u0089HDF\r\n\u001a\n....layer_names....keras_version".getBytes(ISO_8859_1);
    byte[] measurements = "\u0089HDF\r\n\u001a\n....temperature".getBytes(ISO_8859_1);

    assertThat(facts(keras).format()).isEqualTo("keras-hdf5");
    assertThat(read(measurements)).isEqualTo(new FileReading.Silent());
  }

  @ParameterizedTest
  @CsvSource({"tflite,4,TFL3", "onnx-runtime,4,ORTM", "ggml,0,lmgg", "tensorrt,0,ftrt"})
  void tells_formats_by_their_first_bytes(String format, int offset, String magic) {
    byte[] content = new byte[100];
    System.arraycopy(magic.getBytes(UTF_8), 0, content, offset, magic.length());

    assertThat(facts(content)).isEqualTo(new FileFacts(format, Map.of()));
    assertThat(READER.read(Region.of(Arrays.copyOf(content, 3))))
        .isEqualTo(new FileReading.Silent());
  }

  private static List<byte[]> samples() {
    var gguf = GgufFile.littleEndian().text("general.license", "mit").texts("x", List.of("a"));
    byte[] json = "{\"__metadata__\":{\"a\":\"b\"},\"w\":{\"shape\":[1]}}".getBytes(UTF_8);
    var safetensors = new ByteArrayOutputStream();
    safetensors.writeBytes(new byte[] {(byte) json.length, 0, 0, 0, 0, 0, 0, 0});
    safetensors.writeBytes(json);
    return List.of(
        described(),
        gguf.bytes(),
        safetensors.toByteArray(),
        ZipFiles.with("net/data.pkl", "x").and("net/data/0", "x").stored(),
        ZipFiles.with("manifest.properties", "Component-Name=x\n").packed(),
        pickle("csklearn.ensemble\n"));
  }

  @Property(tries = 1_500)
  void survives_any_damage(
      @ForAll @IntRange(max = 5) int sample,
      @ForAll @Size(max = 6) List<@IntRange(max = 400) Integer> places,
      @ForAll @IntRange(max = 6_000) int length,
      @ForAll long seed) {
    byte[] whole = samples().get(sample);
    byte[] damaged = Arrays.copyOf(whole, Math.min(whole.length, length));
    var random = new Random(seed);
    for (int place : places) {
      if (place < damaged.length) {
        damaged[place] = (byte) random.nextInt();
      }
    }

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertThat(read(damaged)).isNotNull();
          assertThat(READER.read(new ByteArrayInputStream(damaged))).isNotNull();
        });
  }

  @Property(tries = 500)
  void survives_any_bytes(@ForAll byte[] content) {
    assertThat(read(content)).isNotNull();
  }
}
