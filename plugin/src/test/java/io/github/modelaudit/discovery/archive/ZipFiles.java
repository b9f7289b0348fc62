package io.github.modelaudit.discovery.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds archives for tests. */
public final class ZipFiles {
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  private ZipFiles() {}

  public static ZipFiles empty() {
    return new ZipFiles();
  }

  public static ZipFiles with(String name, byte[] content) {
    return empty().and(name, content);
  }

  public static ZipFiles with(String name, String content) {
    return empty().and(name, content);
  }

  public ZipFiles and(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  public ZipFiles and(String name, String content) {
    return and(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the archive with packed entries. */
  public byte[] packed() {
    return bytes(ZipEntry.DEFLATED);
  }

  /** Returns the archive with entries as they are. */
  public byte[] stored() {
    return bytes(ZipEntry.STORED);
  }

  private byte[] bytes(int method) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(header(entry.getKey(), entry.getValue(), method));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static ZipEntry header(String name, byte[] content, int method) {
    var entry = new ZipEntry(name);
    entry.setMethod(method);
    entry.setTime(0);
    if (method == ZipEntry.STORED) {
      var crc = new CRC32();
      crc.update(content);
      entry.setCrc(crc.getValue());
      entry.setSize(content.length);
    }
    return entry;
  }

  public Path write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.write(file, packed());
  }
}
