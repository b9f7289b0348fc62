package io.github.modelaudit.discovery.archive;

import static java.util.Objects.requireNonNull;

/**
 * An entry of an archive, as its list has it.
 *
 * @param size in bytes, unpacked; never more is read
 * @param packedSize in bytes, as it lies in the archive
 * @param crc the CRC-32 of the content
 * @param method how it is packed
 * @param offset where it begins
 */
public record ArchiveEntry(
    String name, long size, long packedSize, long crc, int method, long offset) {
  static final int STORED = 0;
  static final int DEFLATED = 8;

  public ArchiveEntry {
    requireNonNull(name, "name");
  }

  /** True when the content lies in the archive as it is. */
  public boolean isStored() {
    return method == STORED && size == packedSize;
  }
}
