package io.github.modelaudit.discovery.weights;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads the free metadata of a safetensors file; the table of tensors is passed over. */
final class SafetensorsHeader {
  static final String FORMAT = "safetensors";

  /** What readers in use accept. */
  static final long MAX_BYTES = 25_000_000;

  private static final String METADATA = "__metadata__";

  private SafetensorsHeader() {}

  /** Returns the metadata, by its own keys; empty when the file has none. */
  static Map<String, String> read(InputStream stream) throws IOException, MalformedHeaderException {
    var start = new HeaderInput(stream, ByteOrder.LITTLE_ENDIAN, Long.BYTES);
    long length = start.readCount(MAX_BYTES, "bytes of header");
    byte[] header = stream.readNBytes((int) length);
    if (header.length < length) {
      throw new MalformedHeaderException("it ends in the middle of its header");
    }
    var json =
        new BufferedReader(
            new InputStreamReader(new ByteArrayInputStream(header), StandardCharsets.UTF_8));
    return new JsonMetadata(json).read(METADATA);
  }
}
