package io.github.modelaudit.discovery.weights;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.FileFacts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFileReaderTest {
  @TempDir private Path folder;

  private FileReading read(byte[] content) throws IOException {
    return new ModelFileReader().read(Files.write(folder.resolve("model.bin"), content));
  }

  private Map<String, String> metadata(byte[] content) throws IOException {
    FileReading reading = read(content);
    assertThat(reading).isInstanceOf(FileReading.Read.class);
    return ((FileReading.Read) reading).facts().metadata();
  }

  private static GgufFile described(GgufFile file) {
    return file.text("general.architecture", "llama")
        .text("general.license", "llama3.2")
        .text("general.base_model.0.repo_url", "https://huggingface.co/acme/base")
        .number("general.base_model.count", 1)
        .texts("general.tags", List.of("a", "b"));
  }

  @Test
  void reads_where_a_gguf_file_comes_from() throws IOException {
    assertThat(read(described(GgufFile.littleEndian()).bytes()))
        .isEqualTo(
            new FileReading.Read(
                new FileFacts(
                    "gguf",
                    Map.of(
                        "general.architecture", "llama",
                        "general.license", "llama3.2",
                        "general.base_model.0.repo_url", "https://huggingface.co/acme/base",
                        "general.base_model.count", "1",
                        "general.tags", "a,b"))));
  }

  @Test
  void reads_both_byte_orders_and_both_versions_alike() throws IOException {
    Map<String, String> expected = metadata(described(GgufFile.littleEndian()).bytes());

    assertThat(metadata(described(GgufFile.bigEndian()).bytes())).isEqualTo(expected);
    assertThat(metadata(described(GgufFile.littleEndian()).bytes(2, 0, 5))).isEqualTo(expected);
  }

  @Test
  void passes_over_a_vocabulary_to_the_license_behind_it() throws IOException {
    List<String> vocabulary = IntStream.range(0, 200_000).mapToObj(i -> "token" + i).toList();

    Map<String, String> metadata =
        metadata(
            GgufFile.littleEndian()
                .texts("tokenizer.ggml.tokens", vocabulary)
                .list("tokenizer.ggml.scores", 6, 1_000, new byte[4_000])
                .text("general.license", "mit")
                .bytes());

    assertThat(metadata).containsOnly(Map.entry("general.license", "mit"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 99, 65_536})
  void refuses_a_version_that_is_not_known(int version) throws IOException {
    assertThat(read(GgufFile.littleEndian().bytes(version, 0, 0)))
        .isInstanceOf(FileReading.Unreadable.class);
  }

  @Test
  void refuses_counts_that_no_real_file_has_before_it_reads_for_them() throws IOException {
    byte[] keys = GgufFile.littleEndian().bytes(3, 0, Long.MAX_VALUE);
    byte[] tensors = GgufFile.littleEndian().bytes(3, -1, 0);
    byte[] elements =
        GgufFile.littleEndian().list("general.x", 8, Long.MAX_VALUE, new byte[0]).bytes();
    byte[] text =
        GgufFile.littleEndian()
            .raw("general.license", 8, GgufFile.littleEndian().longBytes(Long.MAX_VALUE))
            .bytes();

    for (byte[] content : List.of(keys, tensors, elements, text)) {
      assertThat(read(content)).isInstanceOf(FileReading.Unreadable.class);
    }
  }

  @Test
  void refuses_arrays_within_arrays_without_end() throws IOException {
    ByteBuffer nested = ByteBuffer.allocate(12 * 50).order(ByteOrder.LITTLE_ENDIAN);
    while (nested.hasRemaining()) {
      nested.putInt(9).putLong(1);
    }

    assertThat(read(GgufFile.littleEndian().raw("x", 9, nested.array()).bytes()))
        .isEqualTo(new FileReading.Unreadable("its arrays are nested too deeply"));
  }

  @Test
  void refuses_a_value_of_a_type_that_is_not_known() throws IOException {
    assertThat(read(GgufFile.littleEndian().raw("general.x", 77, new byte[8]).bytes()))
        .isEqualTo(new FileReading.Unreadable("it has a value of the unknown type 77"));
  }

  @Test
  void says_where_a_truncated_file_ends() throws IOException {
    byte[] whole = described(GgufFile.littleEndian()).bytes();

    for (int length = 4; length < whole.length; length++) {
      assertThat(read(Arrays.copyOf(whole, length)))
          .isEqualTo(new FileReading.Unreadable("it ends in the middle of its header"));
    }
  }

  @Test
  void survives_any_damage_to_a_header() throws IOException {
    byte[] whole = described(GgufFile.littleEndian()).bytes();
    var random = new Random(42);

    for (int i = 0; i < 3_000; i++) {
      byte[] damaged = whole.clone();
      for (int hits = random.nextInt(6); hits >= 0; hits--) {
        damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
      }
      assertThat(read(damaged)).isNotNull();
    }
  }

  private static byte[] safetensors(String header) {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + json.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(json.length)
        .put(json)
        .array();
  }

  @Test
  void reads_the_metadata_of_a_safetensors_file() throws IOException {
    String header =
        "{\"w\": {\"dtype\":\"F16\",\"shape\":[2, 3],\"data_offsets\":[0,12]},"
            + " \"__metadata__\":{\"format\":\"pt\",\"modelspec.license\":\"caf\\u00e9 \\\"x\\\"\"},"
            + "\"v\":{\"shape\":[]}}   ";

    assertThat(read(safetensors(header)))
        .isEqualTo(
            new FileReading.Read(
                new FileFacts(
                    "safetensors", Map.of("format", "pt", "modelspec.license", "café \"x\""))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"__metadata__\":[]}",
        "{\"__metadata__\":{\"a\":1}}",
        "{\"a\":",
        "{\"a\" 1}",
        "{\"a\":@}",
        "{\"a\":\"\\uZZZZ\"}"
      })
  void refuses_a_header_that_is_not_of_the_safetensors_form(String header) throws IOException {
    assertThat(read(safetensors(header))).isInstanceOf(FileReading.Unreadable.class);
  }

  @Test
  void refuses_endless_nesting() throws IOException {
    assertThat(read(safetensors("{\"a\":" + "[".repeat(1_000_000))))
        .isInstanceOf(FileReading.Unreadable.class);
  }

  @Test
  void survives_any_damage_to_a_safetensors_header() throws IOException {
    byte[] whole = safetensors("{\"w\":{\"shape\":[1]},\"__metadata__\":{\"a\":\"b\\n\"}}");
    var random = new Random(7);

    for (int i = 0; i < 3_000; i++) {
      byte[] damaged = whole.clone();
      damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
      damaged[random.nextInt(2)] = (byte) random.nextInt();
      assertThat(read(damaged)).isNotNull();
    }
  }

  @Test
  void reads_the_hash_of_weights_that_are_kept_elsewhere() throws IOException {
    String pointer =
        "version https://git-lfs.github.com/spec/v1\noid sha256:e3dde332\nsize 90387630\n";

    assertThat(metadata(pointer.getBytes(StandardCharsets.UTF_8)))
        .containsEntry("oid", "sha256:e3dde332")
        .containsEntry("size", "90387630");
  }

  @Test
  void says_nothing_of_a_format_without_a_header() throws IOException {
    assertThat(read(new byte[] {8, 7, 18, 4, 1, 2, 3})).isEqualTo(new FileReading.Silent());
    assertThat(read(new byte[0])).isEqualTo(new FileReading.Silent());
  }

  @Test
  void says_that_a_file_cannot_be_opened() {
    assertThat(new ModelFileReader().read(folder.resolve("missing.gguf")))
        .isInstanceOf(FileReading.Unreadable.class);
    assertThat(new ModelFileReader().read(folder)).isInstanceOf(FileReading.Unreadable.class);
  }
}
