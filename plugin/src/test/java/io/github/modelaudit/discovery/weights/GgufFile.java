package io.github.modelaudit.discovery.weights;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes GGUF headers for tests, good and bad ones. */
public final class GgufFile {
  private final ByteOrder order;
  private final ByteArrayOutputStream values = new ByteArrayOutputStream();
  private final long[] count = new long[1];

  private GgufFile(ByteOrder order) {
    this.order = order;
  }

  public static GgufFile littleEndian() {
    return new GgufFile(ByteOrder.LITTLE_ENDIAN);
  }

  public static GgufFile bigEndian() {
    return new GgufFile(ByteOrder.BIG_ENDIAN);
  }

  public GgufFile text(String key, String value) {
    key(key, 8);
    string(value);
    return this;
  }

  public GgufFile number(String key, int value) {
    key(key, 4);
    values.writeBytes(intBytes(value));
    return this;
  }

  public GgufFile texts(String key, List<String> texts) {
    key(key, 9);
    values.writeBytes(intBytes(8));
    values.writeBytes(longBytes(texts.size()));
    texts.forEach(this::string);
    return this;
  }

  /** A list of numbers that claims another length than it has. */
  public GgufFile list(String key, int type, long claimed, byte[] content) {
    key(key, 9);
    values.writeBytes(intBytes(type));
    values.writeBytes(longBytes(claimed));
    values.writeBytes(content);
    return this;
  }

  /** A key with a value of any type, good or bad. */
  public GgufFile raw(String key, int type, byte[] content) {
    key(key, type);
    values.writeBytes(content);
    return this;
  }

  private void key(String key, int type) {
    count[0]++;
    string(key);
    values.writeBytes(intBytes(type));
  }

  private void string(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    values.writeBytes(longBytes(bytes.length));
    values.writeBytes(bytes);
  }

  byte[] intBytes(int value) {
    return ByteBuffer.allocate(4).order(order).putInt(value).array();
  }

  byte[] longBytes(long value) {
    return ByteBuffer.allocate(8).order(order).putLong(value).array();
  }

  public byte[] bytes() {
    return bytes(3, 0, count[0]);
  }

  public byte[] bytes(int version, long tensors, long keys) {
    var file = new ByteArrayOutputStream();
    file.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(intBytes(version));
    file.writeBytes(longBytes(tensors));
    file.writeBytes(longBytes(keys));
    file.writeBytes(values.toByteArray());
    return file.toByteArray();
  }
}
