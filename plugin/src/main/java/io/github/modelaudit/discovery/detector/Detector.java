package io.github.modelaudit.discovery.detector;

import java.util.List;

/**
 * One way in which a project names a model. A detector is stateless: the same project gives the
 * same detections, in the same order.
 */
public interface Detector {

  /** A stable id; evidence carries it, and users switch the detector off by it. */
  String id();

  /**
   * Returns every sighting; what could not be looked at is a problem, never silence.
   *
   * @param earlier what the detectors before this one have seen, which only a detector of things
   *     that nobody wrote needs
   */
  Detections detect(Project project, List<Sighting> earlier);
}
