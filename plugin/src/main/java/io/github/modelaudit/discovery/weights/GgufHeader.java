package io.github.modelaudit.discovery.weights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the key-value part of a GGUF file, versions 2 and 3, in either byte order. What says where
 * a model comes from is kept; vocabularies are passed over without being stored.
 *
 * @see <a href="https://github.com/ggml-org/ggml/blob/master/docs/gguf.md">the specification</a>
 */
final class GgufHeader {
  static final String FORMAT = "gguf";
  static final int MAGIC = 0x46554747;

  private static final long MAX_BYTES = 64L << 20;
  private static final long MAX_KEYS = 100_000;
  private static final long MAX_TENSORS = 10_000_000;
  private static final long MAX_ELEMENTS = 10_000_000;
  private static final long MAX_KEY_LENGTH = 65_535;
  private static final long MAX_TEXT = 10_000_000;
  private static final long LONGEST_KEPT = 16_384;
  private static final int MOST_KEPT = 1_000;
  private static final int MAX_NESTING = 4;
  private static final List<String> KEPT = List.of("general.", "split.", "adapter.");

  private static final int TEXT = 8;
  private static final int ARRAY = 9;
  private static final Map<Integer, Integer> SIZES =
      Map.ofEntries(
          Map.entry(0, 1),
          Map.entry(1, 1),
          Map.entry(2, 2),
          Map.entry(3, 2),
          Map.entry(4, 4),
          Map.entry(5, 4),
          Map.entry(6, 4),
          Map.entry(7, 1),
          Map.entry(10, 8),
          Map.entry(11, 8),
          Map.entry(12, 8));

  private final HeaderInput input;
  private final Map<String, String> metadata = new TreeMap<>();

  private GgufHeader(HeaderInput input) {
    this.input = input;
  }

  /** Returns the fields about origin and license, by their own keys. */
  static Map<String, String> read(InputStream stream) throws IOException, MalformedHeaderException {
    var start = new HeaderInput(stream, ByteOrder.LITTLE_ENDIAN, MAX_BYTES);
    if (start.readInt() != MAGIC) {
      throw new MalformedHeaderException("it does not begin as a GGUF file does");
    }
    int version = start.readInt();
    boolean isBigEndian = (version & 0xFFFF) == 0;
    HeaderInput input = isBigEndian ? start.in(ByteOrder.BIG_ENDIAN) : start;
    checkVersion(isBigEndian ? Integer.reverseBytes(version) : version);
    var header = new GgufHeader(input);
    header.readAll();
    return header.metadata;
  }

  private static void checkVersion(int version) throws MalformedHeaderException {
    if (version != 2 && version != 3) {
      throw new MalformedHeaderException(
          "its GGUF version is " + Integer.toUnsignedString(version) + ", not 2 or 3");
    }
  }

  private void readAll() throws IOException, MalformedHeaderException {
    input.readCount(MAX_TENSORS, "tensors");
    long keys = input.readCount(MAX_KEYS, "keys");
    for (long i = 0; i < keys; i++) {
      String key = input.readText(input.readCount(MAX_KEY_LENGTH, "bytes for a key"));
      int type = input.readInt();
      boolean isKept = metadata.size() < MOST_KEPT && KEPT.stream().anyMatch(key::startsWith);
      Optional<String> value = isKept ? value(type, 0) : skipped(type, 0);
      value.ifPresent(text -> metadata.put(key, text));
    }
  }

  private Optional<String> value(int type, int depth) throws IOException, MalformedHeaderException {
    if (type == TEXT) {
      return text();
    }
    if (type == ARRAY) {
      return array(depth);
    }
    return Optional.of(number(type, input.number(size(type))));
  }

  private Optional<String> text() throws IOException, MalformedHeaderException {
    long length = input.readCount(MAX_TEXT, "bytes for a text");
    if (length <= LONGEST_KEPT) {
      return Optional.of(input.readText(length));
    }
    input.skip(length);
    return Optional.empty();
  }

  private Optional<String> array(int depth) throws IOException, MalformedHeaderException {
    int type = input.readInt();
    long count = input.readCount(MAX_ELEMENTS, "elements");
    if (type != TEXT || count > MOST_KEPT) {
      skipElements(type, count, depth);
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    long length = 0;
    for (long i = 0; i < count; i++) {
      String text = text().orElse("");
      length += text.length();
      if (length <= LONGEST_KEPT) {
        texts.add(text);
      }
    }
    return Optional.of(String.join(",", texts));
  }

  private Optional<String> skipped(int type, int depth)
      throws IOException, MalformedHeaderException {
    if (type == TEXT) {
      input.skip(input.readCount(MAX_TEXT, "bytes for a text"));
    } else if (type == ARRAY) {
      int elementType = input.readInt();
      skipElements(elementType, input.readCount(MAX_ELEMENTS, "elements"), depth);
    } else {
      input.skip(size(type));
    }
    return Optional.empty();
  }

  private void skipElements(int type, long count, int depth)
      throws IOException, MalformedHeaderException {
    if (depth >= MAX_NESTING) {
      throw new MalformedHeaderException("its arrays are nested too deeply");
    }
    if (type != TEXT && type != ARRAY) {
      input.skip(count * size(type));
      return;
    }
    for (long i = 0; i < count; i++) {
      skipped(type, depth + 1);
    }
  }

  private static int size(int type) throws MalformedHeaderException {
    Integer size = SIZES.get(type);
    if (size == null) {
      throw new MalformedHeaderException("it has a value of the unknown type " + type);
    }
    return size;
  }

  private static String number(int type, ByteBuffer bytes) {
    return switch (type) {
      case 0 -> Integer.toString(Byte.toUnsignedInt(bytes.get()));
      case 1 -> Byte.toString(bytes.get());
      case 2 -> Integer.toString(Short.toUnsignedInt(bytes.getShort()));
      case 3 -> Short.toString(bytes.getShort());
      case 4 -> Integer.toUnsignedString(bytes.getInt());
      case 5 -> Integer.toString(bytes.getInt());
      case 6 -> Float.toString(bytes.getFloat());
      case 7 -> Boolean.toString(bytes.get() != 0);
      case 10 -> Long.toUnsignedString(bytes.getLong());
      case 11 -> Long.toString(bytes.getLong());
      default -> Double.toString(bytes.getDouble());
    };
  }
}
