package io.github.modelaudit.discovery.weights;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes ONNX files for tests, field by field. */
public final class OnnxFile {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private OnnxFile() {}

  /** Begins a file of a version of the format. */
  public static OnnxFile version(long version) {
    return new OnnxFile().number(1, version);
  }

  /** Returns a whole small file, with a graph of so many bytes. */
  public static OnnxFile small(int graph) {
    return version(8).text(2, "pytorch").text(3, "2.1.0").block(7, new byte[graph]).opset("", 17);
  }

  public OnnxFile number(int field, long value) {
    varint((long) field << 3);
    varint(value);
    return this;
  }

  public OnnxFile text(int field, String text) {
    return block(field, text.getBytes(StandardCharsets.UTF_8));
  }

  public OnnxFile block(int field, byte[] content) {
    varint((long) field << 3 | 2);
    varint(content.length);
    bytes.writeBytes(content);
    return this;
  }

  /** States a length that the content does not have. */
  public OnnxFile claim(int field, long length) {
    varint((long) field << 3 | 2);
    varint(length);
    return this;
  }

  public OnnxFile opset(String domain, long version) {
    var pair = new OnnxFile().text(1, domain).number(2, version);
    return block(8, pair.bytes());
  }

  public OnnxFile property(String key, String value) {
    return block(14, new OnnxFile().text(1, key).text(2, value).bytes());
  }

  private void varint(long value) {
    long left = value;
    while ((left & ~0x7FL) != 0) {
      bytes.write((int) ((left & 0x7F) | 0x80));
      left >>>= 7;
    }
    bytes.write((int) left);
  }

  public byte[] bytes() {
    return bytes.toByteArray();
  }
}
