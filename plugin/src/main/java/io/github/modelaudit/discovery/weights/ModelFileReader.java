package io.github.modelaudit.discovery.weights;

import io.github.modelaudit.domain.FileFacts;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells the format of a model file by its first bytes and reads its header. */
public final class ModelFileReader {
  private static final int PEEK = 16;
  private static final int LONGEST_POINTER = 1_024;
  private static final String POINTER = "git-lfs-pointer";
  private static final String POINTER_START = "version https:/";

  /** Reads the header of a file; the weights are not touched. */
  public FileReading read(Path file) {
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
      stream.mark(PEEK);
      byte[] start = stream.readNBytes(PEEK);
      stream.reset();
      return read(start, stream);
    } catch (MalformedHeaderException e) {
      return new FileReading.Unreadable(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new FileReading.Unreadable(
          "the file system says '"
              + Optional.ofNullable(e.getMessage()).orElseGet(() -> e.getClass().getSimpleName())
              + "'");
    }
  }

  private static FileReading read(byte[] start, InputStream stream)
      throws IOException, MalformedHeaderException {
    ByteBuffer bytes =
        ByteBuffer.wrap(java.util.Arrays.copyOf(start, PEEK)).order(ByteOrder.LITTLE_ENDIAN);
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
    return new FileReading.Silent();
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
