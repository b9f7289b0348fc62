package io.github.modelaudit.mojo;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

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

  /** Who set a parameter, as the user typed it: command line, then property, then the pom. */
  String whoSet(String parameter) {
    String name = PREFIX + parameter;
    if (user.containsKey(name)) {
      return "-D" + name + "=" + user.get(name) + " on the command line";
    }
    if (project.containsKey(name)) {
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
    return user.keySet().stream()
        .map(name -> name.substring(PREFIX.length()))
        .filter(name -> !known.contains(name))
        .map(name -> flaw(name, known))
        .toList();
  }

  /** True when somebody tries to pass a secret as a property. */
  boolean holdsToken() {
    return user.containsKey(PREFIX + "token") || project.containsKey(PREFIX + "token");
  }

  private static String flaw(String name, Collection<String> known) {
    Optional<String> meant =
        known.stream().filter(candidate -> candidate.equalsIgnoreCase(name)).findFirst();
    return "There is no setting '-D%s%s'. %s"
        .formatted(
            PREFIX,
            name,
            meant
                .map(candidate -> "Use '-D" + PREFIX + candidate + "'.")
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
