package io.github.modelaudit.discovery.weights;

import io.github.modelaudit.discovery.archive.Archive;
import io.github.modelaudit.discovery.archive.FileRegion;
import io.github.modelaudit.discovery.archive.Region;
import io.github.modelaudit.domain.FileFacts;
import io.github.modelaudit.knowledge.FileMagic;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells the format of a model file by its first bytes and reads its header. */
public final class ModelFileReader {
  /** The format of a file that only says by which digest its content is found. */
  public static final String POINTER = "git-lfs-pointer";

  /** How many bytes may be unpacked to look behind the weights. */
  private static final long MOST_UNPACKED = 128L << 20;

  private static final int PEEK = 64;
  private static final int LONGEST_POINTER = 1_024;
  private static final String POINTER_START = "version https://git-lfs";

  private final List<FileMagic> magics;

  /** Makes a reader of the formats that have a reader of their own. */
  public ModelFileReader() {
    this(List.of());
  }

  /**
   * @param magics how files of further formats begin, of which nothing else is read
   */
  public ModelFileReader(List<FileMagic> magics) {
    this.magics = List.copyOf(magics);
  }

  /** Reads the header of a file; the weights are not touched. */
  public FileReading read(Path file) {
    try (FileRegion region = FileRegion.open(file)) {
      return read(region);
    } catch (IOException e) {
      return unreadable(e);
    }
  }

  /** Reads the header of a file that can be read at any position. */
  public FileReading read(Region region) {
    return read(region.stream(), Optional.of(region), Long.MAX_VALUE);
  }

  /** Reads the header of a file that has to be unpacked; the stream stays open. */
  public FileReading read(InputStream stream) {
    return read(stream, Optional.empty(), MOST_UNPACKED);
  }

  private FileReading read(InputStream source, Optional<Region> region, long maxBytes) {
    try {
      var stream = new BufferedInputStream(source);
      stream.mark(PEEK);
      byte[] start = stream.readNBytes(PEEK);
      stream.reset();
      return read(start, stream, region, maxBytes);
    } catch (MalformedHeaderException e) {
      return new FileReading.Unreadable(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return unreadable(e);
    }
  }

  private static FileReading unreadable(IOException e) {
    return new FileReading.Unreadable(
        "the file system says '"
            + Optional.ofNullable(e.getMessage()).orElseGet(() -> e.getClass().getSimpleName())
            + "'");
  }

  private FileReading read(byte[] start, InputStream stream, Optional<Region> region, long maxBytes)
      throws IOException, MalformedHeaderException {
    ByteBuffer bytes = ByteBuffer.wrap(Arrays.copyOf(start, PEEK)).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.getInt(0) == GgufHeader.MAGIC) {
      return facts(GgufHeader.FORMAT, GgufHeader.read(stream));
    }
    long length = bytes.getLong(0);
    if (length > 1 && length <= SafetensorsHeader.MAX_BYTES && bytes.get(Long.BYTES) == '{') {
      return facts(SafetensorsHeader.FORMAT, SafetensorsHeader.read(stream));
    }
    if (new String(start, StandardCharsets.ISO_8859_1).startsWith(POINTER_START)) {
      return facts(POINTER, pointer(stream));
    }
    Optional<FileFacts> other = other(start, stream, region, maxBytes);
    return other.<FileReading>map(FileReading.Read::new).orElseGet(FileReading.Silent::new);
  }

  private Optional<FileFacts> other(
      byte[] start, InputStream stream, Optional<Region> region, long maxBytes) throws IOException {
    if (Archive.isArchive(start)) {
      return region.isPresent()
          ? ZipModel.read(new Archive(region.get()))
          : ZipModel.readFirst(stream);
    }
    if (Hdf5Header.matches(start)) {
      return Hdf5Header.read(stream);
    }
    if (PickleHeader.matches(start)) {
      return PickleHeader.read(stream);
    }
    Optional<String> plain =
        magics.stream().filter(it -> it.matches(start)).map(FileMagic::format).findFirst();
    if (plain.isPresent()) {
      return Optional.of(new FileFacts(plain.get(), Map.of()));
    }
    return start.length > 0 && start[0] == OnnxHeader.START
        ? OnnxHeader.read(stream, maxBytes).map(it -> new FileFacts(OnnxHeader.FORMAT, it))
        : Optional.empty();
  }

  private static FileReading facts(String format, Map<String, String> metadata) {
    return new FileReading.Read(new FileFacts(format, metadata));
  }

  /** The weights are elsewhere; the pointer tells their hash and size. */
  private static Map<String, String> pointer(InputStream stream) throws IOException {
    String text = new String(stream.readNBytes(LONGEST_POINTER), StandardCharsets.UTF_8);
    Map<String, String> fields = new TreeMap<>();
    for (String line : text.lines().toList()) {
      int space = line.indexOf(' ');
      if (space > 0) {
        fields.put(line.substring(0, space), line.substring(space + 1).strip());
      }
    }
    return fields;
  }
}
