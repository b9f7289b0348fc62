package io.github.modelaudit.mojo;

import io.github.modelaudit.discovery.project.CompiledCode;
import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.discovery.project.ModuleInputs;
import io.github.modelaudit.discovery.project.ProjectInputs;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;

/**
 * Modules that are audited together: that one of them has not packaged yet what another depends on
 * hides nothing, because it is looked at itself.
 */
final class Siblings {
  private final Set<String> ids;

  Siblings(Collection<MavenProject> modules) {
    this.ids =
        modules.stream()
            .map(it -> id(it.getGroupId(), it.getArtifactId(), it.getVersion()))
            .collect(Collectors.toSet());
  }

  /** Returns the same module without those of its libraries that are siblings without a file. */
  ModuleInputs known(ModuleInputs module) {
    ProjectInputs from = module.inputs();
    var code = new CompiledCode(from.code().own(), from.code().libraries().map(this::known));
    return new ModuleInputs(
        module.module(),
        new ProjectInputs(
            from.root(),
            from.module(),
            from.declared(),
            from.resources(),
            code,
            from.given(),
            from.choice()));
  }

  private List<Library> known(List<Library> libraries) {
    return libraries.stream()
        .filter(
            it ->
                it.file().isPresent()
                    || !ids.contains(id(it.groupId(), it.artifactId(), it.version())))
        .toList();
  }

  private static String id(String groupId, String artifactId, String version) {
    return String.join(":", groupId, artifactId, version);
  }
}
