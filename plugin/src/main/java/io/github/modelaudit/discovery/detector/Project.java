package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.classpath.ClassPath;
import io.github.modelaudit.discovery.config.ConfigurationReader;
import io.github.modelaudit.discovery.project.Memo;
import io.github.modelaudit.discovery.project.ProjectInputs;
import java.util.List;

/**
 * A project while detectors look at it: what is dear to read is read when first asked for, once,
 * and shared. Not for several threads at once.
 */
public final class Project implements AutoCloseable {
  private final ProjectInputs inputs;
  private final Memo<ConfigurationReader.Result> configuration;
  private final Memo<ClassPath> classPath;

  public Project(ProjectInputs inputs) {
    this.inputs = requireNonNull(inputs, "inputs");
    this.configuration = new Memo<>(() -> new ConfigurationReader(inputs).read());
    this.classPath = new Memo<>(() -> new ClassPath(inputs.code().libraries().orElse(List.of())));
  }

  /** What discovery was given. */
  public ProjectInputs inputs() {
    return inputs;
  }

  /** The configuration of the project, and what of it could not be read. */
  public ConfigurationReader.Result configuration() {
    return configuration.get();
  }

  /** The libraries of the project; without any when nobody resolved them. */
  public ClassPath classPath() {
    return classPath.get();
  }

  /**
   * True when somebody resolved the class path, so that what is not on it is known to be absent.
   */
  public boolean isResolved() {
    return inputs.code().libraries().isPresent();
  }

  @Override
  public void close() {
    classPath.made().ifPresent(ClassPath::close);
  }
}
