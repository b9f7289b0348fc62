package io.github.modelaudit.mojo;

import static java.util.Objects.requireNonNull;

import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** What to add to a pom so that every build audits its models. */
final class PomSnippet {
  private final PluginDescriptor own;
  private final boolean hasModules;

  PomSnippet(PluginDescriptor own, boolean hasModules) {
    this.own = requireNonNull(own, "own");
    this.hasModules = hasModules;
  }

  /** Prints it, unless the pom binds a goal already. */
  void print(MavenProject project, Log log) {
    Plugin bound = project.getPlugin(own.getPluginLookupKey());
    if (bound != null && !bound.getExecutions().isEmpty()) {
      log.info("The pom runs the plugin already: 'mvn verify' audits.");
      return;
    }
    log.info("Add this to <build><plugins> of the pom, and 'mvn verify' audits:");
    text().lines().forEach(log::info);
  }

  String text() {
    return """
      <plugin>
        <groupId>%s</groupId>
        <artifactId>%s</artifactId>
        <version>%s</version>
        <executions>
          <execution>
            <goals>
              <goal>%s</goal>
            </goals>
          </execution>
        </executions>
      </plugin>
      """
        .formatted(
            own.getGroupId(),
            own.getArtifactId(),
            own.getVersion(),
            hasModules ? "aggregate" : "check");
  }
}
