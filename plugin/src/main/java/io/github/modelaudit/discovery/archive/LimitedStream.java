package io.github.modelaudit.discovery.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends after so many bytes. */
final class LimitedStream extends FilterInputStream {
  private final long[] left;

  LimitedStream(InputStream stream, long size) {
    super(stream);
    this.left = new long[] {size};
  }

  @Override
  public int read() throws IOException {
    if (left[0] <= 0) {
      return -1;
    }
    int value = super.read();
    left[0] -= value < 0 ? left[0] : 1;
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left[0] <= 0) {
      return length == 0 ? 0 : -1;
    }
    int read = super.read(target, offset, (int) Math.min(length, left[0]));
    left[0] -= Math.max(read, 0);
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(Math.min(count, left[0]));
    left[0] -= skipped;
    return skipped;
  }

  @Override
  public int available() throws IOException {
    return (int) Math.min(super.available(), left[0]);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
