package io.github.modelaudit.discovery.config;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;

/**
 * One value in a configuration file.
 *
 * @param value the value as written, placeholders included
 * @param line the text of the line it stands on
 * @param view when it counts
 * @param rank how strong its file is; a stronger file overrides a weaker one
 */
public record Setting(
    KeyName key, String value, Location location, String line, View view, int rank) {
  public Setting {
    requireNonNull(key, "key");
    requireNonNull(value, "value");
    requireNonNull(location, "location");
    requireNonNull(line, "line");
    requireNonNull(view, "view");
  }
}
