package io.github.modelaudit.discovery.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/** A stream over a region, with a small buffer. */
final class RegionStream extends InputStream {
  private static final int BUFFER = 8_192;

  private final Region region;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
  private final long[] next = new long[1];

  RegionStream(Region region) {
    this.region = region;
  }

  @Override
  public int read() throws IOException {
    return fill() ? buffer.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, buffer.remaining());
    buffer.get(target, offset, count);
    return count;
  }

  @Override
  public long skip(long count) {
    long wanted = Math.max(0, Math.min(count, buffer.remaining() + region.size() - next[0]));
    int buffered = (int) Math.min(wanted, buffer.remaining());
    buffer.position(buffer.position() + buffered);
    next[0] += wanted - buffered;
    return wanted;
  }

  private boolean fill() throws IOException {
    if (!buffer.hasRemaining()) {
      buffer.clear();
      next[0] += region.read(next[0], buffer);
      buffer.flip();
    }
    return buffer.hasRemaining();
  }
}
