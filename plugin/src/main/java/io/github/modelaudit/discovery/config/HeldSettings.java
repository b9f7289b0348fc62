package io.github.modelaudit.discovery.config;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.config.PropertiesReader.MalformedPropertiesException;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.YamlException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a configuration file that stands inside another file. */
public final class HeldSettings {
  private static final Pattern NAME = Pattern.compile("[a-z]+(?:-(.+))?\\.(ya?ml|properties)");

  /** Stronger than every file: what is mounted beside a program counts there. */
  private static final int RANK = 950;

  private HeldSettings() {}

  /**
   * Returns the settings of a file; none when the program could not read it either.
   *
   * @param name the name under which the program finds it
   * @param start where its first line stands
   */
  public static List<Setting> read(String name, String text, Location start, Scope scope) {
    requireNonNull(text, "text");
    Matcher matcher = NAME.matcher(name);
    Optional<ConfigFile.Format> format =
        matcher.matches() ? ConfigFile.Format.of(matcher.group(2)) : Optional.empty();
    if (format.isEmpty()) {
      return List.of();
    }
    Optional<String> profile = Optional.ofNullable(matcher.group(1));
    var file = new ConfigFile(Path.of(name), scope, profile, format.get(), RANK, "");
    String below = "\n".repeat(start.line().orElse(1) - 1) + text;
    try {
      return new ConfigFileReader(file, start.path(), below, Map.of()).read();
    } catch (MalformedPropertiesException | YamlException e) {
      return List.of();
    }
  }
}
