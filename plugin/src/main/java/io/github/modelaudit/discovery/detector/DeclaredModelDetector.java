package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.reference.References;
import java.util.List;

/** Finds the models that are written in the plugin's own configuration. */
public final class DeclaredModelDetector implements Detector {
  /** How users name it. */
  public static final String ID = "pom";

  private final References references;

  public DeclaredModelDetector(References references) {
    this.references = requireNonNull(references, "references");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Detections detect(Project project, List<Sighting> earlier) {
    var declarations = new Declarations(ID, "<model>", references.of(project.inputs()));
    project.inputs().declared().models().forEach(declarations::add);
    return declarations.toDetections();
  }
}
