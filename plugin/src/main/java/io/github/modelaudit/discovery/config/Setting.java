package io.github.modelaudit.discovery.config;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.project.GivenSetting;
import io.github.modelaudit.domain.Location;
import java.util.Optional;
import java.util.regex.Pattern;

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
  /** A shell writes a default behind a hyphen. */
  private static final Pattern SHELL_DEFAULT = Pattern.compile("\\$\\{(\\w+):?-");

  /** The rank of what a program is started with, above that of any file. */
  public static final int STARTED_WITH = 1_000;

  public Setting {
    requireNonNull(key, "key");
    requireNonNull(value, "value");
    requireNonNull(location, "location");
    requireNonNull(line, "line");
    requireNonNull(view, "view");
  }

  /** Returns a value that a program is started with, whose name is compared loosely. */
  public static Setting of(GivenSetting given) {
    EnvironmentForm form =
        given.form() == GivenSetting.Form.VARIABLE
            ? EnvironmentForm.of(given.name())
            : new EnvironmentForm(EnvironmentForm.of(KeyName.of(given.name())), Optional.empty());
    return new Setting(
        form.name(),
        SHELL_DEFAULT.matcher(given.value()).replaceAll("\\${$1:"),
        given.location(),
        given.name() + "=" + given.value(),
        Profiles.view(given.scope(), form.profile()),
        STARTED_WITH);
  }

  /** True for what a program is started with; its key is in {@link EnvironmentForm}. */
  public boolean isGiven() {
    return rank == STARTED_WITH;
  }

  /** Returns the same setting under another key. */
  public Setting of(KeyName other) {
    return new Setting(other, value, location, line, view, rank);
  }

  /** Returns the same setting with another value. */
  Setting with(String other) {
    return new Setting(key, other, location, line, view, rank);
  }
}
