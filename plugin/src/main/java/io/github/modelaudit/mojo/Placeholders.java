package io.github.modelaudit.mojo;

import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.project.MavenProject;

/** Fills in the properties in a text of a pom, as Maven does for the module that inherits it. */
final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}]+)\\}");

  /** A property may name another one; no pom nests them deeper. */
  private static final int DEPTH = 8;

  private final MavenProject project;
  private final Properties user;

  /**
   * @param user the properties of the command line, which win
   */
  Placeholders(MavenProject project, Properties user) {
    this.project = project;
    this.user = user;
  }

  /** Returns the text with every property that has a value filled in. */
  String fill(String text) {
    String filled = text;
    for (int depth = 0; depth < DEPTH && filled.contains("${"); depth++) {
      filled = PLACEHOLDER.matcher(filled).replaceAll(this::value);
    }
    return filled;
  }

  private String value(MatchResult match) {
    return Matcher.quoteReplacement(find(match.group(1)).orElse(match.group()));
  }

  private Optional<String> find(String name) {
    return Optional.ofNullable(user.getProperty(name))
        .or(() -> Optional.ofNullable(project.getProperties().getProperty(name)))
        .or(() -> ofProject(name));
  }

  private Optional<String> ofProject(String name) {
    return switch (name) {
      case "project.groupId" -> Optional.of(project.getGroupId());
      case "project.artifactId" -> Optional.of(project.getArtifactId());
      case "project.version" -> Optional.of(project.getVersion());
      default -> Optional.empty();
    };
  }
}
