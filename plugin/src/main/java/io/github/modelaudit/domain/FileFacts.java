package io.github.modelaudit.domain;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the header of a local model file says about itself.
 *
 * @param format the file format, for example {@code gguf}
 * @param metadata the header's fields about origin and license, by their own keys
 */
public record FileFacts(String format, Map<String, String> metadata) {
  public FileFacts {
    requireNonNull(format, "format");
    metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
  }
}
