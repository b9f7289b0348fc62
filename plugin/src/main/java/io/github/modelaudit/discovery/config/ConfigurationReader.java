package io.github.modelaudit.discovery.config;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.config.PropertiesReader.MalformedPropertiesException;
import io.github.modelaudit.discovery.project.ProjectFiles;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.project.ResourceRoot;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.knowledge.YamlException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads every configuration file of a project. */
public final class ConfigurationReader {
  private final ProjectInputs inputs;
  private final ProjectFiles files;

  public ConfigurationReader(ProjectInputs inputs) {
    this.inputs = requireNonNull(inputs, "inputs");
    this.files = new ProjectFiles(inputs);
  }

  /** The configuration as far as it could be read, and what could not. */
  public record Result(Configuration configuration, List<Problem> problems) {
    public Result {
      requireNonNull(configuration, "configuration");
      problems = List.copyOf(problems);
    }
  }

  /** Reads all files; one that cannot be read is a problem, not an empty configuration. */
  public Result read() {
    List<Setting> settings = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (ResourceRoot root : inputs.resources().stream().distinct().toList()) {
      for (ConfigFile file : filesOf(root, problems)) {
        settings.addAll(settingsOf(file, problems));
      }
    }
    List<Setting> given = inputs.given().settings().stream().map(Setting::of).toList();
    var configuration =
        new Configuration(settings, given, inputs.buildProperties(), inputs.environment());
    return new Result(configuration, problems);
  }

  private List<ConfigFile> filesOf(ResourceRoot root, List<Problem> problems) {
    try {
      return ConfigFileFinder.find(root);
    } catch (IOException e) {
      problems.add(files.unreadable(root.directory(), "its files cannot be listed"));
      return List.of();
    }
  }

  private List<Setting> settingsOf(ConfigFile file, List<Problem> problems) {
    ProjectFiles.Reading reading = files.read(file.path());
    reading.problem().ifPresent(problems::add);
    if (reading.text().isEmpty()) {
      return List.of();
    }
    String shown = inputs.shown(file.path());
    try {
      return new ConfigFileReader(file, shown, reading.text().get(), inputs.buildProperties())
          .read();
    } catch (MalformedPropertiesException e) {
      problems.add(files.unreadable(file.path(), String.valueOf(e.getMessage())));
    } catch (YamlException e) {
      problems.add(files.unreadable(file.path(), e.problem() + " at " + e.position()));
    }
    return List.of();
  }
}
