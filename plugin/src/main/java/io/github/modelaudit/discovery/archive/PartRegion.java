package io.github.modelaudit.discovery.archive;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A part of another region. */
record PartRegion(Region whole, long offset, long size) implements Region {
  @Override
  public int read(long position, ByteBuffer target) throws IOException {
    if (position < 0 || position >= size) {
      return 0;
    }
    int length = (int) Math.min(target.remaining(), size - position);
    ByteBuffer window = target.slice(target.position(), length);
    int read = whole.read(offset + position, window);
    target.position(target.position() + read);
    return read;
  }
}
