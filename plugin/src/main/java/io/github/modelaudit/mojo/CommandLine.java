package io.github.modelaudit.mojo;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings of this plugin that come from outside of its {@code <configuration>}: properties of
 * the command line and of the project.
 */
final class CommandLine {
  private static final String PREFIX = "model-audit.";

  private final Map<String, String> user;
  private final Map<String, String> project;

  CommandLine(Properties user, Properties project) {
    this.user = ours(user);
    this.project = ours(project);
  }

  /** Who switched a parameter on, as the user typed it: command line, property, or pom. */
  String whoSwitchedOn(String parameter) {
    String name = PREFIX + parameter;
    if (Boolean.parseBoolean(user.get(name))) {
      return "-D" + name + "=true on the command line";
    }
    if (Boolean.parseBoolean(project.get(name))) {
      return "the property <" + name + "> of the project or a profile";
    }
    return "<" + parameter + "> in the plugin's <configuration>";
  }

  /** True when the command line sets the parameter. */
  boolean hasUserProperty(String parameter) {
    return user.containsKey(PREFIX + parameter);
  }

  /** True when a property of the project sets the parameter. */
  boolean hasProjectProperty(String parameter) {
    return project.containsKey(PREFIX + parameter);
  }

  /**
   * What is wrong with the properties, one sentence with a remedy each, sorted.
   *
   * @param known the names of all parameters
   */
  List<String> flaws(Collection<String> known) {
    Set<String> settings = known.stream().map(PREFIX::concat).collect(Collectors.toSet());
    Stream<String> typed =
        user.keySet().stream()
            .filter(name -> !settings.contains(name))
            .map(name -> flaw("-D" + name, "-D", name, settings));
    Stream<String> written =
        project.keySet().stream()
            .filter(name -> !settings.contains(name) && !user.containsKey(name))
            .filter(name -> meant(name, settings).isPresent())
            .map(name -> flaw("<" + name + ">", "", name, settings));
    return Stream.concat(typed, written).toList();
  }

  /** True when somebody tries to pass a secret as a property. */
  boolean holdsToken() {
    return Stream.concat(user.keySet().stream(), project.keySet().stream())
        .anyMatch((PREFIX + "token")::equalsIgnoreCase);
  }

  /** A project has properties of its own, such as the version of this plugin: not all are ours. */
  private static Optional<String> meant(String name, Set<String> known) {
    return known.stream().filter(candidate -> candidate.equalsIgnoreCase(name)).findFirst();
  }

  private static String flaw(String shown, String mark, String name, Set<String> known) {
    return "There is no setting '%s'. %s"
        .formatted(
            shown,
            meant(name, known)
                .map(candidate -> "Use '" + mark + candidate + "'.")
                .orElse("'mvn model-audit:help -Ddetail' lists all settings."));
  }

  private static Map<String, String> ours(Properties properties) {
    var found = new TreeMap<String, String>();
    properties.stringPropertyNames().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(PREFIX))
        .forEach(name -> found.put(name, properties.getProperty(name)));
    return found;
  }
}
