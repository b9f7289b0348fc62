package io.github.modelaudit.discovery.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.project.ScanCache;
import io.github.modelaudit.discovery.scan.StoredScans.Stamp;
import io.github.modelaudit.domain.FileFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredScansTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Stamp JAR = new Stamp("/repo/a\tb %é😀\n.jar", 42, 4_711);
  private static final Scan SCAN =
      new Scan(
          List.of(
              new FoundFile(
                  "m/a\tb.onnx",
                  7,
                  new FileFacts("onnx", Map.of("doc_string", "two\nlines\u2028 100 %", "x", "")),
                  Optional.of("abc")),
              new FoundFile("n.gguf", 8, new FileFacts("gguf", Map.of()), Optional.empty())),
          List.of(new ScanFlaw("broken.onnx", "it ends")));

  @TempDir private Path folder;

  private StoredScans at(LocalDate day) {
    return at(day, "facts");
  }

  private StoredScans at(LocalDate day, String facts) {
    return new StoredScans(new ScanCache(folder, "1.0", day), facts);
  }

  private void save(Stamp jar, LocalDate day) {
    StoredScans scans = at(day);
    scans.put(jar, SCAN);
    scans.save();
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  @Test
  void remembers_what_is_in_a_jar() {
    save(JAR, TODAY);

    assertThat(at(TODAY).find(JAR)).contains(SCAN);
    assertThat(at(TODAY).find(new Stamp("/other.jar", 42, 4_711))).isEmpty();
  }

  @Test
  void forgets_a_jar_that_has_changed() {
    save(JAR, TODAY);

    assertThat(at(TODAY).find(new Stamp(JAR.path(), 43, 4_711))).isEmpty();
    assertThat(at(TODAY).find(new Stamp(JAR.path(), 42, 4_712))).isEmpty();
  }

  @Test
  void believes_nothing_that_was_found_with_other_knowledge() {
    save(JAR, TODAY);

    assertThat(at(TODAY, "other facts").find(JAR)).isEmpty();
    assertThat(new StoredScans(new ScanCache(folder, "1.1", TODAY), "facts").find(JAR)).isEmpty();
  }

  @Test
  void keeps_what_others_have_written_meanwhile() {
    StoredScans one = at(TODAY);
    StoredScans other = at(TODAY);
    Stamp second = new Stamp("/second.jar", 1, 1);
    one.put(JAR, SCAN);
    other.put(second, Scan.EMPTY);

    one.save();
    other.save();

    assertThat(at(TODAY).find(JAR)).contains(SCAN);
    assertThat(at(TODAY).find(second)).contains(Scan.EMPTY);
  }

  @Test
  void forgets_what_nobody_has_asked_for_in_90_days() {
    save(JAR, TODAY);
    Stamp used = new Stamp("/used.jar", 1, 1);
    save(used, TODAY);

    StoredScans later = at(TODAY.plusDays(60));
    assertThat(later.find(used)).isPresent();
    later.save();
    save(new Stamp("/third.jar", 1, 1), TODAY.plusDays(100));

    assertThat(at(TODAY.plusDays(100)).find(used)).isPresent();
    assertThat(at(TODAY.plusDays(100)).find(JAR)).isEmpty();
  }

  @Test
  void removes_old_files_of_other_versions() throws IOException {
    Files.createDirectories(folder);
    Path old = Files.writeString(folder.resolve("jar-scans-0ld.txt"), "");
    Path young = Files.writeString(folder.resolve("jar-scans-y0ung.txt"), "");
    Path foreign = Files.writeString(folder.resolve("other.txt"), "");
    for (Path file : List.of(old, foreign)) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    }
    Files.setLastModifiedTime(young, FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));

    save(JAR, TODAY);

    assertThat(old).doesNotExist();
    assertThat(List.of(young, foreign)).allSatisfy(it -> assertThat(it).exists());
  }

  @Test
  void drops_damaged_lines_and_keeps_the_others() throws IOException {
    save(JAR, TODAY);
    Stamp second = new Stamp("/second.jar", 1, 1);
    StoredScans scans = at(TODAY);
    scans.put(second, Scan.EMPTY);
    scans.save();
    String text = Files.readString(file());
    Files.writeString(file(), text.replace("onnx", "0nnx"));

    assertThat(at(TODAY).find(JAR)).isEmpty();
    assertThat(at(TODAY).find(second)).isPresent();
  }

  @Test
  void works_without_being_able_to_write() throws IOException {
    Path blocked = Files.writeString(folder.resolve("file"), "");
    var scans = new StoredScans(new ScanCache(blocked.resolve("below"), "1.0", TODAY), "facts");

    scans.put(JAR, SCAN);
    scans.save();

    assertThat(scans.find(JAR)).isEmpty();
  }

  @Test
  void stays_whole_when_many_write_at_once() {
    List<Stamp> jars =
        IntStream.range(0, 40).mapToObj(i -> new Stamp("/" + i + ".jar", i, i)).toList();

    jars.parallelStream().forEach(jar -> save(jar, TODAY));

    StoredScans read = at(TODAY);
    assertThat(jars.stream().filter(jar -> read.find(jar).isPresent())).isNotEmpty();
    assertThat(folder).isDirectoryNotContaining(it -> it.toString().endsWith(".tmp"));
  }

  @Property(tries = 500)
  void survives_any_damage_to_a_line(@ForAll long seed) {
    byte[] line =
        ScanLine.write(new StoredScans.StoredScan(JAR, TODAY.toEpochDay(), SCAN))
            .getBytes(StandardCharsets.UTF_8);
    var random = new Random(seed);
    line[random.nextInt(line.length)] = (byte) random.nextInt();

    assertThat(ScanLine.read(new String(line, StandardCharsets.UTF_8))).isNotNull();
  }

  @Property
  void gives_back_every_text(@ForAll String path, @ForAll String value) {
    var file =
        new FoundFile(path, 1, new FileFacts("x", Map.of("k" + path, value)), Optional.empty());
    var stored =
        new StoredScans.StoredScan(
            new Stamp("p" + path, 1, 1), TODAY.toEpochDay(), new Scan(List.of(file), List.of()));

    assertThat(ScanLine.read(ScanLine.write(stored))).contains(stored);
  }
}
