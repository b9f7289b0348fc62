package io.github.modelaudit.domain.openness;

/** Who can obtain the weights. */
public enum Access {
  API_ONLY,
  PUBLIC,
  GATED_AUTO,
  GATED_MANUAL,
  WITHDRAWN,
  /** The weights are a file of the project itself. */
  IN_PROJECT,
  UNKNOWN
}
