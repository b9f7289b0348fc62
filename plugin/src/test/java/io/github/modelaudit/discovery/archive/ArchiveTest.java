package io.github.modelaudit.discovery.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final byte[] LONG = "many words ".repeat(10_000).getBytes(UTF_8);
  private static final ZipFiles SAMPLE =
      ZipFiles.with("a/first.txt", "first")
          .and("com/acme/Some.class", "class")
          .and("b/long.txt", LONG)
          .and("ä.txt", "umlaut");

  private static List<String> names(byte[] zip) throws IOException {
    return new Archive(Region.of(zip))
        .entries(name -> true).stream().map(ArchiveEntry::name).toList();
  }

  private static byte[] content(byte[] zip, String name) throws IOException {
    var archive = new Archive(Region.of(zip));
    ArchiveEntry entry = archive.entries(name::equals).get(0);
    try (InputStream stream = archive.open(entry)) {
      return stream.readAllBytes();
    }
  }

  @Test
  void lists_entries_in_their_order_without_classes_and_folders() throws IOException {
    assertThat(names(SAMPLE.packed())).containsExactly("a/first.txt", "b/long.txt", "ä.txt");
    assertThat(names(SAMPLE.stored())).isEqualTo(names(SAMPLE.packed()));
    assertThat(names(ZipFiles.empty().packed())).isEmpty();
  }

  @Test
  void reads_packed_and_stored_entries_alike() throws IOException {
    for (byte[] zip : List.of(SAMPLE.packed(), SAMPLE.stored())) {
      assertThat(content(zip, "a/first.txt")).isEqualTo("first".getBytes(UTF_8));
      assertThat(content(zip, "b/long.txt")).isEqualTo(LONG);
    }
  }

  @Test
  void reads_archives_from_files_and_from_parts_of_files(@TempDir Path folder) throws IOException {
    byte[] inner = SAMPLE.packed();
    Path file = Files.write(folder.resolve("x.jar"), ZipFiles.with("in.jar", inner).stored());

    try (FileRegion region = FileRegion.open(file)) {
      var outer = new Archive(region);
      Region part = outer.region(outer.entries(name -> true).get(0), 0).orElseThrow();

      assertThat(part.size()).isEqualTo(inner.length);
      assertThat(new Archive(part).entries(name -> true)).hasSize(3);
    }
  }

  @Test
  void unpacks_into_memory_only_up_to_the_limit() throws IOException {
    var archive = new Archive(Region.of(SAMPLE.packed()));
    ArchiveEntry entry = archive.entries("b/long.txt"::equals).get(0);

    assertThat(archive.region(entry, LONG.length)).isPresent();
    assertThat(archive.region(entry, LONG.length - 1)).isEmpty();
  }

  @Test
  void finds_the_list_behind_a_script_and_before_a_comment() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes("#!/bin/sh\nexec java -jar \"$0\"\n".getBytes(UTF_8));
    bytes.writeBytes(SAMPLE.packed());
    byte[] zip = bytes.toByteArray();
    byte[] commented = Arrays.copyOf(zip, zip.length + 3_000);
    ByteBuffer.wrap(commented)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(zip.length - 2, (short) 3_000);

    assertThat(content(zip, "b/long.txt")).isEqualTo(LONG);
    assertThat(content(commented, "a/first.txt")).isEqualTo("first".getBytes(UTF_8));
  }

  @Test
  void reads_the_large_form() throws IOException {
    byte[] zip = LargeZip.of("model.onnx", "weights".getBytes(UTF_8));

    assertThat(content(zip, "model.onnx")).isEqualTo("weights".getBytes(UTF_8));
  }

  @Test
  void reads_no_more_than_the_list_states() throws IOException {
    byte[] zip = ZipFiles.with("bomb.txt", new byte[1 << 20]).packed();
    int list = indexOf(zip, new byte[] {'P', 'K', 1, 2});
    ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(list + 24, 100);

    assertThat(content(zip, "bomb.txt")).hasSize(100);
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int at = 0; at <= bytes.length - wanted.length; at++) {
      if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    throw new AssertionError("not found");
  }

  @Test
  void says_what_is_wrong_with_a_file_that_is_no_archive() {
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> names("no archive".getBytes(UTF_8)))
        .withMessage("it is no zip archive");
    assertThatExceptionOfType(ArchiveException.class).isThrownBy(() -> names(new byte[0]));
  }

  @Test
  void refuses_a_list_outside_of_the_file() {
    byte[] zip = SAMPLE.packed();
    ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(zip.length - 10, Integer.MAX_VALUE);

    assertThatExceptionOfType(ArchiveException.class).isThrownBy(() -> names(zip));
  }

  @Property(tries = 400)
  void survives_any_damage(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 100_000) Integer> places,
      @ForAll long seed) {
    byte[] zip = (seed % 2 == 0 ? SAMPLE.packed() : SAMPLE.stored()).clone();
    var random = new Random(seed);
    for (int place : places) {
      zip[zip.length - 1 - place % Math.min(zip.length, 400)] = (byte) random.nextInt();
    }

    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> readAll(zip));
  }

  @Property(tries = 400)
  void survives_any_bytes(@ForAll byte[] noise) {
    byte[] zip = SAMPLE.packed();
    System.arraycopy(
        noise, 0, zip, zip.length - Math.min(22, noise.length), Math.min(22, noise.length));

    readAll(noise);
    readAll(zip);
  }

  private static void readAll(byte[] zip) {
    var archive = new Archive(Region.of(zip));
    try {
      for (ArchiveEntry entry : archive.entries(name -> true)) {
        archive.region(entry, 1 << 20);
        archive.open(entry).skip(1 << 20);
      }
    } catch (IOException e) {
      assertThat(e).isNotNull();
    }
  }
}
