package io.github.modelaudit.mojo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code <models>} of a module for which Maven does not run the goal, so that it fills in no
 * parameters of it.
 */
final class ConfiguredModels {
  private ConfiguredModels() {}

  static List<ModelConfig> of(MavenProject module, MojoExecution execution) {
    return of(module, execution.getGroupId(), execution.getArtifactId(), execution.getGoal());
  }

  static List<ModelConfig> of(MavenProject module, String groupId, String artifactId, String goal) {
    Xpp3Dom configuration = module.getGoalConfiguration(groupId, artifactId, null, goal);
    return Optional.ofNullable(configuration).map(it -> it.getChild("models")).stream()
        .flatMap(models -> Stream.of(models.getChildren()))
        .map(ConfiguredModels::model)
        .toList();
  }

  private static ModelConfig model(Xpp3Dom element) {
    var model = new ModelConfig();
    model.id = element.getChildCount() == 0 ? element.getValue() : text(element, "id");
    model.provider = text(element, "provider");
    model.usage = text(element, "usage");
    model.revision = text(element, "revision");
    return model;
  }

  private static @Nullable String text(Xpp3Dom element, String name) {
    Xpp3Dom child = element.getChild(name);
    return child == null ? null : child.getValue();
  }
}
