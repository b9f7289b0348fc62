package io.github.modelaudit.discovery.scan;

import static java.util.Objects.requireNonNull;

/**
 * Something that could not be looked at.
 *
 * @param path as {@link FoundFile} has it; empty for the folder or jar itself
 * @param cause why, as a clause
 */
public record ScanFlaw(String path, String cause) {
  public ScanFlaw {
    requireNonNull(path, "path");
    requireNonNull(cause, "cause");
  }
}
