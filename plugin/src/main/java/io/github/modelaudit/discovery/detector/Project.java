package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.classpath.ClassPath;
import io.github.modelaudit.discovery.classpath.ClassReferences;
import io.github.modelaudit.discovery.classpath.OwnClasses;
import io.github.modelaudit.discovery.config.ConfigurationReader;
import io.github.modelaudit.discovery.project.Memo;
import io.github.modelaudit.discovery.project.PomDependencies;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.scan.Jars;
import io.github.modelaudit.knowledge.ModelFileCatalogue;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A project while detectors look at it: what is dear to read is read when first asked for, once,
 * and shared. Not for several threads at once.
 */
public final class Project implements AutoCloseable {
  private final ProjectInputs inputs;
  private final Memo<ConfigurationReader.Result> configuration;
  private final Memo<ClassPath> classPath;
  private final AtomicReference<@Nullable Jars> jars = new AtomicReference<>();
  private final Memo<OwnClasses> ownClasses;
  private final Memo<ClassReferences> references;
  private final Memo<PomDependencies> poms;

  public Project(ProjectInputs inputs) {
    this.inputs = requireNonNull(inputs, "inputs");
    this.classPath = new Memo<>(() -> new ClassPath(inputs.code().libraries().orElse(List.of())));
    this.ownClasses = new Memo<>(() -> OwnClasses.below(inputs.code().own()));
    this.configuration = new Memo<>(() -> new ConfigurationReader(inputs, ownClasses::get).read());
    this.references = new Memo<>(() -> ClassReferences.read(inputs, ownClasses.get()));
    this.poms = new Memo<>(() -> PomDependencies.read(inputs));
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

  /** Model files and bills of materials in libraries; what was looked for is remembered. */
  public Jars jars(ModelFileCatalogue catalogue) {
    Jars known = jars.get();
    if (known != null) {
      return known;
    }
    Jars made = Jars.of(catalogue, inputs.choice().cache());
    jars.set(made);
    return made;
  }

  /** The project's own class files, each of which is read once. */
  public OwnClasses ownClasses() {
    return ownClasses.get();
  }

  /** The types that the project's own classes name. */
  public ClassReferences references() {
    return references.get();
  }

  /** The lines of the poms that bring libraries. */
  public PomDependencies poms() {
    return poms.get();
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
    Jars looked = jars.get();
    if (looked != null) {
      looked.close();
    }
  }
}
