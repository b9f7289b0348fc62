package io.github.modelaudit.domain;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the header of a model file says about itself, and what lies beside the file.
 *
 * @param format the file format, for example {@code gguf}
 * @param metadata the header's fields about origin and license, by their own keys; what was read in
 *     a model card or a configuration file beside it begins with {@code card.}, {@code config.} or
 *     {@code adapter.}
 * @param path where the file is, as {@link ModelRef.LocalFile} has it; absent when the reference
 *     says it
 */
public record FileFacts(String format, Map<String, String> metadata, Optional<String> path) {
  public FileFacts {
    requireNonNull(format, "format");
    metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
    requireNonNull(path, "path");
  }

  /** Makes the facts of a file whose place the reference says. */
  public FileFacts(String format, Map<String, String> metadata) {
    this(format, metadata, Optional.empty());
  }

  /** Returns the same facts of a file at a place. */
  public FileFacts at(String place) {
    return new FileFacts(format, metadata, Optional.of(place));
  }
}
