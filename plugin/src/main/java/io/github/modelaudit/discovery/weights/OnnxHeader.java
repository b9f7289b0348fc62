package io.github.modelaudit.discovery.weights;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads who made an ONNX file, for which operators, and what it says of itself. The graph with the
 * weights is passed over. The format has no magic, so that anything unexpected means that the file
 * is something else.
 *
 * @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">the specification</a>
 */
final class OnnxHeader {
  static final String FORMAT = "onnx";

  /** The tag of the first field, the version of the format. */
  static final int START = 0x08;

  private static final long NEWEST_VERSION = 64;
  private static final int MAX_FIELDS = 100_000;
  private static final int MOST_KEPT = 200;
  private static final int LONGEST_KEPT = 2_000;
  private static final long LONGEST_PAIR = 65_536;
  private static final int NUMBER = 0;
  private static final int LENGTH = 2;
  private static final int GRAPH = 7;

  /** The fields of a model that are texts. */
  private static final Map<Integer, String> TEXTS =
      Map.of(2, "producer_name", 3, "producer_version", 4, "domain", 6, "doc_string");

  private final HeaderInput input;
  private final Map<String, String> metadata = new TreeMap<>();

  private OnnxHeader(HeaderInput input) {
    this.input = input;
  }

  /**
   * Returns the fields about origin and license; nothing when this is no ONNX file.
   *
   * @param maxBytes how far to look for what stands behind the graph
   */
  static Optional<Map<String, String>> read(InputStream stream, long maxBytes) throws IOException {
    var header = new OnnxHeader(new HeaderInput(stream, ByteOrder.LITTLE_ENDIAN, maxBytes));
    try {
      return header.readAll() ? Optional.of(header.metadata) : Optional.empty();
    } catch (MalformedHeaderException e) {
      return Optional.empty();
    }
  }

  private boolean readAll() throws IOException, MalformedHeaderException {
    boolean hasGraph = false;
    boolean hasVersion = false;
    for (int i = 0; i < MAX_FIELDS; i++) {
      int first = input.readByteOrEnd();
      if (first < 0) {
        return hasGraph && hasVersion;
      }
      long tag = input.continueVarint(first);
      if (tag == START) {
        hasVersion = checkVersion(input.readVarint());
      } else if (tag == (GRAPH << 3 | LENGTH)) {
        hasGraph = true;
        long length = length();
        if (!input.allows(length)) {
          return hasVersion;
        }
        input.skip(length);
      } else {
        readField((int) (tag >>> 3), (int) (tag & 7));
      }
    }
    return false;
  }

  private static boolean checkVersion(long version) throws MalformedHeaderException {
    if (version < 1 || version > NEWEST_VERSION) {
      throw new MalformedHeaderException("its version is not known");
    }
    return true;
  }

  private void readField(int field, int type) throws IOException, MalformedHeaderException {
    if (field == 5 && type == NUMBER) {
      keep("model_version", Long.toString(input.readVarint()));
      return;
    }
    if (type != LENGTH) {
      throw new MalformedHeaderException("it has a field that is not known");
    }
    long length = length();
    String name = TEXTS.get(field);
    if (name != null) {
      keep(name, text(length));
    } else if (field == 8 || field == 14) {
      readPair(field == 8, length);
    } else if (field == 20 || field == 25 || field == 26) {
      input.skip(length);
    } else {
      throw new MalformedHeaderException("it has a field that is not known");
    }
  }

  private long length() throws IOException, MalformedHeaderException {
    long length = input.readVarint();
    if (length < 0) {
      throw new MalformedHeaderException("it states a length that cannot be");
    }
    return length;
  }

  private String text(long length) throws IOException, MalformedHeaderException {
    long kept = Math.min(length, LONGEST_KEPT);
    String text = input.readText(kept);
    input.skip(length - kept);
    return text;
  }

  /** Reads a set of operators with its version, or a free key with its value. */
  private void readPair(boolean isOperators, long length)
      throws IOException, MalformedHeaderException {
    if (length > LONGEST_PAIR) {
      input.skip(length);
      return;
    }
    byte[] bytes = input.readBytes((int) length);
    var pair =
        new HeaderInput(new ByteArrayInputStream(bytes), ByteOrder.LITTLE_ENDIAN, bytes.length + 1);
    String key = isOperators ? "ai.onnx" : "";
    String value = "";
    for (int first = pair.readByteOrEnd(); first >= 0; first = pair.readByteOrEnd()) {
      int type = first & 7;
      String text = type == NUMBER ? Long.toString(pair.readVarint()) : textOf(pair, type, bytes);
      boolean isKey = first >>> 3 == 1;
      key = isKey && !text.isEmpty() ? text : key;
      value = isKey ? value : text;
    }
    keep(isOperators ? "opset." + key : key, value);
  }

  private static String textOf(HeaderInput pair, int type, byte[] bytes)
      throws IOException, MalformedHeaderException {
    long length = type == LENGTH ? pair.readVarint() : -1;
    if (length < 0 || length > bytes.length) {
      throw new MalformedHeaderException("it states a length that cannot be");
    }
    return pair.readText(length);
  }

  private void keep(String key, String value) {
    if (metadata.size() < MOST_KEPT && !key.isEmpty() && !value.isEmpty()) {
      String kept = value.substring(0, Math.min(value.length(), LONGEST_KEPT));
      metadata.putIfAbsent(key, kept);
    }
  }
}
