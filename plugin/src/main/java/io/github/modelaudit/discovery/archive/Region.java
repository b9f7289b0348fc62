package io.github.modelaudit.discovery.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Bytes that can be read from any position: a file, a part of one, or bytes in memory. */
public interface Region {

  /** How many bytes there are. */
  long size();

  /**
   * Reads into a buffer.
   *
   * @return how many bytes were read; less than there is room for only at the end
   */
  int read(long position, ByteBuffer target) throws IOException;

  /** Returns the bytes in memory. */
  static Region of(byte[] bytes) {
    return new MemoryRegion(bytes);
  }

  /** Returns a part of this region; what lies beyond the end is left out. */
  default Region part(long offset, long length) {
    long start = Math.max(0, Math.min(offset, size()));
    return new PartRegion(this, start, Math.max(0, Math.min(length, size() - start)));
  }

  /** Returns a stream over the bytes; it skips without reading. */
  default InputStream stream() {
    return new RegionStream(this);
  }

  /** Returns bytes; fewer than asked for only at the end. */
  default byte[] bytes(long position, int length) throws IOException {
    long available = Math.max(0, Math.min(length, size() - position));
    ByteBuffer target = ByteBuffer.allocate((int) available);
    int read = read(position, target);
    return read < available ? java.util.Arrays.copyOf(target.array(), read) : target.array();
  }
}
