package io.github.modelaudit.discovery.archive;

import java.nio.ByteBuffer;

/** Bytes in memory. */
final class MemoryRegion implements Region {
  private final byte[] bytes;

  MemoryRegion(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public int read(long position, ByteBuffer target) {
    if (position < 0 || position >= bytes.length) {
      return 0;
    }
    int length = Math.min(target.remaining(), bytes.length - (int) position);
    target.put(bytes, (int) position, length);
    return length;
  }
}
