package io.github.modelaudit.discovery.project;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Where discovery remembers what is in jars.
 *
 * @param folder a folder of the user's cache, which is made when needed
 * @param version the version of the tool and of what it knows; what another one wrote does not
 *     count
 * @param today what was not used for long before this day is forgotten
 */
public record ScanCache(Path folder, String version, LocalDate today) {
  public ScanCache {
    folder = folder.toAbsolutePath().normalize();
    requireNonNull(version, "version");
    requireNonNull(today, "today");
  }
}
