package io.github.modelaudit.discovery.config;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Scope;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A configuration file that a framework would read.
 *
 * @param profile the profile in its name
 * @param rank how strong it is; a stronger file overrides a weaker one
 * @param prefix what stands in front of its keys in ours, where a file has keys of its own
 */
record ConfigFile(
    Path path, Scope scope, Optional<String> profile, Format format, int rank, String prefix) {

  /** How a configuration file is written. */
  enum Format {
    PROPERTIES,
    YAML;

    /** Returns the format of the ending of a file's name, without the dot. */
    static Optional<Format> of(String ending) {
      return switch (ending.toLowerCase(Locale.ROOT)) {
        case "properties" -> Optional.of(PROPERTIES);
        case "yml", "yaml" -> Optional.of(YAML);
        default -> Optional.empty();
      };
    }
  }

  ConfigFile {
    requireNonNull(path, "path");
    requireNonNull(scope, "scope");
    requireNonNull(profile, "profile");
    requireNonNull(format, "format");
    requireNonNull(prefix, "prefix");
  }

  /** Returns another file that is read in the place of this one. */
  ConfigFile at(Path other) {
    return new ConfigFile(other, scope, profile, format, rank, prefix);
  }

  /** Returns the same file bound to a profile. */
  ConfigFile of(String otherProfile) {
    return new ConfigFile(path, scope, Optional.of(otherProfile), format, rank, prefix);
  }

  /** Returns the same file as far as it counts in the view that imports it. */
  ConfigFile importedBy(View view, int otherRank) {
    Optional<String> both =
        view.profile()
            .map(outer -> profile.filter(own -> !own.equals(outer)).map(own -> outer + " & " + own))
            .map(joined -> joined.or(view::profile))
            .orElse(profile);
    return new ConfigFile(path, view.scope(), both, format, otherRank, prefix);
  }
}
