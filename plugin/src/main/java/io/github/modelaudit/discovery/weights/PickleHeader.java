package io.github.modelaudit.discovery.weights;

import io.github.modelaudit.domain.FileFacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells models among serialised Python objects, without loading them: that could run anything. */
final class PickleHeader {
  /** What everybody should know who loads such a file. */
  static final Map<String, String> RISK = Map.of("pickle", "loading this file can run code");

  private static final int START = 0x80;
  private static final int OLDEST = 2;
  private static final int NEWEST = 5;
  private static final int LOOK = 8_192;

  /** The number that files of PyTorch began with before they were archives. */
  private static final String OLD_PYTORCH = "\u008a\nl\u00fc\u009cF\u00f9 j\u00a8P\u0019";

  /** Libraries whose objects are models, as a pickle names their classes. */
  private static final List<String> LIBRARIES =
      List.of("torch.", "sklearn.", "xgboost.", "lightgbm.", "catboost.", "transformers.");

  private PickleHeader() {}

  static boolean matches(byte[] start) {
    return start.length > 2
        && (start[0] & 0xFF) == START
        && start[1] >= OLDEST
        && start[1] <= NEWEST;
  }

  /** Returns what the file is; nothing when it is no model of a known library. */
  static Optional<FileFacts> read(InputStream stream) throws IOException {
    String text = new String(stream.readNBytes(LOOK), StandardCharsets.ISO_8859_1);
    if (text.startsWith(OLD_PYTORCH, 2)) {
      return Optional.of(new FileFacts("pytorch", RISK));
    }
    return LIBRARIES.stream().anyMatch(text::contains)
        ? Optional.of(new FileFacts("pickle", RISK))
        : Optional.empty();
  }
}
