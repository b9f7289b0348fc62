package io.github.modelaudit.discovery.weights;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads numbers and texts of a header, never more bytes in all than a limit. */
final class HeaderInput {
  private final InputStream stream;
  private final ByteOrder order;
  private final Budget budget;

  HeaderInput(InputStream stream, ByteOrder order, long maxBytes) {
    this(stream, order, new Budget(maxBytes));
  }

  private HeaderInput(InputStream stream, ByteOrder order, Budget budget) {
    this.stream = requireNonNull(stream, "stream");
    this.order = requireNonNull(order, "order");
    this.budget = budget;
  }

  /** Returns the same input, from here on with numbers in another order. */
  HeaderInput in(ByteOrder other) {
    return new HeaderInput(stream, other, budget);
  }

  int readInt() throws IOException, MalformedHeaderException {
    return number(Integer.BYTES).getInt();
  }

  long readLong() throws IOException, MalformedHeaderException {
    return number(Long.BYTES).getLong();
  }

  /** Returns the next bytes as a number's, in the order of the file. */
  ByteBuffer number(int size) throws IOException, MalformedHeaderException {
    return ByteBuffer.wrap(bytes(size)).order(order);
  }

  /** Returns a count that the file states, when it is within the limit; nothing is read for it. */
  long readCount(long limit, String what) throws IOException, MalformedHeaderException {
    long count = readLong();
    if (count < 0 || count > limit) {
      throw new MalformedHeaderException(
          "it states " + Long.toUnsignedString(count) + " " + what + ", more than " + limit);
    }
    return count;
  }

  String readText(long length) throws IOException, MalformedHeaderException {
    return new String(bytes((int) length), StandardCharsets.UTF_8);
  }

  byte[] readBytes(int length) throws IOException, MalformedHeaderException {
    return bytes(length);
  }

  /** Returns the next byte; -1 where the input ends. */
  int readByteOrEnd() throws IOException, MalformedHeaderException {
    budget.spend(1);
    return stream.read();
  }

  /** Returns a number of variable length, as protocol buffers write it. */
  long readVarint() throws IOException, MalformedHeaderException {
    int first = readByteOrEnd();
    if (first < 0) {
      throw truncated();
    }
    return continueVarint(first);
  }

  /** Returns a number of variable length whose first byte was read. */
  long continueVarint(int first) throws IOException, MalformedHeaderException {
    long value = first & 0x7F;
    int last = first;
    for (int shift = 7; (last & 0x80) != 0; shift += 7) {
      if (shift > 63) {
        throw new MalformedHeaderException("it has a number that is too long");
      }
      last = bytes(1)[0];
      value |= (long) (last & 0x7F) << shift;
    }
    return value;
  }

  /** True when so many bytes may still be read. */
  boolean allows(long size) {
    return size <= budget.left[0];
  }

  private byte[] bytes(int size) throws IOException, MalformedHeaderException {
    budget.spend(size);
    byte[] bytes = stream.readNBytes(size);
    if (bytes.length < size) {
      throw truncated();
    }
    return bytes;
  }

  void skip(long size) throws IOException, MalformedHeaderException {
    budget.spend(size);
    long left = size;
    while (left > 0) {
      long skipped = stream.skip(left);
      if (skipped <= 0) {
        if (stream.read() < 0) {
          throw truncated();
        }
        skipped = 1;
      }
      left -= skipped;
    }
  }

  private static MalformedHeaderException truncated() {
    return new MalformedHeaderException("it ends in the middle of its header");
  }

  /** How many bytes are left to read. */
  private static final class Budget {
    private final long[] left;

    Budget(long bytes) {
      this.left = new long[] {bytes};
    }

    void spend(long bytes) throws MalformedHeaderException {
      if (bytes < 0 || bytes > left[0]) {
        throw new MalformedHeaderException("its header is larger than any real one");
      }
      left[0] -= bytes;
    }
  }
}
