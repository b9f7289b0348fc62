package io.github.modelaudit.discovery.weights;

import io.github.modelaudit.domain.FileFacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells models of Keras among HDF5 files, which hold data of any kind. */
final class Hdf5Header {
  private static final byte[] MAGIC = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n'};
  private static final int LOOK = 1 << 20;

  /** Names that Keras gives to attributes and groups. */
  private static final List<String> MARKS =
      List.of("keras_version", "layer_names", "model_weights", "model_config");

  private Hdf5Header() {}

  static boolean matches(byte[] start) {
    return start.length >= MAGIC.length
        && java.util.Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /** Returns what the file is; nothing when nothing says that it is a model. */
  static Optional<FileFacts> read(InputStream stream) throws IOException {
    String text = new String(stream.readNBytes(LOOK), StandardCharsets.ISO_8859_1);
    return MARKS.stream().anyMatch(text::contains)
        ? Optional.of(new FileFacts("keras-hdf5", Map.of()))
        : Optional.empty();
  }
}
