package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.discovery.project.ProjectInputs;

/**
 * One way in which a project names a model. A detector is stateless: the same project gives the
 * same detections, in the same order.
 */
public interface Detector {

  /** A stable id; evidence carries it. */
  String id();

  /** Returns every sighting; what could not be looked at is a problem, never silence. */
  Detections detect(ProjectInputs inputs);
}
