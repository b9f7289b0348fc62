package io.github.modelaudit.discovery.scan;

import io.github.modelaudit.discovery.archive.Archive;
import io.github.modelaudit.discovery.archive.ArchiveEntry;
import io.github.modelaudit.discovery.archive.Region;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The bytes of a file, wherever it lies. */
interface Content {

  /** Returns the bytes for reading at any position; nothing when they are packed and too many. */
  Optional<Region> region() throws IOException;

  /** Returns the bytes from the first one on. */
  InputStream open() throws IOException;

  /** The CRC-32 of the bytes, as 8 lower-case hex digits; absent when no list states it. */
  Optional<String> crc();

  /** Returns the content of an entry. */
  static Content of(Archive archive, ArchiveEntry entry) {
    return new Packed(archive, entry);
  }

  /** Returns the content of an open file. */
  static Content of(Region file) {
    return new Plain(file);
  }

  /** A file of its own. */
  record Plain(Region file) implements Content {
    @Override
    public Optional<Region> region() {
      return Optional.of(file);
    }

    @Override
    public InputStream open() {
      return file.stream();
    }

    @Override
    public Optional<String> crc() {
      return Optional.empty();
    }
  }

  /** An entry of an archive. */
  record Packed(Archive archive, ArchiveEntry entry) implements Content {
    private static final int MOST_IN_MEMORY = 16 << 20;

    @Override
    public Optional<Region> region() throws IOException {
      return archive.region(entry, MOST_IN_MEMORY);
    }

    @Override
    public InputStream open() throws IOException {
      return archive.open(entry);
    }

    @Override
    public Optional<String> crc() {
      return Optional.of(String.format(java.util.Locale.ROOT, "%08x", entry.crc()));
    }
  }
}
